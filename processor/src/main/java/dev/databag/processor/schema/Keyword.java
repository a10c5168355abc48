package dev.databag.processor.schema;

import static dev.databag.processor.schema.Dialect.DRAFT_04;
import static dev.databag.processor.schema.Dialect.DRAFT_06;
import static dev.databag.processor.schema.Dialect.DRAFT_07;
import static dev.databag.processor.schema.Dialect.DRAFT_2019_09;
import static dev.databag.processor.schema.Dialect.DRAFT_2020_12;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every keyword of every draft, with the drafts that define it, the form of its value and what becomes of it. */
public enum Keyword {
    SCHEMA("$schema", DRAFT_04, Form.STRING, Fate.STRUCTURE),
    ID("$id", DRAFT_06, Form.STRING, Fate.STRUCTURE),
    OLD_ID("id", DRAFT_04, DRAFT_04, Form.STRING, Fate.STRUCTURE),
    REF("$ref", DRAFT_04, Form.STRING, Fate.STRUCTURE),
    ANCHOR("$anchor", DRAFT_2019_09, Form.STRING, Fate.STRUCTURE),
    DEFS("$defs", DRAFT_2019_09, Form.SCHEMA_MAP, Fate.STRUCTURE),
    DEFINITIONS("definitions", DRAFT_04, Form.SCHEMA_MAP, Fate.STRUCTURE),
    DYNAMIC_REF("$dynamicRef", DRAFT_2020_12, Form.STRING, Fate.REFUSED),
    DYNAMIC_ANCHOR("$dynamicAnchor", DRAFT_2020_12, Form.STRING, Fate.STRUCTURE),
    RECURSIVE_REF("$recursiveRef", DRAFT_2019_09, DRAFT_2019_09, Form.STRING, Fate.REFUSED),
    RECURSIVE_ANCHOR("$recursiveAnchor", DRAFT_2019_09, DRAFT_2019_09, Form.BOOLEAN, Fate.STRUCTURE),
    VOCABULARY("$vocabulary", DRAFT_2019_09, Form.ANY, Fate.REFUSED),
    COMMENT("$comment", DRAFT_07, Form.STRING, Fate.DOCUMENTATION),

    TITLE("title", DRAFT_04, Form.STRING, Fate.DOCUMENTATION),
    DESCRIPTION("description", DRAFT_04, Form.STRING, Fate.DOCUMENTATION),
    DEFAULT("default", DRAFT_04, Form.ANY, Fate.DOCUMENTATION),
    EXAMPLES("examples", DRAFT_06, Form.ANY, Fate.DOCUMENTATION),
    DEPRECATED("deprecated", DRAFT_2019_09, Form.BOOLEAN, Fate.DOCUMENTATION),
    READ_ONLY("readOnly", DRAFT_07, Form.BOOLEAN, Fate.DOCUMENTATION),
    WRITE_ONLY("writeOnly", DRAFT_07, Form.BOOLEAN, Fate.TYPED),

    TYPE("type", DRAFT_04, Form.TYPE, Fate.TYPED),
    ENUM("enum", DRAFT_04, Form.ARRAY, Fate.TYPED),
    CONST("const", DRAFT_06, Form.ANY, Fate.TYPED),

