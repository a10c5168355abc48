package dev.databag.benchmark.peer;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.util.List;

/** gson. */
public final class GsonLibrary implements Library<Ingester, Receiver> {
    private final Gson gson = new Gson();

    @Override
    public Text<String> host() {
        return text(TypeToken.get(String.class));
    }

    @Override
    public Text<List<Ingester>> ingesters() {
        return text(new TypeToken<List<Ingester>>() {});
    }

    @Override
    public Text<List<Receiver>> receivers() {
        return text(new TypeToken<List<Receiver>>() {});
    }

    private <T> Text<T> text(TypeToken<T> type) {
        TypeAdapter<T> adapter = gson.getAdapter(type);
        return new Text<>() {
            @Override
            public T read(String text) throws Exception {
                return adapter.fromJson(text);
            }

            @Override
            public String write(T value) {
                return adapter.toJson(value);
            }
        };
    }
}
