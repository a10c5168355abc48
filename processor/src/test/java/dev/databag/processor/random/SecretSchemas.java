package dev.databag.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random schemas with secrets at random places, {@code writeOnly} or of format {@code password}, and databags of them. */
public final class SecretSchemas {
    private final Random random;
    private final boolean shown;
    private final List<String> definitions = new ArrayList<>();
    private int names;

    /** @param shown whether the schemas themselves show secrets, as examples, defaults and consts, right ones and lying ones */
    public SecretSchemas(long seed, boolean shown) {
        random = new Random(seed);
        this.shown = shown;
    }

    /** A provider's schema with some keys. */
    public record Schema(String text, List<Piece> keys) {}

    /** A schema, and what makes JSON texts for it, each with a secret. */
    public record Piece(String schema, Supplier<String> value) {}

    /** Whether a text shows one of the secrets. */
    public static boolean isSecretIn(String text) {
        return text.contains(MARK) || text.contains(NUMBER);
    }

    public Schema next() {
        definitions.clear();
        List<Piece> keys = List.of(piece(3), piece(3), piece(2));
        StringBuilder properties = new StringBuilder();
        for (int k = 0; k < keys.size(); k++) {
            properties.append(k == 0 ? "" : ", ").append("\"k" + k + "\": ").append(keys.get(k).schema());
        }
        String app = "{\"type\": \"object\", \"properties\": {" + properties + "}}";
        return new Schema(
                "{\"$defs\": {" + String.join(", ", definitions)
                        + "}, \"type\": \"object\", \"properties\": {\"app\": " + app + "}}",
                keys);
    }

    /** In every text that is a secret, and in every number. */
    private static final String MARK = "hunter";

    private static final String NUMBER = "77345";

    /** A databag of a schema, right or not, each key with a secret. */
    public Map<String, String> databag(Schema schema) {
        List<Piece> keys = schema.keys();
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
        return depth == 0 ? secret() : showing(around(depth));
    }

    /** What is wrong of it, or right, in the schema itself. */
    private Piece showing(Piece piece) {
        if (!shown || random.nextInt(3) == 0) {
            return piece;
        }
        String right = piece.value().get();
        String wrong = random.nextBoolean() ? "[[" + right + "]]" : "\"" + MARK + random.nextInt(1000) + " and more than that\"";
        String shows = switch (random.nextInt(6)) {
            case 0 -> "\"default\": " + right;
            case 1 -> "\"default\": " + wrong;
            case 2 -> "\"examples\": [" + right + "]";
            case 3 -> "\"examples\": [" + right + ", " + wrong + "]";
            case 4 -> "\"const\": " + right;
            default -> "\"default\": " + right + ",\n \"examples\": [" + wrong + "]";
        };
        String schema = piece.schema();
        return new Piece(schema.substring(0, schema.length() - 1) + ", " + shows + "}", piece.value());
    }

    private Piece around(int depth) {
        int defined = definitions.size();
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
            case 7 -> {
                // A definition that nothing refers to is no secret.
                definitions.subList(defined, definitions.size()).clear();
                yield new Piece(
                    "{\"type\": \"object\", \"properties\": {\"" + name + "\": {\"type\": \"string\"}}, \"if\": {\"properties\": {\""
                            + name + "\": {\"minLength\": 1}}}, \"then\": {\"properties\": {\"" + name
                            + "\": {\"format\": \"password\"}}}}",
                    () -> "{\"" + name + "\": \"" + word() + "\"}");
            }
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
        return showing(new Piece("{\"type\": \"string\", \"title\": \"plain\"}", () -> "\"" + word() + "\""));
    }

    private Piece secret() {
        return showing(switch (random.nextInt(5)) {
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
        });
    }

    private String word() {
        return MARK + random.nextInt(1_000_000) + (random.nextInt(4) == 0 ? "\\\"x" : "");
    }
}
