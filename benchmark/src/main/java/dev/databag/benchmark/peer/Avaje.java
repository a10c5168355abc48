package dev.databag.benchmark.peer;

import io.avaje.json.JsonReader;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;

/** avaje-jsonb, which generates its adapters at compile time. */
public final class Avaje implements Library<Ingester, Receiver> {
    private final Jsonb jsonb = Jsonb.builder().build();

    @Override
    public Text<String> host() {
        JsonType<String> type = jsonb.type(String.class);
        return new Text<>() {
            @Override
            public String read(String text) {
                try (JsonReader in = jsonb.reader(text)) {
                    // Of a text that is a string and nothing more the type alone reads nothing.
                    in.currentToken();
                    return in.readString();
                }
            }

            @Override
            public String write(String value) {
                return type.toJson(value);
            }
        };
    }

    @Override
    public Text<List<Ingester>> ingesters() {
        return text(jsonb.type(Ingester.class).list());
    }

    @Override
    public Text<List<Receiver>> receivers() {
        return text(jsonb.type(Receiver.class).list());
    }

    private static <T> Text<T> text(JsonType<T> type) {
        return new Text<>() {
            @Override
            public T read(String text) {
                return type.fromJson(text);
            }

            @Override
            public String write(T value) {
                return type.toJson(value);
            }
        };
    }
}
