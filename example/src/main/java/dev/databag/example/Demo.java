package dev.databag.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.databag.ReadOptions;
import dev.databag.example.store.DatabagFile;
import dev.databag.example.store.RelationStore;
import dev.databag.example.tracing.Protocol;
import dev.databag.tracing.TracingOffer;
import dev.databag.tracing.TracingVersion;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lets the two charms talk, then shows the application the databags of others. The first argument is the directory in
 * which the relation is kept; with the system property {@code databag} the file that it names is read instead.
 */
public final class Demo {

    private static final TracedApplication SHOP =
            new TracedApplication(List.of(ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN));

    private static final String HOSTNAME = "tempo.obs.svc.cluster.local";

    private final Report report;

    Demo(PrintStream out) {
        this.report = new Report(out);
    }

    /** Runs it. A file that is no databag ends it with {@link IllegalArgumentException}. */
    public static void main(String[] args) {
        Demo demo = new Demo(new PrintStream(System.out, true, UTF_8));
        String file = System.getProperty("databag", "");
        if (file.isEmpty()) {
            demo.showCharms(new RelationStore(Path.of(args[0])));
            demo.showOthers();
        } else {
            demo.showFile(Path.of(file));
        }
    }

    void showCharms(RelationStore relation) {
        TraceBackend tempo = new TraceBackend(HOSTNAME, Map.of(Protocol.OTLP_GRPC, 4317, Protocol.OTLP_HTTP, 4318));
        TraceBackend tempoWithoutHttp = new TraceBackend(HOSTNAME, Map.of(Protocol.OTLP_GRPC, 4317));
        relation.remove();

        report.title("Two charms: tempo, a trace backend, and shop, an application that sends traces");
        report.line("shop, before tempo wrote anything:");
        report.status(relation.run(SHOP, "shop", "tempo").status());
        report.line("tempo:");
        report.written(relation.run(tempo, "tempo", "shop"));
        report.line("tempo's application databag, raw:");
        report.databag(relation.databag("tempo"));
        report.line("shop:");
        report.status(relation.run(SHOP, "shop", "tempo").status());
        report.line("tempo, the same hook once more:");
        report.written(relation.run(tempo, "tempo", "shop"));
        report.line("tempo, configured without OTLP over HTTP:");
        report.written(relation.run(tempoWithoutHttp, "tempo", "shop"));
        report.line("shop:");
        report.status(relation.run(SHOP, "shop", "tempo").status());
    }

    void showOthers() {
        show("What the libraries tempo_k8s v0 and v1 wrote", databag("tempo-k8s-v1.json"));
        show("What the library tempo_k8s v2 wrote until May 2024", databag("tempo-k8s-v2-p5.json"));
        show("What the library tempo_coordinator_k8s v0 writes", databag("tempo-coordinator-k8s-v0.json"));
        show("A databag with one good receiver and three broken ones", databag("broken.json"));
    }

    void showFile(Path file) {
        show(file.toString(), DatabagFile.read(file));
    }

    private void show(String title, Map<String, String> databag) {
        if (TracingVersion.isRequest(databag)) {
            report.title(title + ", read as the requirer's side of tracing v2");
            report.databag(databag);
            report.request(dev.databag.example.tracing.v2.RequirerAppData.decode(databag));
            return;
        }
        TracingVersion version = TracingVersion.of(databag);
        report.title(title + ", read as " + version.title());
        report.databag(databag);
        report.line("shop:");
        report.status(SHOP.statusFor(databag));
        report.offer(TracingOffer.read(databag, ReadOptions.STRICT), TracingOffer.read(databag));
    }

    static Map<String, String> databag(String resource) {
        try (InputStream in = Demo.class.getResourceAsStream(resource)) {
            return DatabagFile.parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
