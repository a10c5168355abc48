package dev.databag.benchmark.peer;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** jackson-databind 3, plain or with networknt's validator before each reading and behind each writing. */
public final class Jackson3 implements Library<Ingester, Receiver> {
    private final JsonMapper mapper = new JsonMapper();
    private final boolean validating;

    private Jackson3(boolean validating) {
        this.validating = validating;
    }

    /** As it comes. */
    public static Library<?, ?> plain() {
        return new Jackson3(false);
    }

    /** What a careful user would do. */
    public static Library<?, ?> validating() {
        return new Jackson3(true);
    }

    @Override
    public Text<String> host() {
        return text(mapper.constructType(String.class), "{\"type\": \"string\"}");
    }

    @Override
    public Text<List<Ingester>> ingesters() {
        return text(list(Ingester.class), listOf("/schemas/ingester.json"));
    }

    @Override
    public Text<List<Receiver>> receivers() {
        return text(list(Receiver.class), listOf("/schemas/receiver.json"));
    }

    private JavaType list(Class<?> element) {
        return mapper.getTypeFactory().constructCollectionType(List.class, element);
    }

    private static String listOf(String resource) {
        try (InputStream in = Jackson3.class.getResourceAsStream(resource)) {
            String items = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return "{\"type\": \"array\", \"items\": " + items + "}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Text<T> text(JavaType type, String source) {
        ObjectReader reader = mapper.readerFor(type);
        ObjectWriter writer = mapper.writerFor(type);
        if (!validating) {
            return new Text<>() {
                @Override
                public T read(String text) {
                    return reader.readValue(text);
                }

                @Override
                public String write(T value) {
                    return writer.writeValueAsString(value);
                }
            };
        }
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(source);
        return new Text<>() {
            @Override
            public T read(String text) {
                return reader.readValue(valid(text));
            }

            @Override
            public String write(T value) {
                return valid(writer.writeValueAsString(value));
            }

            private String valid(String text) {
                if (!schema.validate(text, InputFormat.JSON).isEmpty()) {
                    throw new IllegalArgumentException(text);
                }
                return text;
            }
        };
    }
}
