package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.databag.json.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The text of a value, as short as it can be: {@code {"port":4318}}. {@link JsonValue#toString} writes what a charm would.
 */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    public static String of(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /** Recursive: no deeper than {@link Limits#DEPTH}. */
    private static void write(JsonValue value, JsonGenerator to) throws IOException {
        switch (value.kind()) {
            case OBJECT -> {
                to.writeStartObject();
                for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
                    to.writeFieldName(member.getKey());
                    write(member.getValue(), to);
                }
                to.writeEndObject();
            }
            case ARRAY -> {
                to.writeStartArray();
                for (JsonValue element : value.elements()) {
                    write(element, to);
                }
                to.writeEndArray();
            }
            case NUMBER -> to.writeNumber(value.decimal().toString());
            case BOOLEAN -> to.writeBoolean(value.bool());
            case STRING -> to.writeString(value.string());
            case NULL -> to.writeNull();
        }
    }
}
