package dev.databag.benchmark;

import dev.databag.benchmark.peer.Avaje;
import dev.databag.benchmark.peer.Dsl;
import dev.databag.benchmark.peer.Fastjson2;
import dev.databag.benchmark.peer.GsonLibrary;
import dev.databag.benchmark.peer.Jackson2;
import dev.databag.benchmark.peer.Jackson3;
import dev.databag.benchmark.peer.JacksonCore;
import dev.databag.benchmark.peer.Library;
import java.util.List;
import java.util.Map;

/** All that can be measured, by name. */
final class Peers {
    static final String OWN = "databag";
    static final String FLOOR = "results only";

    static final List<String> LIBRARIES = List.of(
            "fastjson2",
            "dsl-json",
            "avaje-jsonb",
            "jackson-core by hand",
            "databind 2",
            "databind 2 + Blackbird",
            "jsonschema2pojo + databind 2",
            "databind 3",
            "gson",
            "networknt + databind 3");

    private Peers() {}

    /** The codec of a peer for databags like one of {@link Databags}. */
    static Codec<?> codec(String peer, Map<String, String> databag) {
        boolean v0 = databag.containsKey("host");
        switch (peer) {
            case OWN:
                return v0 ? Generated.v0() : Generated.v2();
            case FLOOR:
                return v0 ? new Floor.V0(databag) : new Floor.V2(databag);
            default:
                Library<?, ?> library = library(peer);
                return v0 ? LibraryCodec.v0(library) : LibraryCodec.v2(library);
        }
    }

    private static Library<?, ?> library(String peer) {
        return switch (peer) {
            case "fastjson2" -> new Fastjson2();
            case "dsl-json" -> new Dsl();
            case "avaje-jsonb" -> new Avaje();
            case "jackson-core by hand" -> new JacksonCore();
            case "databind 2" -> Jackson2.plain();
            case "databind 2 + Blackbird" -> Jackson2.blackbird();
            case "jsonschema2pojo + databind 2" -> Jackson2.pojo();
            case "databind 3" -> Jackson3.plain();
            case "gson" -> new GsonLibrary();
            case "networknt + databind 3" -> Jackson3.validating();
            default -> throw new IllegalArgumentException(peer);
        };
    }
}
