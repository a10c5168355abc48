package dev.databag.example;

import dev.databag.Encoding;
import dev.databag.example.tracing.v0.Ingester;
import dev.databag.example.tracing.v0.IngesterProtocol;
import java.util.List;
import java.util.Map;

/** What {@link ColdStartTest} runs in a fresh JVM: with an argument it reads one databag of v2 and writes one of v0. */
final class ColdStart {
    private ColdStart() {}

    private static final String RECEIVERS =
            "[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://tempo:4318\"},"
                    + " {\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"http://tempo:9411\"}]";

    public static void main(String[] args) {
        Map<String, String> databag = Map.of("receivers", RECEIVERS);
        // Both open the runtime's jar, if it is one: what the JDK loads for that is no codec's doing.
        System.out.println(Encoding.AUTO);
        System.out.println(args.length == 0 ? databag.get("receivers") : Codecs.roundTrip(databag));
    }

    /** Apart, so that the other run sees nothing of it. */
    private static final class Codecs {
        static String roundTrip(Map<String, String> databag) {
            String url = dev.databag.example.tracing.v2.ProviderAppData.decode(databag)
                    .value()
                    .get()
                    .receivers()
                    .get(1)
                    .url();
            return dev.databag.example.tracing.v0.ProviderAppData.of(
                            url, List.of(Ingester.of(IngesterProtocol.ZIPKIN, 9411)))
                    .encode()
                    .get("ingesters");
        }
    }
}
