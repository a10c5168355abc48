package program;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class Main {
    private Main() {}

    public static void main(String[] args) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        List<Receiver> read = json.readValue(Data.RECEIVERS, new TypeReference<List<Receiver>>() {});
        System.out.println(json.writeValueAsString(read.get(1).url()));
        System.out.println(json.writeValueAsString(List.of(new Ingester(Protocol.otlp_http, 4318))));
    }
}
