package dev.databag.processor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The official JSON Schema Test Suite, as a library of ours carries it for its own tests. */
public final class OfficialSuite {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Map<String, String> DIALECTS = Map.of(
            "4", "http://json-schema.org/draft-04/schema#",
            "7", "http://json-schema.org/draft-07/schema#",
            "2019-09", "https://json-schema.org/draft/2019-09/schema",
            "2020-12", "https://json-schema.org/draft/2020-12/schema");

    /**
     * A schema and its tests.
     *
     * @param draft as the suite calls it: {@code 2020-12}, {@code 7}
     * @param group the file of the suite: {@code items}, {@code optional/format/uri}
     * @param schema as JSON text, with the draft's {@code $schema} if it is an object
     */
    public record Case(String draft, String group, String description, String schema, List<Test> tests) {
        public boolean isRequired() {
            return !group.startsWith("optional/");
        }

        public boolean assertsFormats() {
            return group.startsWith("optional/format/");
        }
    }

    /**
     * A value and whether it is valid.
     *
     * @param data as JSON text
     */
    public record Test(String description, String data, boolean valid) {}

    private final JsonNode root;

    private OfficialSuite(JsonNode root) {
        this.root = root;
    }

    public static OfficialSuite read() {
        try (InputStream in = OfficialSuite.class.getResourceAsStream("/test-suite-tck.json")) {
            return new OfficialSuite(JSON.readTree(Objects.requireNonNull(in, "the suite is not on the class path")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode suite : root.get("suites")) {
            String draft = suite.get("draft").textValue();
            String name = suite.get("name").textValue();
            String group = name.substring(name.indexOf('/') + 1);
            for (JsonNode written : suite.get("value")) {
                List<Test> tests = new ArrayList<>();
                written.get("tests")
                        .forEach(test -> tests.add(new Test(
                                test.get("description").textValue(),
                                test.get("data").toString(),
                                test.get("valid").booleanValue())));
                String description = written.get("description").textValue();
                cases.add(new Case(draft, group, description, withDialect(written.get("schema"), draft), tests));
            }
        }
        return cases;
    }

    /** What the suite expects at an address, as schemas of that draft. */
    public Map<String, String> remotes(String draft) {
        Map<String, String> remotes = new LinkedHashMap<>();
        for (JsonNode remote : root.get("remotes")) {
            remotes.put(remote.get("name").textValue(), withDialect(remote.get("value"), draft));
        }
        return remotes;
    }

    private static String withDialect(JsonNode schema, String draft) {
        if (!(schema instanceof ObjectNode object) || object.has("$schema")) {
            return schema.toString();
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", Objects.requireNonNull(DIALECTS.get(draft), draft));
        return whole.setAll(object).toString();
    }
}
