package dev.databag.processor.cli;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.Databag.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Databags as Juju prints them: one as {@code relation-get --format=json} does, or all that a unit sees in the output of {@code
 * juju show-unit --format json}.
 */
final class DatabagFile {
    private final String name;
    private final Scope scope;
    private final Optional<String> endpoint;
    private final List<Found> found = new ArrayList<>();

    /**
     * A databag of the file.
     *
     * @param origin where in the file; empty when it is the file
     */
    record Found(String origin, Map<String, String> databag) {}

    private DatabagFile(String name, Scope scope, Optional<String> endpoint) {
        this.name = name;
        this.scope = scope;
        this.endpoint = endpoint;
    }

    /**
     * Reads what Juju printed.
     *
     * @param name what the user calls the file
     * @param scope which databags to take from a unit's output
     * @param endpoint whose relations to take from a unit's output, when it has several
     */
    static List<Found> read(String name, String text, Scope scope, Optional<String> endpoint) {
        JsonValue value;
        try {
            value = JsonValue.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(name + " is no JSON: " + e.getMessage());
        }
        if (value.kind() != JsonValue.Kind.OBJECT) {
            throw new UnusableException(name + " holds no JSON object: a databag is one whose members are strings");
        }
        DatabagFile file = new DatabagFile(name, scope, endpoint);
        boolean units = !value.members().isEmpty()
                && value.members().values().stream().allMatch(unit -> unit.kind() == JsonValue.Kind.OBJECT && unit.members().containsKey("relation-info"));
        if (units) {
            file.units(value);
        } else {
            file.found.add(new Found("", file.databag("", value)));
        }
        return file.found;
    }

    private void units(JsonValue units) {
        TreeSet<String> endpoints = new TreeSet<>();
        units.members().forEach((unit, shown) -> elements(shown, "relation-info").forEach(relation -> {
            String own = string(relation, "endpoint");
            endpoints.add(own);
            if (endpoint.orElse(own).equals(own)) {
                relation(unit + " " + own, relation);
            }
        }));
        if (endpoint.isEmpty() && endpoints.size() > 1) {
            throw new UnusableException("which relations? " + name + " has those of the endpoints " + String.join(", ", endpoints) + ": add --endpoint");
        }
        if (found.isEmpty()) {
            throw new UnusableException(name + " has no " + (scope == Scope.APP ? "application" : "unit") + " databag"
                    + endpoint.map(wanted -> " of the endpoint " + Visible.quoted(wanted)).orElse("") + ", only the endpoints "
                    + String.join(", ", endpoints));
        }
    }

    /** What the unit sees of the other side. */
    private void relation(String origin, JsonValue relation) {
        String where = origin + " relation " + Optional.ofNullable(relation.members().get("relation-id")).orElse(JsonValue.NULL);
        if (scope == Scope.APP) {
            JsonValue data = relation.members().get("application-data");
            if (data != null) {
                found.add(new Found(where + " application-data", databag(where, data)));
            }
            return;
        }
        JsonValue units = relation.members().get("related-units");
        if (units != null && units.kind() == JsonValue.Kind.OBJECT) {
            units.members().forEach((unit, shown) -> {
                JsonValue data = shown.kind() == JsonValue.Kind.OBJECT ? shown.members().get("data") : null;
                if (data != null) {
                    found.add(new Found(where + " " + unit, databag(where + " " + unit, data)));
                }
            });
        }
    }

    private Map<String, String> databag(String where, JsonValue value) {
        String place = where.isEmpty() ? name : name + ", " + where;
        if (value.kind() != JsonValue.Kind.OBJECT) {
            throw new UnusableException(place + ": a databag is a JSON object whose members are strings");
        }
        Map<String, String> databag = new LinkedHashMap<>();
        value.members().forEach((key, text) -> {
            if (text.kind() != JsonValue.Kind.STRING) {
                throw new UnusableException(place + ": the key " + Visible.quoted(key) + " holds no string. A databag holds text only: give each "
                        + "value as it is on the wire, JSON as a string of its text");
            }
            databag.put(key, text.string());
        });
        return databag;
    }

    private static List<JsonValue> elements(JsonValue object, String member) {
        JsonValue list = object.members().get(member);
        return list != null && list.kind() == JsonValue.Kind.ARRAY
                ? list.elements().stream().filter(element -> element.kind() == JsonValue.Kind.OBJECT).toList()
                : List.of();
    }

    private static String string(JsonValue object, String member) {
        JsonValue value = object.members().get(member);
        return value != null && value.kind() == JsonValue.Kind.STRING ? Visible.of(value.string()) : "?";
    }
}
