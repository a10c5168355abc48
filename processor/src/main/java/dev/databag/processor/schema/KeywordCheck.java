package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.diagnostic.Suggestion;
import dev.databag.processor.diagnostic.Visible;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at each schema of a document once: is every keyword known, supported, and of the right form? */
final class KeywordCheck {
    private final Dialect dialect;
    private final boolean strict;
    private final boolean formats;
    private final Diagnostics diagnostics;
    private final Set<String> told = new HashSet<>();

    KeywordCheck(Dialect dialect, boolean strict, boolean formats, Diagnostics diagnostics) {
        this.dialect = dialect;
        this.strict = strict;
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    void check(JsonSchema schema) {
        if (!JsonSchema.isSchema(schema.node())) {
            diagnostics
                    .at(schema.document(), schema.pointer())
                    .error(
                            "no-schema",
                            "a schema is an object, true or false, and this is " + kind(schema.node()),
                            isType(schema.node())
                                    ? "write {\"type\": \"" + schema.node().string() + "\"}"
                                    : "write {} for a value that may be anything");
            return;
        }
        for (Map.Entry<String, JsonValue> member : schema.members().entrySet()) {
            JsonPointer pointer = schema.pointer().appendProperty(member.getKey());
            Optional<Keyword> keyword = Keyword.of(member.getKey());
            if (keyword.isEmpty() || !keyword.get().isDefinedIn(dialect)) {
                unknown(schema, member.getKey(), keyword, pointer);
            } else {
                known(schema, keyword.get(), member.getValue(), pointer);
            }
        }
        content(schema);
    }

    private static boolean isType(JsonValue value) {
        return value.kind() == Kind.STRING && KeywordForms.TYPES.contains(value.string());
    }

    /** What a text holds can be asked only where it is JSON as it stands. */
    private void content(JsonSchema schema) {
        if (!schema.has(Keyword.CONTENT_SCHEMA)) {
            return;
        }
        if (schema.has(Keyword.CONTENT_ENCODING)) {
            JsonPointer pointer = schema.at(Keyword.CONTENT_ENCODING);
            diagnostics
                    .at(schema.document(), pointer)
                    .key(pointer)
                    .error(
                            "unsupported-keyword",
                            "'contentEncoding' is not supported beside 'contentSchema'",
                            "take contentSchema out, and decode the text yourself");
        } else if (!schema.holdsJson()) {
            JsonPointer pointer = schema.at(Keyword.CONTENT_SCHEMA);
            diagnostics
                    .at(schema.document(), pointer)
                    .key(pointer)
                    .warning(
                            "idle-keyword",
                            "'contentSchema' asserts nothing unless 'contentMediaType' says application/json",
                            "write \"contentMediaType\": \"application/json\" beside it");
        }
    }

    private void known(JsonSchema schema, Keyword keyword, JsonValue value, JsonPointer pointer) {
        Diagnostics here = diagnostics.at(schema.document(), pointer);
        String word = "'" + keyword.word() + "'";
        boolean right = KeywordForms.isRight(keyword, dialect, value);
        if (!right && keyword == Keyword.TYPE) {
            type(here, value);
        } else if (!right) {
            here.report(
                    Severity.ERROR,
                    "bad-keyword-value",
                    word + " must be " + KeywordForms.expected(keyword, dialect) + ", and this is " + kind(value),
                    advice(keyword, value));
        } else if (keyword.fate() == Keyword.Fate.REFUSED) {
            here.key(pointer).error("unsupported-keyword", word + " is not supported here", advice(keyword));
        } else if (keyword == Keyword.FORMAT) {
            format(here, value.string());
        }
    }

    /** Anybody may invent a format, so that only what looks like a slip is told; or what was asked for and is not done. */
    private void format(Diagnostics here, String word) {
        if (Formats.isKnown(word) && (!formats || Formats.CHECKED.contains(word) || word.equals("password"))) {
            return;
        }
        Optional<String> near =
                Formats.isKnown(word) ? Optional.empty() : Suggestion.nearest(word, Formats.all());
        if (near.isPresent() || formats) {
            Severity severity = strict ? Severity.ERROR : Severity.WARNING;
            here.report(
                    severity,
                    "unknown-format",
                    "nothing checks the format " + Visible.quoted(word),
                    Optional.of(near.map(other -> "did you mean \"" + other + "\"?")
                            .orElse("say with 'pattern' what the text looks like, or take it out")));
        }
    }

    /** Forms that another draft has. */
    private Optional<String> advice(Keyword keyword, JsonValue value) {
        return switch (keyword) {
            case ITEMS -> Optional.of("write prefixItems for a list of schemas, or declare an older $schema")
                    .filter(advice -> value.kind() == Kind.ARRAY);
            case REQUIRED -> Optional.of("name it in 'required' of the object that has it")
                    .filter(advice -> value.kind() == Kind.BOOLEAN);
            case EXCLUSIVE_MINIMUM -> exclusive("minimum", value);
            case EXCLUSIVE_MAXIMUM -> exclusive("maximum", value);
            default -> Optional.empty();
        };
    }

    private Optional<String> exclusive(String plain, JsonValue value) {
        String advice = dialect == Dialect.DRAFT_04
                ? "write the limit in '" + plain + "', and true here"
                : "write the limit here, and take '" + plain + "' out";
        return Optional.of(advice).filter(text -> value.kind() == Kind.NUMBER || value.kind() == Kind.BOOLEAN);
    }

    private void type(Diagnostics here, JsonValue value) {
        if (value.kind() != Kind.STRING) {
            here.error(
                    "bad-keyword-value",
                    "'type' must be " + KeywordForms.expected(Keyword.TYPE, dialect) + ", and this is "
                            + (value.kind() == Kind.ARRAY && value.elements().isEmpty() ? "an empty list" : kind(value)),
                    "the types are " + String.join(", ", KeywordForms.TYPES));
            return;
        }
        Optional<String> near = Suggestion.nearest(value.string(), KeywordForms.TYPES);
        here.error(
                "unknown-type",
                "there is no type " + Visible.quoted(value.string()),
                near.map(word -> "did you mean \"" + word + "\"?")
                        .orElse("the types are " + String.join(", ", KeywordForms.TYPES)));
    }

    private void unknown(JsonSchema schema, String word, Optional<Keyword> elsewhere, JsonPointer pointer) {
        if (!told.add(word)) {
            return;
        }
        Diagnostics here = diagnostics.at(schema.document(), pointer).key(pointer);
        Severity severity = strict ? Severity.ERROR : Severity.WARNING;
        if (elsewhere.isPresent()) {
            here.report(
                    severity,
                    "unknown-keyword",
                    "'" + word + "' means nothing in " + dialect.label() + ", so nothing is checked",
                    Optional.of("declare a $schema that defines it, or write what " + dialect.label() + " has for it"));
            return;
        }
        Optional<String> near = Suggestion.nearest(word, Keyword.words(dialect));
        if (near.isPresent() || strict) {
            here.report(
                    severity,
                    "unknown-keyword",
                    Visible.quoted(word) + " is no keyword of JSON Schema, so nothing is checked",
                    Optional.of(near.map(other -> "did you mean \"" + other + "\"?")
                            .orElse("take it out, or leave strict out")));
        }
    }

    private static String advice(Keyword keyword) {
        return switch (keyword) {
            case DYNAMIC_REF, RECURSIVE_REF -> "write $ref";
            case VOCABULARY -> "take it out: the vocabularies of the draft are the ones that count";
            default -> "write it with keywords that docs/keywords.md lists as enforced";
        };
    }

    static String kind(JsonValue value) {
        return switch (value.kind()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "the number " + shortened(value);
            case BOOLEAN -> value.bool() ? "true" : "false";
            case NULL -> "null";
        };
    }

    private static String shortened(JsonValue number) {
        String text = number.decimal().toString();
        return text.length() > 20 ? text.substring(0, 20) + "..." : text;
    }
}
