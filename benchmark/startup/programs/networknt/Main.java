package program;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class Main {
    private static final String READ = """
            {"type": "array", "items": {"type": "object", "required": ["protocol", "url"], "properties": {
              "protocol": {"type": "object", "required": ["name", "type"], "properties": {
                "name": {"type": "string"}, "type": {"enum": ["http", "grpc"]}}},
              "url": {"type": "string"}}}}
            """;
    private static final String WRITTEN = """
            {"type": "array", "items": {"type": "object", "required": ["protocol", "port"], "properties": {
              "protocol": {"enum": ["otlp_grpc", "otlp_http", "zipkin"]},
              "port": {"type": "integer", "minimum": 1, "maximum": 65535}}}}
            """;

    private Main() {}

    public static void main(String[] args) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        check(READ, Data.RECEIVERS);
        List<Receiver> read = json.readValue(Data.RECEIVERS, new TypeReference<List<Receiver>>() {});
        System.out.println(json.writeValueAsString(read.get(1).url()));
        String written = json.writeValueAsString(List.of(new Ingester(Protocol.otlp_http, 4318)));
        check(WRITTEN, written);
        System.out.println(written);
    }

    private static void check(String schema, String text) {
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        if (!rules.validate(text, InputFormat.JSON).isEmpty()) {
            throw new IllegalStateException(text);
        }
    }
}
