package dev.databag.benchmark.peer;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.util.List;

/** jackson-databind 2, plain, with Blackbird, or with the classes that jsonschema2pojo makes. */
public final class Jackson2<I, R> implements Library<I, R> {
    private final ObjectMapper mapper;
    private final Class<I> ingester;
    private final Class<R> receiver;

    private Jackson2(ObjectMapper mapper, Class<I> ingester, Class<R> receiver) {
        this.mapper = mapper;
        this.ingester = ingester;
        this.receiver = receiver;
    }

    /** As it comes. */
    public static Library<?, ?> plain() {
        return new Jackson2<>(new JsonMapper(), Ingester.class, Receiver.class);
    }

    /** With its module that generates accessors. */
    public static Library<?, ?> blackbird() {
        ObjectMapper mapper = JsonMapper.builder().addModule(new BlackbirdModule()).build();
        return new Jackson2<>(mapper, Ingester.class, Receiver.class);
    }

    /** With generated classes. */
    public static Library<?, ?> pojo() {
        return new Jackson2<>(
                new JsonMapper(), dev.databag.benchmark.pojo.Ingester.class, dev.databag.benchmark.pojo.Receiver.class);
    }

    @Override
    public Text<String> host() {
        return text(mapper.constructType(String.class));
    }

    @Override
    public Text<List<I>> ingesters() {
        return text(mapper.getTypeFactory().constructCollectionType(List.class, ingester));
    }

    @Override
    public Text<List<R>> receivers() {
        return text(mapper.getTypeFactory().constructCollectionType(List.class, receiver));
    }

    private <T> Text<T> text(JavaType type) {
        ObjectReader reader = mapper.readerFor(type);
        ObjectWriter writer = mapper.writerFor(type);
        return new Text<>() {
            @Override
            public T read(String text) throws Exception {
                return reader.readValue(text);
            }

            @Override
            public String write(T value) throws Exception {
                return writer.writeValueAsString(value);
            }
        };
    }
}
