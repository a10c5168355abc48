package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Violation;
import dev.databag.processor.random.SecretSchemas;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.GeneratedCode;
import dev.databag.processor.testing.SchemaTexts;
import dev.databag.processor.writing.InterfaceWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random schemas with secrets at random places, {@code writeOnly} or of format {@code password}, and random values: no
 * text that comes out of generated code has one of them.
 */
class SecretsAreNotPrintedTest {
    private static final long SEED = Long.getLong("databag.seed", 1);
    private static final int SCHEMAS = 60;
    private static final int DATABAGS = 20;

    @Test
    void noTextHasASecret() throws Exception {
        System.out.println("seed " + SEED);
        GeneratedCode code = GeneratedCode.of(List.of());
        SecretSchemas random = new SecretSchemas(SEED, false);
        List<SecretSchemas.Schema> schemas = new ArrayList<>();
        for (int i = 0; i < SCHEMAS; i++) {
            SecretSchemas.Schema schema = random.next();
            schemas.add(schema);
            SchemaTexts texts = SchemaTexts.provider(schema.text()).inPackage("secrets" + i);
            code.and(new InterfaceWriter().write(texts.read(), false));
        }
        ClassLoader loader = code.load();
        List<String> leaks = new ArrayList<>();
        int texts = 0;
        int ready = 0;
        for (int i = 0; i < SCHEMAS; i++) {
            Class<?> type = loader.loadClass("secrets" + i + ".ProviderAppData");
            for (int n = 0; n < DATABAGS; n++) {
                Map<String, String> databag = random.databag(schemas.get(i));
                List<String> said = new ArrayList<>();
                for (String method : List.of("decode", "decodeLenient")) {
                    Decoded<?> decoded = (Decoded<?>) type.getMethod(method, Map.class).invoke(null, databag);
                    decoded(decoded, databag, said);
                    ready += decoded.value().isPresent() ? 1 : 0;
                }
                texts += said.size();
                for (String text : said) {
                    if (SecretSchemas.isSecretIn(text)) {
                        leaks.add("schema " + i + ": " + text + "\n  of " + databag);
                    }
                }
            }
        }
        System.out.println("secrets: " + texts + " texts of " + SCHEMAS + " schemas, " + ready + " times ready");
        assertThat(ready).isAtLeast(SCHEMAS * DATABAGS / 4);
        assertWithMessage(String.join("\n", leaks.subList(0, Math.min(10, leaks.size()))))
                .that(leaks.size())
                .isEqualTo(0);
    }

    @Test
    void refusalToWriteASecretDoesNotRepeatIt() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(
                "\"password\": {\"type\": \"string\", \"format\": \"password\", \"minLength\": 20}"));

        assertThat(databag.violationsOfWriting(databag.build("password", "hunter2")))
                .containsExactly("password: expected at least 20 characters, found a shorter string"
                        + " (provider.json#/properties/app/properties/password/minLength)");
    }

    @Test
    void wordThatNoVocabularyKnowsIsNotRepeatedWhereItMayBeASecret() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(
                "\"key\": {\"enum\": [\"none\", \"some\"], \"writeOnly\": true}, \"size\": {\"enum\": [\"s\", \"m\"]}"));

        assertThat(databag.violations(Map.of("key", "hunter2", "size", "xl")))
                .containsExactly(
                        "key: expected one of \"none\", \"some\", found another"
                                + " (provider.json#/properties/app/properties/key)",
                        "size: expected one of \"s\", \"m\", found \"xl\""
                                + " (provider.json#/properties/app/properties/size)");
    }

    private static void decoded(Decoded<?> decoded, Map<String, String> databag, List<String> said)
            throws ReflectiveOperationException {
        said.add(decoded.toString());
        said.add(decoded.reason());
        for (Violation violation : decoded.violations()) {
            said.add(violation.message());
            said.add(violation.toString());
        }
        if (decoded instanceof Decoded.Ready<?> ready) {
            ready.warnings().forEach(warning -> said.add(warning.message()));
        }
        if (decoded.value().isPresent()) {
            Object value = decoded.value().get();
            print(value, said);
            DatabagDelta delta = (DatabagDelta) value.getClass().getMethod("changesTo", Map.class).invoke(value, Map.of());
            said.add(delta.toString());
            said.add(String.valueOf(value.getClass().getMethod("changesTo", Map.class).invoke(value, databag)));
        }
    }

    /** Everything that has a generated type says itself, so users may print each of them. */
    private static void print(Object value, List<String> said) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                print(optional.get(), said);
            }
        } else if (value instanceof Collection<?> collection) {
            for (Object inside : collection) {
                print(inside, said);
            }
        } else if (value instanceof Map<?, ?> map) {
            print(map.values(), said);
        } else if (value instanceof Record) {
            said.add(value.toString());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                print(component.getAccessor().invoke(value), said);
            }
        }
    }
}
