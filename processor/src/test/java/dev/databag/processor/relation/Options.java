package dev.databag.processor.relation;

import dev.databag.processor.relation.InterfaceOptions.Convention;
import java.util.List;
import java.util.Map;

/** Declarations with one member said. */
final class Options {
    private Options() {}

    static InterfaceOptions formats() {
        return new InterfaceOptions(Convention.AUTO, List.of(), true, false, false, Map.of());
    }

    static InterfaceOptions openExamples() {
        return new InterfaceOptions(Convention.AUTO, List.of(), false, true, false, Map.of());
    }

    static InterfaceOptions json() {
        return new InterfaceOptions(Convention.JSON, List.of(), false, false, false, Map.of());
    }

    static InterfaceOptions jsonFields(String... keys) {
        return new InterfaceOptions(Convention.AUTO, List.of(keys), false, false, false, Map.of());
    }
}
