package dev.databag.processor.schema;

import java.util.ArrayList;
import java.util.List;

/** The values of {@code format} that mean something: those that can be asserted, and those that only describe. */
final class Formats {
    /** What {@code dev.databag.rule.Format} judges. */
    static final List<String> CHECKED = List.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uri-template",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "regex",
            "ipvanyaddress",
            "ipvanynetwork");

    /** What pydantic and OpenAPI write for people to read; a password is kept out of messages besides. */
    private static final List<String> DESCRIBING = List.of(
            "password",
            "path",
            "file-path",
            "directory-path",
            "binary",
            "byte",
            "base64",
            "base64url",
            "color",
            "decimal",
            "double",
            "float",
            "int32",
            "int64",
            "ipvanyinterface",
            "ipv4interface",
            "ipv4network",
            "ipv6interface",
            "ipv6network",
            "json-string",
            "multi-host-uri",
            "name-email",
            "url",
            "uuid1",
            "uuid3",
            "uuid4",
            "uuid5",
            "uuid6",
            "uuid7",
            "uuid8");

    private Formats() {}

    /** Whether the word is one that people write on purpose. */
    static boolean isKnown(String word) {
        return CHECKED.contains(word) || DESCRIBING.contains(word);
    }

    static List<String> all() {
        List<String> all = new ArrayList<>(CHECKED);
        all.addAll(DESCRIBING);
        return all;
    }
}
