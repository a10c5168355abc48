package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Violation;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.GeneratedCode;
import dev.databag.processor.testing.SchemaTexts;
import dev.databag.processor.writing.InterfaceWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Random schemas with secrets at random places, {@code writeOnly} or of format {@code password}, and random values: no
 * text that comes out of generated code has one of them.
 */
class SecretsAreNotPrintedTest {
    private static final long SEED = Long.getLong("databag.seed", 1);
    private static final int SCHEMAS = 60;
    private static final int DATABAGS = 20;

    /** A schema, and what makes JSON texts for it, each with a secret. */
    private record Piece(String schema, Supplier<String> value) {}

    private final Random random = new Random(SEED);
    private final List<String> definitions = new ArrayList<>();
    private int names;

    @Test
    void noTextHasASecret() throws Exception {
        System.out.println("seed " + SEED);
        GeneratedCode code = GeneratedCode.of(List.of());
        List<SchemaTexts> schemas = new ArrayList<>();
        List<List<Piece>> pieces = new ArrayList<>();
        for (int i = 0; i < SCHEMAS; i++) {
            definitions.clear();
            List<Piece> keys = List.of(piece(3), piece(3), piece(2));
            StringBuilder properties = new StringBuilder();
            for (int k = 0; k < keys.size(); k++) {
                properties.append(k == 0 ? "" : ", ").append("\"k" + k + "\": ").append(keys.get(k).schema());
            }
            SchemaTexts texts = SchemaTexts.app(properties.toString())
                    .defining(String.join(", ", definitions))
                    .inPackage("secrets" + i);
            schemas.add(texts);
            pieces.add(keys);
            code.and(new InterfaceWriter().write(texts.read(), false));
        }
        ClassLoader loader = code.load();
        List<String> leaks = new ArrayList<>();
        int texts = 0;
        int ready = 0;
        for (int i = 0; i < SCHEMAS; i++) {
            Class<?> type = loader.loadClass("secrets" + i + ".ProviderAppData");
            for (int n = 0; n < DATABAGS; n++) {
                Map<String, String> databag = databag(pieces.get(i));
                List<String> said = new ArrayList<>();
                for (String method : List.of("decode", "decodeLenient")) {
                    Decoded<?> decoded = (Decoded<?>) type.getMethod(method, Map.class).invoke(null, databag);
                    decoded(decoded, databag, said);
                    ready += decoded.value().isPresent() ? 1 : 0;
                }
                texts += said.size();
                for (String text : said) {
                    if (text.contains(MARK) || text.contains(NUMBER)) {
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

    /** In every text that is a secret, and in every number. */
    private static final String MARK = "hunter";

    private static final String NUMBER = "77345";

    private Map<String, String> databag(List<Piece> keys) {
        Map<String, String> databag = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String json = keys.get(i).value().get();
            boolean plain = json.startsWith("\"") && random.nextBoolean();
            String text = plain ? json.substring(1, json.length() - 1).replace("\\\"", "\"") : json;
            databag.put("k" + i, switch (random.nextInt(12)) {
                case 0 -> text.substring(0, random.nextInt(text.length()) + 1);
                case 1 -> text + "x";
                case 2 -> "[" + text + "]";
                case 3 -> "{\"more\": " + text + "}";
                case 4 -> "\"" + MARK + random.nextInt(1000) + "\"";
                default -> text;
            });
        }
        databag.values().removeIf(String::isEmpty);
        return databag;
    }

    private Piece piece(int depth) {
        if (depth == 0) {
            return secret();
        }
        Piece inside = random.nextInt(4) == 0 ? plain() : piece(depth - 1);
        boolean hidden = inside.schema().contains("\"plain\"");
        String mark = hidden ? ", \"writeOnly\": true" : "";
        String name = "m" + names++;
        return switch (random.nextInt(10)) {
            case 0 -> new Piece(
                    "{\"type\": \"array\", \"items\": " + inside.schema() + mark + "}",
                    () -> "[" + inside.value().get() + ", " + inside.value().get() + "]");
            case 1 -> new Piece(
                    "{\"type\": \"object\", \"additionalProperties\": " + inside.schema() + mark + "}",
                    () -> "{\"a\": " + inside.value().get() + "}");
            case 2 -> new Piece(
                    "{\"type\": \"object\", \"properties\": {\"" + name + "\": " + inside.schema()
                            + ", \"size\": {\"enum\": [\"s\", \"m\"]}}" + mark + "}",
                    () -> "{\"" + name + "\": " + inside.value().get() + ", \"size\": \"s\"}");
            case 3 -> new Piece(
                    "{\"anyOf\": [" + inside.schema() + ", {\"type\": \"null\"}]" + mark + "}", inside.value());
            case 4 -> new Piece(
                    "{\"type\": \"array\", \"prefixItems\": [" + inside.schema() + ", {\"type\": \"integer\"}]" + mark + "}",
                    () -> "[" + inside.value().get() + ", 5]");
            case 5 -> {
                definitions.add("\"D" + name + "\": " + inside.schema());
                yield new Piece("{\"$ref\": \"#/$defs/D" + name + "\"" + mark + "}", inside.value());
            }
            case 6 -> new Piece(
                    "{\"type\": \"object\", \"properties\": {\"" + name + "\": " + inside.schema()
                            + "}, \"required\": [\"" + name + "\"], \"additionalProperties\": " + secret().schema() + mark
                            + "}",
                    () -> "{\"" + name + "\": " + inside.value().get() + ", \"other\": \"" + word() + "\"}");
            case 7 -> new Piece(
                    "{\"type\": \"object\", \"properties\": {\"" + name + "\": {\"type\": \"string\"}}, \"if\": {\"properties\": {\""
                            + name + "\": {\"minLength\": 1}}}, \"then\": {\"properties\": {\"" + name
                            + "\": {\"format\": \"password\"}}}}",
                    () -> "{\"" + name + "\": \"" + word() + "\"}");
            case 8 -> new Piece(
                    "{\"type\": \"object\", \"patternProperties\": {\"^x-\": " + inside.schema() + "}" + mark + "}",
                    () -> "{\"x-a\": " + inside.value().get() + "}");
            default -> new Piece(
                    "{\"oneOf\": [{\"type\": \"integer\", \"maximum\": 5}, {\"type\": \"object\", \"properties\": {\"" + name
                            + "\": " + inside.schema() + "}, \"required\": [\"" + name + "\"]}]" + mark + "}",
                    () -> "{\"" + name + "\": " + inside.value().get() + "}");
        };
    }

    /** No secret by itself: what is around it says so. */
    private Piece plain() {
        return new Piece("{\"type\": \"string\", \"title\": \"plain\"}", () -> "\"" + word() + "\"");
    }

    private Piece secret() {
        return switch (random.nextInt(5)) {
            case 0 -> new Piece("{\"type\": \"string\", \"writeOnly\": true}", () -> "\"" + word() + "\"");
            case 1 -> new Piece(
                    "{\"type\": \"string\", \"format\": \"password\", \"maxLength\": 14}", () -> "\"" + word() + "\"");
            case 2 -> new Piece(
                    "{\"type\": \"integer\", \"writeOnly\": true, \"minimum\": 7000000}",
                    () -> NUMBER + (10 + random.nextInt(90)));
            case 3 -> new Piece(
                    "{\"type\": \"string\", \"writeOnly\": true, \"pattern\": \"^hunt[e]r[0-9]+$\"}",
                    () -> "\"" + word() + "\"");
            default -> new Piece(
                    "{\"type\": \"string\", \"format\": \"password\", \"not\": {\"const\": \"x\"}}",
                    () -> "\"" + word() + "\"");
        };
    }

    private String word() {
        return MARK + random.nextInt(1_000_000) + (random.nextInt(4) == 0 ? "\\\"x" : "");
    }
}
