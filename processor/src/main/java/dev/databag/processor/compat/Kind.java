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

    private final String tag;

    Kind(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
