package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code names; the processor does not load them. */
final class RuntimeTypes {
    private static final String API = "dev.databag";
    private static final String JSON = "dev.databag.json";
    private static final String RULE = "dev.databag.rule";

    static final ClassName DATABAG_DELTA = ClassName.get(API, "DatabagDelta");
    static final ClassName DECODED = ClassName.get(API, "Decoded");
    static final ClassName GENERATED = ClassName.get(API, "Generated");
    static final ClassName OPEN_ENUM = ClassName.get(API, "OpenEnum");
    static final ClassName READ_OPTIONS = ClassName.get(API, "ReadOptions");
    static final ClassName WIRE_ENUM = ClassName.get(API, "WireEnum");

    static final ClassName ASSERTION = ClassName.get(RULE, "Assertion");
    static final ClassName CHECK = ClassName.get(JSON, "Check");
    static final ClassName CHECKS = ClassName.get(JSON, "Checks");
    static final ClassName DATABAG_CHANGES = ClassName.get(JSON, "DatabagChanges");
    static final ClassName DATABAG_READER = ClassName.get(JSON, "DatabagReader");
    static final ClassName DATABAG_WRITER = ClassName.get(JSON, "DatabagWriter");
    static final ClassName FORMAT = ClassName.get(RULE, "Format");
    static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
    static final ClassName JSON_VALUE = ClassName.get(JSON, "JsonValue");
    static final ClassName JSON_WORDS = ClassName.get(JSON, "JsonWords");
    static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");
    static final ClassName KEYS = ClassName.get(JSON, "Keys");
    static final ClassName NAMES = ClassName.get(JSON, "Names");
    static final ClassName TEXT_AUTOMATON = ClassName.get(JSON, "TextAutomaton");
    static final ClassName WORDS = ClassName.get(JSON, "Words");

    private RuntimeTypes() {}
}
