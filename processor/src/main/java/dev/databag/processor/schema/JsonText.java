package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The text of a value: {@code {"port":4318}}. It is what {@link JsonNode#toString} gives, but that makes an ObjectMapper
 * first, which costs a cold javac 200 ms.
 */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    public static String of(JsonNode value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /** Recursive: no deeper than {@link Limits#DEPTH}. */
    private static void write(JsonNode value, JsonGenerator to) throws IOException {
        if (value.isObject()) {
            to.writeStartObject();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                to.writeFieldName(member.getKey());
                write(member.getValue(), to);
            }
            to.writeEndObject();
        } else if (value.isArray()) {
            to.writeStartArray();
            for (JsonNode element : value) {
                write(element, to);
            }
            to.writeEndArray();
        } else if (value.isNumber()) {
            to.writeNumber(value.isIntegralNumber() ? value.bigIntegerValue().toString() : value.decimalValue().toString());
        } else if (value.isBoolean()) {
            to.writeBoolean(value.booleanValue());
        } else if (value.isTextual()) {
            to.writeString(value.textValue());
        } else {
            to.writeNull();
        }
    }
}
