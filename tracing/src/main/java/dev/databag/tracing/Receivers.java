package dev.databag.tracing;

import dev.databag.DatabagDelta;
import dev.databag.OpenEnum;
import dev.databag.tracing.v2.ProtocolType;
import dev.databag.tracing.v2.ProviderAppData;
import dev.databag.tracing.v2.Receiver;
import dev.databag.tracing.v2.ReceiverProtocol;
import dev.databag.tracing.v2.TransportProtocolType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a trace backend takes, and where, ready to be published in version 2.
 *
 * <pre>{@code
 * Receivers receivers = Receivers.at("tempo.obs.svc.cluster.local")
 *         .withTls()
 *         .on(ReceiverProtocol.OTLP_HTTP, 4318)      // https://tempo.obs.svc.cluster.local:4318
 *         .on(ReceiverProtocol.OTLP_GRPC, 4317);     // tempo.obs.svc.cluster.local:4317
 * mine.write(receivers.only(tempo.requestedProtocols()).changesTo(mine));
 * }</pre>
 *
 * <p>Over HTTP a URL has scheme, host and port; over gRPC it is host and port, and nothing says whether there is TLS.
 * No URL has a path: the client adds the one of its protocol. In the databag they are sorted by the names of the
 * protocols, so that the same receivers give the same bytes and nobody is woken for nothing. Immutable.
 */
public final class Receivers {
    private final String scheme;
    private final String host;
    private final List<ReceiverProtocol> protocols;
    private final List<Integer> ports;

    private Receivers(String scheme, String host, List<ReceiverProtocol> protocols, List<Integer> ports) {
        this.scheme = scheme;
        this.host = host;
        this.protocols = protocols;
        this.ports = ports;
    }

    /**
     * A backend under a name or address, without any receiver yet: {@code Receivers.at("10.1.2.3")}.
     *
     * @param host a host name or an IP address, nothing else
     * @return the receivers, without TLS
     * @throws IllegalArgumentException if it is none
     */
    public static Receivers at(String host) {
        String bracketed = Address.host(host);
        if (!Address.isHost(bracketed) || !bracketed.startsWith("[") && host.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a host name or an IP address without scheme, port and path, not " + host);
        }
        return new Receivers("http", bracketed, List.of(), List.of());
    }

    /**
     * The same, with TLS.
     *
     * @return other receivers
     */
    public Receivers withTls() {
        return new Receivers("https", host, protocols, ports);
    }

    /**
     * The same, reached through an ingress: {@code receivers.behind("https://traefik.example.com/obs-tempo")}.
     *
     * <p>Scheme and host are the ingress' then; the ports stay, for it has an entry point for each of them, and its
     * path belongs to another one.
     *
     * @param ingress the URL that the ingress published
     * @return other receivers
     * @throws IllegalArgumentException if it is no HTTP URL
     */
    public Receivers behind(String ingress) {
        if (Address.afterScheme(ingress) == 0 || !Address.isUsable(ingress)) {
            throw new IllegalArgumentException("an http or https URL, not " + ingress);
        }
        return new Receivers(Address.scheme(ingress), Address.host(Address.authority(ingress)), protocols, ports);
    }

    /**
     * The same and one more receiver: {@code receivers.on(ReceiverProtocol.ZIPKIN, 9411)}.
     *
     * @param protocol what is taken there; said again, the port is another
     * @param port the TCP port
     * @return other receivers
     * @throws IllegalArgumentException if there is no such port
     */
    public Receivers on(ReceiverProtocol protocol, int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port from 1 to 65535, not " + port);
        }
        Objects.requireNonNull(protocol, "protocol");
        List<ReceiverProtocol> sorted = new ArrayList<>();
        List<Integer> sortedPorts = new ArrayList<>();
        boolean placed = false;
        for (int i = 0; i < protocols.size(); i++) {
            int order = placed ? -1 : protocols.get(i).wire().compareTo(protocol.wire());
            if (!placed && order >= 0) {
                sorted.add(protocol);
                sortedPorts.add(port);
                placed = true;
            }
            if (order != 0) {
                sorted.add(protocols.get(i));
                sortedPorts.add(ports.get(i));
            }
        }
        if (!placed) {
            sorted.add(protocol);
            sortedPorts.add(port);
        }
        return new Receivers(scheme, host, sorted, sortedPorts);
    }

    /**
     * Those of some protocols: {@code receivers.only(tempo.requestedProtocols())}.
     *
     * @param wanted the protocols; those that there is no receiver for are left out
     * @return other receivers
     */
    public Receivers only(List<ReceiverProtocol> wanted) {
        Receivers some = new Receivers(scheme, host, List.of(), List.of());
        for (int i = 0; i < protocols.size(); i++) {
            if (wanted.contains(protocols.get(i))) {
                some = some.on(protocols.get(i), ports.get(i));
            }
        }
        return some;
    }

    /**
     * What there are receivers for.
     *
     * @return the protocols, sorted by name
     */
    public List<ReceiverProtocol> protocols() {
        return List.copyOf(protocols);
    }

    /**
     * The databag.
     *
     * @return the data that is published
     */
    public ProviderAppData data() {
        List<Receiver> receivers = new ArrayList<>();
        for (int i = 0; i < protocols.size(); i++) {
            ReceiverProtocol protocol = protocols.get(i);
            boolean grpc = protocol.wire().endsWith("grpc");
            String address = host + ":" + ports.get(i);
            receivers.add(Receiver.of(
                    ProtocolType.of(
                            OpenEnum.of(protocol),
                            grpc ? TransportProtocolType.GRPC : TransportProtocolType.HTTP),
                    grpc ? address : scheme + "://" + address));
        }
        return ProviderAppData.of(receivers);
    }

    /**
     * What has to change in the backend's databag so that it says this.
     *
     * @param current the backend's own application databag
     * @return the change; empty if it says so already
     */
    public DatabagDelta changesTo(Map<String, String> current) {
        return data().changesTo(current);
    }

    /** Protocols and ports behind the host: {@code https://tempo [otlp_grpc 4317, otlp_http 4318]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme).append("://").append(host).append(" [");
        for (int i = 0; i < protocols.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(protocols.get(i).wire()).append(' ').append(ports.get(i));
        }
        return text.append(']').toString();
    }
}
