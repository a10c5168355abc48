package dev.databag.processor.compat;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.databag.processor.random.Networknt;
import dev.databag.processor.random.RandomSchemas;
import dev.databag.processor.random.RandomValues;
import dev.databag.processor.schema.Dialect;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random schemas, changed at random, with another validator as oracle: whatever a writer may publish is accepted by
 * each reader that was called safe.
 */
class SafeIsAcceptedTest {
    private static final int PAIRS = Integer.getInteger("databag.random.compared", 2_000);
    private static final int VALUES = 12;

    private int safe;
    private int broken;
    private int unproven;
    private int refused;
    private int witnessed;
    private int values;

    @Test
    void whatIsCalledSafeIsAccepted() {
        long seed = Long.getLong("databag.seed", 2026L);
        System.out.println("SafeIsAcceptedTest: -Ddatabag.seed=" + seed);
        Random random = new Random(seed);
        RandomSchemas schemas = new RandomSchemas(random, Dialect.DRAFT_2020_12);
        RandomValues some = new RandomValues(random, Dialect.DRAFT_2020_12);
        Mutations mutations = new Mutations(random, schemas);
        while (safe + broken + unproven < 2 * PAIRS) {
            ObjectNode older = schemas.next();
            ObjectNode newer = mutations.next(older);
            Optional<Verdict> verdict = compare(older, newer);
            if (verdict.isEmpty()) {
                refused++;
                continue;
            }
            Version before = Version.of(older);
            Version after = Version.of(newer);
            check(verdict.get(), Direction.OLD_WRITER_NEW_READER, before, after, some);
            check(verdict.get(), Direction.NEW_WRITER_OLD_READER, after, before, some);
        }
        System.out.printf(
                "SafeIsAcceptedTest: %,d safe, %,d breaking (%,d with a witness), %,d unproven, %,d values, %,d refused%n",
                safe, broken, witnessed, unproven, values, refused);
        assertThat(safe).isGreaterThan(PAIRS / 3);
        assertThat(values).isGreaterThan(PAIRS);
    }

    /**
     * A schema, and what the other validator makes of it; that takes longer than to compare it.
     *
     * @param accepts what readers accept
     * @param named what writers write: members that the schema names
     */
    private record Version(ObjectNode schema, Networknt accepts, Networknt named) {
        static Version of(ObjectNode schema) {
            return new Version(
                    schema,
                    Networknt.of(schema.toString(), Dialect.DRAFT_2020_12),
                    Networknt.of(WrittenOnly.of(schema).toString(), Dialect.DRAFT_2020_12));
        }
    }

    private static Optional<Verdict> compare(ObjectNode older, ObjectNode newer) {
        Optional<InterfaceVersion> before = Versions.value(older);
        Optional<InterfaceVersion> after = Versions.value(newer);
        return before.isPresent() && after.isPresent()
                ? Optional.of(Compatibility.compare(before.get(), after.get()))
                : Optional.empty();
    }

    private void check(Verdict verdict, Direction direction, Version writer, Version reader, RandomValues some) {
        DatabagVerdict databag = verdict.databags().get(0);
        boolean isSafe = databag.isSafe(direction);
        boolean witness = false;
        for (int i = 0; i < VALUES; i++) {
            JsonNode value = some.next((i % 3 == 0 ? reader : writer).schema());
            String text = value.toString();
            if (writer.accepts().accepts(text) && writer.named().accepts(text)) {
                values++;
                if (!reader.accepts().accepts(text)) {
                    witness = true;
                    if (isSafe) {
                        assertWithMessage("writer %s\nreader %s\nvalue %s", writer.schema(), reader.schema(), text).fail();
                    }
                }
            }
        }
        if (isSafe) {
            safe++;
        } else if (databag.differences().stream()
                .anyMatch(difference -> difference.effect(direction).outcome() == Outcome.BREAKING)) {
            broken++;
            witnessed += witness ? 1 : 0;
        } else {
            unproven++;
        }
    }
}
