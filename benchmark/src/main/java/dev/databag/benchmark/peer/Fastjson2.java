package dev.databag.benchmark.peer;

import com.alibaba.fastjson2.JSON;
import java.util.List;

/** fastjson2, which generates its readers at run time and reads the inside of strings through Unsafe. */
public final class Fastjson2 implements Library<Ingester, Receiver> {
    @Override
    public Text<String> host() {
        return new Text<>() {
            @Override
            public String read(String text) {
                return JSON.parseObject(text, String.class);
            }

            @Override
            public String write(String value) {
                return JSON.toJSONString(value);
            }
        };
    }

    @Override
    public Text<List<Ingester>> ingesters() {
        return list(Ingester.class);
    }

    @Override
    public Text<List<Receiver>> receivers() {
        return list(Receiver.class);
    }

    private static <T> Text<List<T>> list(Class<T> element) {
        return new Text<>() {
            @Override
            public List<T> read(String text) {
                return JSON.parseArray(text, element);
            }

            @Override
            public String write(List<T> value) {
                return JSON.toJSONString(value);
            }
        };
    }
}
