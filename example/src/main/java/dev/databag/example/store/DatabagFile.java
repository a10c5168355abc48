package dev.databag.example.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.databag.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A databag as {@code relation-get --format=json} prints it: a JSON object whose values are strings. */
public final class DatabagFile {

    private DatabagFile() {}

    /** Reads a file. {@link IllegalArgumentException} says in one line what is wrong with it. */
    public static Map<String, String> read(Path file) {
        String text;
        try {
            text = Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + " as UTF-8 text: " + e, e);
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Reads the text of a file. */
    public static Map<String, String> parse(String text) {
        JsonValue json = JsonValue.parse(text);
        if (json.kind() != JsonValue.Kind.OBJECT) {
            throw new IllegalArgumentException("a databag is a JSON object of strings, this is " + found(json));
        }
        Map<String, String> databag = new LinkedHashMap<>();
        json.members().forEach((key, value) -> {
            if (value.kind() != JsonValue.Kind.STRING) {
                throw new IllegalArgumentException(
                        "a databag is a JSON object of strings, but '" + key + "' is " + found(value));
            }
            databag.put(key, value.string());
        });
        return databag;
    }

    static String text(Map<String, String> databag) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        databag.forEach((key, value) -> members.put(key, JsonValue.of(value)));
        return JsonValue.of(members) + "\n";
    }

    private static String found(JsonValue json) {
        return switch (json.kind()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
        };
    }
}
