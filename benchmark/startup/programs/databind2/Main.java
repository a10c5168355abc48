package program;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        List<Receiver> read = json.readValue(Data.RECEIVERS, new TypeReference<List<Receiver>>() {});
        System.out.println(json.writeValueAsString(read.get(1).url()));
        System.out.println(json.writeValueAsString(List.of(new Ingester(Protocol.otlp_http, 4318))));
    }
}
