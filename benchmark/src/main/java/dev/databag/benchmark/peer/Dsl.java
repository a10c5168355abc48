package dev.databag.benchmark.peer;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import com.dslplatform.json.runtime.TypeDefinition;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** dsl-json, which generates its converters at compile time, with its reader and its writer used again. */
public final class Dsl implements Library<Ingester, Receiver> {
    private final DslJson<Object> json = new DslJson<>(Settings.withRuntime().includeServiceLoader());

    @Override
    public Text<String> host() {
        return text(String.class);
    }

    @Override
    public Text<List<Ingester>> ingesters() {
        return text(new TypeDefinition<List<Ingester>>() {}.type);
    }

    @Override
    public Text<List<Receiver>> receivers() {
        return text(new TypeDefinition<List<Receiver>>() {}.type);
    }

    @SuppressWarnings("unchecked")
    private <T> Text<T> text(Type type) {
        JsonReader.ReadObject<T> read = (JsonReader.ReadObject<T>) json.tryFindReader(type);
        JsonWriter.WriteObject<T> write = (JsonWriter.WriteObject<T>) json.tryFindWriter(type);
        JsonReader<Object> reader = json.newReader();
        JsonWriter writer = json.newWriter();
        return new Text<>() {
            @Override
            public T read(String text) throws Exception {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                reader.process(bytes, bytes.length);
                reader.getNextToken();
                return read.read(reader);
            }

            @Override
            public String write(T value) {
                writer.reset();
                write.write(writer, value);
                return writer.toString();
            }
        };
    }
}
