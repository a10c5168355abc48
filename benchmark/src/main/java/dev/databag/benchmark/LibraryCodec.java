package dev.databag.benchmark;

import dev.databag.benchmark.peer.Library;
import dev.databag.benchmark.peer.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one writes around a library: a text for each key, in a map. */
final class LibraryCodec {
    private LibraryCodec() {}

    /** A databag of version 0, with a library's own types. */
    record V0<I>(String host, List<I> ingesters) {}

    static <I> Codec<V0<I>> v0(Library<I, ?> library) {
        Text<String> host = library.host();
        Text<List<I>> ingesters = library.ingesters();
        return new Codec<>() {
            @Override
            public V0<I> decode(Map<String, String> databag) throws Exception {
                return new V0<>(host.read(databag.get("host")), ingesters.read(databag.get("ingesters")));
            }

            @Override
            public Map<String, String> encode(V0<I> value) throws Exception {
                Map<String, String> databag = new LinkedHashMap<>();
                databag.put("host", host.write(value.host()));
                databag.put("ingesters", ingesters.write(value.ingesters()));
                return databag;
            }

            @Override
            public Object shared(V0<I> value) {
                return Shared.v0(value.host(), value.ingesters());
            }
        };
    }

    static <R> Codec<List<R>> v2(Library<?, R> library) {
        Text<List<R>> receivers = library.receivers();
        return new Codec<>() {
            @Override
            public List<R> decode(Map<String, String> databag) throws Exception {
                return receivers.read(databag.get("receivers"));
            }

            @Override
            public Map<String, String> encode(List<R> value) throws Exception {
                return Collections.singletonMap("receivers", receivers.write(value));
            }

            @Override
            public Object shared(List<R> value) {
                return Shared.v2(value);
            }
        };
    }
}
