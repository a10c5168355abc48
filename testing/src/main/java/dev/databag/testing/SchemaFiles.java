package dev.databag.testing;

import dev.databag.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The schemas of an interface, and where their references lead. */
final class SchemaFiles {
    /** Reads a file of the interface; null if there is none. */
    private interface Source {
        String read(String name) throws IOException;
    }

    private final Source source;
    private final String place;
    private final Map<String, JsonValue> documents = new HashMap<>();

    /** The file that each schema which was met stands in. */
    private final Map<JsonValue, String> files = new IdentityHashMap<>();

    private SchemaFiles(Source source, String place) {
        this.source = source;
        this.place = place;
    }

    static SchemaFiles in(Path directory) {
        return new SchemaFiles(
                name -> {
                    Path file = directory.resolve(name);
                    return Files.exists(file) ? Files.readString(file) : null;
                },
                directory.toString());
    }

    static SchemaFiles bundled(String version) {
        String directory = "schemas/" + (version.isEmpty() ? "" : version + "/");
        return new SchemaFiles(
                name -> {
                    try (InputStream in = SchemaFiles.class.getResourceAsStream(directory + name)) {
                        return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    }
                },
                directory);
    }

    /** Where the files are, for messages. */
    String place() {
        return place;
    }

    /** A whole file; null if there is none. */
    JsonValue document(String name) {
        if (!documents.containsKey(name)) {
            try {
                String text = source.read(name);
                JsonValue document = text == null ? null : JsonValue.parse(text);
                documents.put(name, document);
                if (document != null) {
                    remember(document, name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(place + " " + name, e);
            }
        }
        return documents.get(name);
    }

    private void remember(JsonValue value, String file) {
        files.put(value, file);
        switch (value.kind()) {
            case OBJECT -> value.members().values().forEach(member -> remember(member, file));
            case ARRAY -> value.elements().forEach(element -> remember(element, file));
            default -> {
                // holds nothing
            }
        }
    }

    /** What {@code $ref} in a schema leads to. */
    JsonValue target(JsonValue schema) {
        String reference = schema.members().get("$ref").string();
        int hash = reference.indexOf('#');
        String address = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        JsonValue document = addressed(address, files.get(schema));
        JsonValue target = document == null
                ? null
                : fragment.isEmpty() || fragment.startsWith("/") ? at(document, fragment) : anchor(document, fragment);
        if (target == null) {
            throw new IllegalArgumentException(place + ": nothing is at \"" + reference + "\"");
        }
        return target;
    }

    private JsonValue addressed(String address, String from) {
        if (address.isEmpty()) {
            return document(from);
        }
        for (JsonValue document : documents.values()) {
            JsonValue found = document == null ? null : identified(document, address);
            if (found != null) {
                return found;
            }
        }
        int slash = from.lastIndexOf('/');
        String relative = address.startsWith("./") ? address.substring(2) : address;
        return document(slash < 0 ? relative : from.substring(0, slash + 1) + relative);
    }

    private static JsonValue identified(JsonValue value, String id) {
        return search(value, "$id", id);
    }

    private static JsonValue anchor(JsonValue document, String name) {
        JsonValue found = search(document, "$anchor", name);
        return found == null ? search(document, "$id", "#" + name) : found;
    }

    private static JsonValue search(JsonValue value, String keyword, String wanted) {
        if (value.kind() == JsonValue.Kind.OBJECT) {
            JsonValue found = value.members().get(keyword);
            if (found != null && found.kind() == JsonValue.Kind.STRING && found.string().equals(wanted)) {
                return value;
            }
            for (JsonValue member : value.members().values()) {
                JsonValue inside = search(member, keyword, wanted);
                if (inside != null) {
                    return inside;
                }
            }
        } else if (value.kind() == JsonValue.Kind.ARRAY) {
            for (JsonValue element : value.elements()) {
                JsonValue inside = search(element, keyword, wanted);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    static JsonValue at(JsonValue document, String pointer) {
        JsonValue value = document;
        String[] steps = pointer.split("/", -1);
        for (int i = 1; i < steps.length && value != null; i++) {
            String step = percent(steps[i]).replace("~1", "/").replace("~0", "~");
            value = switch (value.kind()) {
                case OBJECT -> value.members().get(step);
                case ARRAY -> step.matches("[0-9]{1,6}") && Integer.parseInt(step) < value.elements().size()
                        ? value.elements().get(Integer.parseInt(step))
                        : null;
                default -> null;
            };
        }
        return value;
    }

    private static String percent(String step) {
        return step.contains("%") ? URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8) : step;
    }
}
