package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.processor.random.Networknt;
import dev.databag.processor.random.RandomSchemas;
import dev.databag.processor.random.RandomValues;
import dev.databag.processor.random.Shrinker;
import dev.databag.processor.schema.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random schemas and values through generated code, with another validator as oracle. A value that is taken is also
 * written again: what is written is valid, and means the same.
 */
class GeneratedRandomTest {
    private static final int SCHEMAS = Integer.getInteger("databag.random.generated", 60);
    private static final int VALUES = 12;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anotherValidatorAgrees(Dialect dialect, @TempDir Path directory) throws IOException {
        long seed = Long.getLong("databag.seed", 2026L);
        System.out.println("GeneratedRandomTest, " + dialect.label() + ": -Ddatabag.seed=" + seed);
        Random random = new Random(seed);
        RandomSchemas written = new RandomSchemas(random, dialect);
        RandomValues values = new RandomValues(random, dialect);
        List<JsonNode> schemas = new ArrayList<>();
        int refused = 0;
        while (schemas.size() < SCHEMAS) {
            JsonNode schema = written.next();
            if (isReadOtherwise(schema.toString(), dialect)) {
                continue;
            }
            if (schema(schema).refusals().isEmpty()) {
                schemas.add(schema);
            } else {
                refused++;
            }
        }
        int pairs = 0;
        int valid = 0;
        try (GeneratedCases cases = compile(schemas, directory.resolve("all"))) {
            for (int i = 0; i < schemas.size(); i++) {
                Networknt oracle = Networknt.of(schemas.get(i).toString(), dialect);
                for (int j = 0; j < VALUES; j++) {
                    JsonNode value = values.next(schemas.get(i));
                    pairs++;
                    valid += oracle.accepts(value.toString()) ? 1 : 0;
                    if (!agrees(cases, i, value, oracle)) {
                        assertWithMessage(smallest(schemas.get(i), value, dialect, directory)).fail();
                    }
                }
            }
        }
        System.out.printf(
                "GeneratedRandomTest, %s: %,d pairs, %,d valid, %d schemas refused%n",
                dialect.label(), pairs, valid, refused);
        assertThat(valid).isGreaterThan(pairs / 10);
        assertThat(refused).isLessThan(SCHEMAS / 2);
    }

    /** In 2019-09 what contains has found does not count as evaluated (9.3.1.3); the other validator counts it. */
    private static boolean isReadOtherwise(String schema, Dialect dialect) {
        return dialect == Dialect.DRAFT_2019_09
                && schema.contains("\"contains\"")
                && schema.contains("\"unevaluatedItems\"");
    }

    private static GeneratedCases.Schema schema(JsonNode schema) {
        return new GeneratedCases.Schema(schema.toString(), false);
    }

    private static GeneratedCases compile(List<JsonNode> schemas, Path directory) throws IOException {
        return GeneratedCases.compile(
                schemas.stream().map(GeneratedRandomTest::schema).toList(), directory);
    }

    private static boolean agrees(GeneratedCases cases, int schema, JsonNode value, Networknt oracle) {
        Object decoded = cases.decode(schema, value.toString());
        if (GeneratedCases.isReady(decoded) != oracle.accepts(value.toString())) {
            return false;
        }
        if (!GeneratedCases.isReady(decoded)) {
            return true;
        }
        Map<?, ?> again;
        try {
            again = cases.encode(decoded);
        } catch (IllegalStateException e) {
            // Members that nothing names are not written: what is left may be less than a rule wants.
            return e.getMessage().startsWith("dev.databag.DatabagException");
        }
        Object second = cases.decode(schema, again);
        return second.equals(decoded) && cases.encode(second).equals(again);
    }

    private static String smallest(JsonNode schema, JsonNode value, Dialect dialect, Path directory) {
        JsonNode smallerSchema = Shrinker.shrink(schema, candidate -> disagree(candidate, value, dialect, directory));
        JsonNode smallerValue =
                Shrinker.shrink(value, candidate -> disagree(smallerSchema, candidate, dialect, directory));
        return smallerSchema + "\n" + smallerValue;
    }

    private static int compilations;

    private static boolean disagree(JsonNode schema, JsonNode value, Dialect dialect, Path directory) {
        if (!schema.isObject() || !schema.has("$schema") || compilations++ > 200) {
            return false;
        }
        Path own = directory.resolve("shrink" + compilations);
        try {
            if (!schema(schema).refusals().isEmpty()) {
                return false;
            }
            try (GeneratedCases cases = compile(List.of(schema), own)) {
                return !agrees(cases, 0, value, Networknt.of(schema.toString(), dialect));
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            // Not every schema that is left is one.
            return false;
        }
    }
}
