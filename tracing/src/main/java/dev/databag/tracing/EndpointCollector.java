package dev.databag.tracing;

import dev.databag.Violation;
import dev.databag.tracing.v2.TransportProtocolType;
import java.util.ArrayList;
import java.util.List;

/** Makes endpoints of what databags say, by the rules of each version, and warns of what can be none. */
final class EndpointCollector {
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    /** Versions before 2 publish a host and ports, and the reader makes the URL. */
    void add(String protocol, String scheme, String hostKey, String host, int port) {
        String address = Address.withPort(host, port);
        String uri = scheme + "://" + address;
        if (!Address.isUsable(uri)) {
            Violation warning = new Violation(hostKey, hostKey, "an address that traces can be sent to", "another text", "");
            if (!warnings.contains(warning)) {
                warnings.add(warning);
            }
            return;
        }
        boolean grpc = protocol.endsWith("grpc");
        add(new Endpoint(
                protocol, grpc ? TransportProtocolType.GRPC : TransportProtocolType.HTTP, grpc ? address : uri, uri));
    }

    /** Version 2 publishes URLs. */
    void add(String protocol, TransportProtocolType transport, String url) {
        if (!Address.isUsable(url)) {
            warnings.add(new Violation(
                    "receivers",
                    "receivers -> url of " + shown(protocol),
                    "an address that traces can be sent to",
                    url.isEmpty() ? "an empty text" : "another text",
                    ""));
            return;
        }
        String bare = Address.withoutSlashAtTheEnd(url);
        String uri = Address.afterScheme(url) > 0
                ? Address.scheme(url) + "://" + bare.substring(Address.afterScheme(bare))
                : "http://" + bare;
        add(new Endpoint(protocol, transport, url, uri));
    }

    /** A word of an open vocabulary is shown, unless it would spoil the line: a stranger chose it. */
    static String shown(String protocol) {
        return protocol.length() <= 40 && Address.isHost(protocol) ? protocol : "a protocol with an odd name";
    }

    private void add(Endpoint endpoint) {
        for (Endpoint other : endpoints) {
            if (other.protocol().equals(endpoint.protocol())) {
                return;
            }
        }
        endpoints.add(endpoint);
    }

    /** Once all are there: gRPC without a scheme has TLS if HTTP at the same host has. */
    List<Endpoint> endpoints() {
        for (int i = 0; i < endpoints.size(); i++) {
            Endpoint endpoint = endpoints.get(i);
            if (Address.afterScheme(endpoint.url()) == 0 && !endpoint.isSecure() && takesTls(hostOf(endpoint))) {
                String uri = "https" + endpoint.uri().substring("http".length());
                endpoints.set(i, new Endpoint(endpoint.protocol(), endpoint.transport(), endpoint.url(), uri));
            }
        }
        return endpoints;
    }

    private boolean takesTls(String host) {
        for (Endpoint endpoint : endpoints) {
            if (endpoint.url().regionMatches(true, 0, "https://", 0, 8) && hostOf(endpoint).equalsIgnoreCase(host)) {
                return true;
            }
        }
        return false;
    }

    private static String hostOf(Endpoint endpoint) {
        return Address.host(Address.authority(endpoint.url()));
    }

    List<Violation> warnings(List<Violation> before) {
        List<Violation> all = new ArrayList<>(before);
        all.addAll(warnings);
        return all;
    }
}