    MINIMUM("minimum", DRAFT_04, Form.NUMBER, Fate.ENFORCED),
    MAXIMUM("maximum", DRAFT_04, Form.NUMBER, Fate.ENFORCED),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", DRAFT_04, Form.NUMBER_OR_BOOLEAN, Fate.ENFORCED),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", DRAFT_04, Form.NUMBER_OR_BOOLEAN, Fate.ENFORCED),
    MULTIPLE_OF("multipleOf", DRAFT_04, Form.POSITIVE_NUMBER, Fate.ENFORCED),

    MIN_LENGTH("minLength", DRAFT_04, Form.COUNT, Fate.ENFORCED),
    MAX_LENGTH("maxLength", DRAFT_04, Form.COUNT, Fate.ENFORCED),
    PATTERN("pattern", DRAFT_04, Form.STRING, Fate.ENFORCED),
    FORMAT("format", DRAFT_04, Form.STRING, Fate.DOCUMENTATION),
    CONTENT_MEDIA_TYPE("contentMediaType", DRAFT_07, Form.STRING, Fate.TYPED),
    CONTENT_SCHEMA("contentSchema", DRAFT_2019_09, Form.SCHEMA, Fate.TYPED),
    CONTENT_ENCODING("contentEncoding", DRAFT_07, Form.STRING, Fate.DOCUMENTATION),

    PREFIX_ITEMS("prefixItems", DRAFT_2020_12, Form.SCHEMAS, Fate.ENFORCED),
    ITEMS("items", DRAFT_04, Form.SCHEMA_OR_SCHEMAS, Fate.TYPED),
    ADDITIONAL_ITEMS("additionalItems", DRAFT_04, DRAFT_2019_09, Form.SCHEMA, Fate.ENFORCED),
    CONTAINS("contains", DRAFT_06, Form.SCHEMA, Fate.ENFORCED),
    MIN_CONTAINS("minContains", DRAFT_2019_09, Form.COUNT, Fate.ENFORCED),
    MAX_CONTAINS("maxContains", DRAFT_2019_09, Form.COUNT, Fate.ENFORCED),
    MIN_ITEMS("minItems", DRAFT_04, Form.COUNT, Fate.ENFORCED),
    MAX_ITEMS("maxItems", DRAFT_04, Form.COUNT, Fate.ENFORCED),
    UNIQUE_ITEMS("uniqueItems", DRAFT_04, Form.BOOLEAN, Fate.ENFORCED),
    UNEVALUATED_ITEMS("unevaluatedItems", DRAFT_2019_09, Form.SCHEMA, Fate.ENFORCED),

    PROPERTIES("properties", DRAFT_04, Form.SCHEMA_MAP, Fate.TYPED),
    PATTERN_PROPERTIES("patternProperties", DRAFT_04, Form.SCHEMA_MAP, Fate.ENFORCED),
    ADDITIONAL_PROPERTIES("additionalProperties", DRAFT_04, Form.SCHEMA, Fate.TYPED),
    PROPERTY_NAMES("propertyNames", DRAFT_06, Form.SCHEMA, Fate.ENFORCED),
    REQUIRED("required", DRAFT_04, Form.STRINGS, Fate.TYPED),
    MIN_PROPERTIES("minProperties", DRAFT_04, Form.COUNT, Fate.ENFORCED),
    MAX_PROPERTIES("maxProperties", DRAFT_04, Form.COUNT, Fate.ENFORCED),
    DEPENDENT_REQUIRED("dependentRequired", DRAFT_2019_09, Form.STRINGS_MAP, Fate.ENFORCED),
    DEPENDENT_SCHEMAS("dependentSchemas", DRAFT_2019_09, Form.SCHEMA_MAP, Fate.ENFORCED),
    DEPENDENCIES("dependencies", DRAFT_04, Form.DEPENDENCIES, Fate.ENFORCED),
    UNEVALUATED_PROPERTIES("unevaluatedProperties", DRAFT_2019_09, Form.SCHEMA, Fate.ENFORCED),

    ALL_OF("allOf", DRAFT_04, Form.SCHEMAS, Fate.TYPED),
    ANY_OF("anyOf", DRAFT_04, Form.SCHEMAS, Fate.TYPED),
    ONE_OF("oneOf", DRAFT_04, Form.SCHEMAS, Fate.TYPED),
    NOT("not", DRAFT_04, Form.SCHEMA, Fate.ENFORCED),
    IF("if", DRAFT_07, Form.SCHEMA, Fate.ENFORCED),
    THEN("then", DRAFT_07, Form.SCHEMA, Fate.ENFORCED),
    ELSE("else", DRAFT_07, Form.SCHEMA, Fate.ENFORCED);

    /** What a keyword's value must look like. */
    public enum Form {
        STRING,
        STRINGS,
        BOOLEAN,
        COUNT,
        NUMBER,
        NUMBER_OR_BOOLEAN,
        POSITIVE_NUMBER,
        TYPE,
        ARRAY,
        SCHEMA,
        SCHEMAS,
        SCHEMA_OR_SCHEMAS,
        SCHEMA_MAP,
        STRINGS_MAP,
        DEPENDENCIES,
        ANY
    }

    /** What becomes of a keyword. */
    public enum Fate {
        /** Says where schemas are, and asserts nothing by itself. */
        STRUCTURE,
        /** Decides the Java type. */
        TYPED,
        /** Checked when reading and writing. */
        ENFORCED,
        /** Becomes Javadoc, or nothing. */
        DOCUMENTATION,
        /** A located error. */
        REFUSED
    }

    private static final Map<String, Keyword> BY_WORD = new HashMap<>();

    static {
        for (Keyword keyword : values()) {
            BY_WORD.put(keyword.word, keyword);
        }
    }

    private final String word;
    private final Dialect first;
    private final Dialect last;
    private final Form form;
    private final Fate fate;

    Keyword(String word, Dialect first, Form form, Fate fate) {
        this(word, first, DRAFT_2020_12, form, fate);
    }

    Keyword(String word, Dialect first, Dialect last, Form form, Fate fate) {
        this.word = word;
        this.first = first;
        this.last = last;
        this.form = form;
        this.fate = fate;
    }

    /** As it is written in a schema. */
    public String word() {
        return word;
    }

    public Form form() {
        return form;
    }

    public Fate fate() {
        return fate;
    }

    public boolean isDefinedIn(Dialect dialect) {
        return first.compareTo(dialect) <= 0 && dialect.compareTo(last) <= 0;
    }

    /** The keyword of that spelling, in whatever draft. */
    public static Optional<Keyword> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The keywords of a draft, for suggestions. */
    static List<String> words(Dialect dialect) {
        List<String> words = new ArrayList<>();
        for (Keyword keyword : values()) {
            if (keyword.isDefinedIn(dialect)) {
                words.add(keyword.word);
            }
        }
        return words;
    }

    /** Whether values can fail because of it; the others are structure or documentation. */
    public boolean isAssertion() {
        return fate != Fate.STRUCTURE && fate != Fate.DOCUMENTATION && this != WRITE_ONLY;
    }
}
