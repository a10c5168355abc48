package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.random.Networknt;
import dev.databag.processor.random.RandomSchemas;
import dev.databag.processor.random.RandomValues;
import dev.databag.processor.random.Shrinker;
import dev.databag.processor.schema.Dialect;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import dev.databag.processor.schema.Schemas;
import dev.databag.processor.testing.SchemaTexts;
import dev.databag.rule.Assertion;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random schemas and values, judged by a rule and by another validator. */
class RandomRulesTest {
    private static final int SCHEMAS = Integer.getInteger("databag.random.schemas", 500);
    private static final int VALUES = 6;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anotherValidatorAgrees(Dialect dialect) {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("RandomRulesTest, " + dialect.label() + ": -Ddatabag.seed=" + seed);
        Random random = new Random(seed);
        RandomSchemas schemas = new RandomSchemas(random, dialect);
        RandomValues values = new RandomValues(random, dialect);
        int pairs = 0;
        int valid = 0;
        int refused = 0;
        for (int i = 0; i < SCHEMAS; i++) {
            JsonNode schema = schemas.next();
            if (isReadOtherwise(schema.toString(), dialect)) {
                continue;
            }
            Optional<Assertion> assertion = assertion(schema);
            if (assertion.isEmpty()) {
                refused++;
                continue;
            }
            Networknt other = Networknt.of(schema.toString(), dialect);
            for (int j = 0; j < VALUES; j++) {
                JsonNode value = values.next(schema);
                boolean verdict = assertion.get().accepts(JsonValue.parse(value.toString()));
                pairs++;
                valid += verdict ? 1 : 0;
                if (verdict != other.accepts(value.toString())) {
                    assertWithMessage(smallest(schema, value, dialect)).fail();
                }
            }
        }
        System.out.printf(
                "RandomRulesTest, %s: %,d pairs, %,d valid, %d schemas refused%n",
                dialect.label(), pairs, valid, refused);
        assertThat(refused).isEqualTo(0);
        assertThat(valid).isGreaterThan(pairs / 5);
        assertThat(valid).isLessThan(pairs * 4 / 5);
    }

    /** In 2019-09 what contains has found does not count as evaluated (9.3.1.3); the other validator counts it. */
    private static boolean isReadOtherwise(String schema, Dialect dialect) {
        return dialect == Dialect.DRAFT_2019_09
                && schema.contains("\"contains\"")
                && schema.contains("\"unevaluatedItems\"");
    }

    private static Optional<Assertion> assertion(JsonNode schema) {
        Diagnostics diagnostics = new Diagnostics();
        Schemas schemas = new Schemas(SchemaTexts.of(Map.of()), Map.of(), false, false, diagnostics);
        SchemaSource source = SchemaSource.of("random.json", schema.toString());
        RuleWriter writer = new RuleWriter(schemas, new PatternReader(diagnostics), false, diagnostics);
        String program = writer.program(schemas.add(SchemaReader.read(source, diagnostics)));
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(Assertion.of(program));
    }

    private static String smallest(JsonNode schema, JsonNode value, Dialect dialect) {
        JsonNode smallerSchema = Shrinker.shrink(schema, candidate -> disagree(candidate, value, dialect));
        JsonNode smallerValue = Shrinker.shrink(value, candidate -> disagree(smallerSchema, candidate, dialect));
        boolean ours = assertion(smallerSchema)
                .map(assertion -> assertion.accepts(JsonValue.parse(smallerValue.toString())))
                .orElseThrow();
        return "%s%n%s%nhere: %s, there: %s".formatted(smallerSchema, smallerValue, ours, !ours);
    }

    private static boolean disagree(JsonNode schema, JsonNode value, Dialect dialect) {
        try {
            Optional<Assertion> assertion = assertion(schema);
            return assertion.isPresent()
                    && schema.isObject()
                    && schema.has("$schema")
                    && assertion.get().accepts(JsonValue.parse(value.toString()))
                            != Networknt.of(schema.toString(), dialect).accepts(value.toString());
        } catch (RuntimeException e) {
            // The other validator does not like every schema that is left.
            return false;
        }
    }
}
