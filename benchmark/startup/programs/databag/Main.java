package program;

import java.util.List;
import java.util.Map;
import program.v0.Ingester;
import program.v0.IngesterProtocol;

final class Main {
    private Main() {}

    public static void main(String[] args) {
        String url = program.v2.ProviderAppData.decode(Map.of("receivers", Data.RECEIVERS))
                .value()
                .get()
                .receivers()
                .get(1)
                .url();
        Map<String, String> written = program.v0.ProviderAppData.of(
                        url, List.of(Ingester.of(IngesterProtocol.OTLP_HTTP, 4318)))
                .encode();
        System.out.println(written.get("host"));
        System.out.println(written.get("ingesters"));
    }
}
