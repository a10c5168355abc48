package dev.databag.processor.cli;

import dev.databag.processor.cli.Result.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Results in the Static Analysis Results Interchange Format 2.1.0, which code hosts show beside the line. */
final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String UNRESERVED = "-._~/!$&'()*+,;=@";

    private Sarif() {}

    /**
     * The whole file.
     *
     * @param about what a class of findings is, by its tag
     */
    static String of(List<Result> results, Function<String, String> about) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        List<JsonObject> rules = new ArrayList<>();
        List<JsonObject> found = new ArrayList<>();
        for (Result result : results) {
            int index = indexes.computeIfAbsent(result.tag(), tag -> {
                rules.add(new JsonObject()
                        .put("id", tag)
                        .put("shortDescription", new JsonObject().put("text", about.apply(tag))));
                return indexes.size();
            });
            found.add(result(result, index));
        }
        JsonObject driver = new JsonObject()
                .put("name", "databag")
                .put("version", new DatabagCommand.Version().number())
                .put("rules", rules);
        JsonObject run = new JsonObject()
                .put("tool", new JsonObject().put("driver", driver))
                .put("columnKind", "utf16CodeUnits")
                .put("results", found);
        return new JsonObject()
                .put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .put("runs", List.of(run))
                .toString();
    }

    private static JsonObject result(Result result, int index) {
        String advice = result.advice().map(text -> "\n" + text).orElse("");
        JsonObject json = new JsonObject()
                .put("ruleId", result.tag())
                .put("ruleIndex", index)
                .put("level", result.level().word())
                .put("message", new JsonObject().put("text", result.fact() + advice))
                .put("locations", result.at().map(at -> List.of(location(at))).orElse(List.of()));
        result.related()
                .ifPresent(place -> json.put(
                        "relatedLocations",
                        List.of(location(place).put("message", new JsonObject().put("text", "the schema says so here")))));
        return json;
    }

    private static JsonObject location(Location at) {
        JsonObject place = new JsonObject().put("artifactLocation", new JsonObject().put("uri", uri(at.path())));
        if (at.line() > 0) {
            place.put("region", new JsonObject().put("startLine", at.line()).put("startColumn", at.column()));
        }
        return new JsonObject().put("physicalLocation", place);
    }

    /** A path as a relative reference, an absolute one as a file URI. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
            }
        }
        return uri.toString();
    }
}
