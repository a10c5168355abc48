package dev.databag.processor.compat;

/** Sorts of changes. The tag is what a user searches for, and what tools use as the name of a rule. */
public enum Kind {
    DATABAG_ADDED("databag-added"),
    DATABAG_REMOVED("databag-removed"),
    MEMBER_ADDED("member-added"),
    MEMBER_REMOVED("member-removed"),
    MEMBER_RENAMED("member-renamed"),
    REQUIRED("required"),
    NULLABLE("nullable"),
    TYPE("type"),
    WORDS("words"),
    VOCABULARY("vocabulary"),
    PATTERN("pattern"),
    FORMAT("format"),
    BOUND("bound"),
    LENGTH("length"),
    COUNT("count"),
    ENCODING("encoding"),
    OTHER_MEMBERS("other-members"),
    MEMBER_NAMES("member-names"),
    UNION("union"),
    UNIQUE("unique"),
    DEFAULT("default"),
    ASSERTION("assertion");

    /** That of the keyword which a schema changed. */
    static Kind of(String word) {
        return switch (word) {
            case "type" -> TYPE;
            case "enum", "const" -> WORDS;
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> BOUND;
            case "minLength", "maxLength" -> LENGTH;
            case "pattern" -> PATTERN;
            case "format" -> FORMAT;
            case "content" -> ENCODING;
            case "minItems", "maxItems", "minProperties", "maxProperties", "contains", "minContains", "maxContains" ->
                COUNT;
            case "uniqueItems" -> UNIQUE;
            case "required", "dependentRequired", "dependencies" -> REQUIRED;
            case "additionalProperties", "unevaluatedProperties", "properties", "patternProperties" -> OTHER_MEMBERS;
            case "propertyNames" -> MEMBER_NAMES;
            case "anyOf", "oneOf" -> UNION;
            default -> ASSERTION;
        };
    }

    private final String tag;

    Kind(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
