package dev.databag.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tool's arguments, as Juju's gnuflag takes them: flags anywhere before {@code --}, {@code -r 3}, {@code -r=3},
 * {@code -r3}, {@code --file=-}.
 */
final class ToolArguments {
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    /** Reads arguments; a flag that takes a value ends with "=" among those known. */
    ToolArguments(List<String> arguments, Set<String> known) throws ToolFailure {
        int i = 0;
        while (i < arguments.size()) {
            String argument = arguments.get(i++);
            if (argument.equals("--")) {
                rest.addAll(arguments.subList(i, arguments.size()));
                return;
            }
            if (!argument.startsWith("-") || argument.equals("-")) {
                rest.add(argument);
                continue;
            }
            boolean isLong = argument.startsWith("--");
            int equals = argument.indexOf('=');
            String name = argument.substring(isLong ? 2 : 1, equals < 0 ? argument.length() : equals);
            String value = equals < 0 ? null : argument.substring(equals + 1);
            if (!isLong && name.length() > 1) {
                value = argument.substring(2);
                name = name.substring(0, 1);
            }
            if (known.contains(name + "=")) {
                if (value == null) {
                    if (i == arguments.size()) {
                        throw ToolFailure.usage("option needs an argument: " + argument);
                    }
                    value = arguments.get(i++);
                }
                options.put(name, value);
            } else if (known.contains(name)) {
                if (value == null || Set.of("1", "t", "T", "true", "TRUE", "True").contains(value)) {
                    switches.add(name);
                } else if (!Set.of("0", "f", "F", "false", "FALSE", "False").contains(value)) {
                    throw ToolFailure.usage(
                            "invalid value \"" + value + "\" for option " + argument + ": invalid syntax");
                }
            } else {
                throw ToolFailure.usage("option provided but not defined: " + (isLong ? "--" : "-") + name);
            }
        }
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    List<String> rest() {
        return rest;
    }

    String rest(int index, String otherwise) {
        return index < rest.size() ? rest.get(index) : otherwise;
    }

    /** A charm should ask for JSON: what a tool prints otherwise is for people, and this stand-in has no such form. */
    void requireJson() throws ToolFailure {
        if (!option("format", "").equals("json")) {
            throw new ToolFailure("the stand-in answers in JSON only: --format=json");
        }
    }

    void requireAtMost(int count) throws ToolFailure {
        if (rest.size() > count) {
            throw new ToolFailure("unrecognized args: " + rest.subList(count, rest.size()));
        }
    }
}
