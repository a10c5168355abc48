package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Located;
import dev.databag.processor.diagnostic.Tracer;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of a place in a schema which field or definition it belongs to, and which databag that is part of:
 *
 * <pre>{@code
 * for field url of Receiver (/$defs/Receiver/properties/url)
 * in databag key receivers of the provider's application
 * }</pre>
 *
 * A definition that several keys need is part of the first. Nothing is looked for before somebody asks.
 */
final class Whereabouts implements Tracer {
    private static final int LONGEST = 200;

    private final List<JsonSchema> sides;
    private final List<SideReader.Found> databags;
    private final Schemas schemas;
    private Optional<Map<Located, Map<JsonPointer, Home>>> homes = Optional.empty();

    /** @param sides the roots of the sides' schemas, the provider's first */
    Whereabouts(List<JsonSchema> sides, List<SideReader.Found> databags, Schemas schemas) {
        this.sides = sides;
        this.databags = databags;
        this.schemas = schemas;
    }

    /** What a schema is part of: a key's value, or with an empty key the databag itself. */
    private record Home(SideReader.Found databag, String key) {}

    /** The innermost schema on the way to a place that has a name. */
    private record Named(String noun, String name, Optional<String> owner, JsonPointer pointer) {}

    @Override
    public List<String> trace(Located document, JsonPointer pointer) {
        List<String> lines = new ArrayList<>();
        Optional<Named> named = named(document, pointer);
        named.ifPresent(found -> lines.add("for " + found.noun() + " " + shown(found.name())
                + found.owner().map(owner -> " of " + shown(owner)).orElse("") + " (" + shown(found.pointer().toString())
                + ")"));
        Optional<Home> home = home(document, pointer);
        if (home.isPresent()) {
            // The key of a field that is a key has been said.
            boolean inside = named.filter(found -> found.noun().equals("field"))
                    .flatMap(found -> home(document, found.pointer().head().head()))
                    .map(around -> !around.key().isEmpty())
                    .orElse(named.isPresent());
            lines.add(line(home.get(), inside));
        } else {
            side(document).ifPresent(lines::add);
        }
        return lines;
    }

    private static String line(Home home, boolean inside) {
        String key = inside && !home.key().isEmpty() ? "databag key " + shown(home.key()) : "the databag";
        String whose = home.databag().scope() == Databag.Scope.APP ? "application" : "unit";
        return "in " + key + " of the " + home.databag().role().word() + "'s " + whose;
    }

    private Optional<String> side(Located document) {
        for (Databag.Role role : Databag.Role.values()) {
            for (JsonSchema side : sides) {
                if (side.document() == document
                        && side.document().source().relativePath().equals(SideReader.fileName(role))) {
                    return Optional.of("in the " + role.word() + "'s schema");
                }
            }
        }
        return Optional.empty();
    }

    /** A pointer is read keyword by keyword: a property may be called properties. */
    private Optional<Named> named(Located document, JsonPointer pointer) {
        Optional<Named> named = Optional.empty();
        JsonPointer read = JsonPointer.empty();
        Deque<String> steps = steps(pointer);
        while (!steps.isEmpty()) {
            String word = steps.poll();
            read = read.appendProperty(word);
            Optional<Keyword> keyword = Keyword.of(word).filter(Whereabouts::holdsSchemas);
            if (keyword.isEmpty()) {
                break;
            }
            boolean single = keyword.get().form() == Keyword.Form.SCHEMA
                    || keyword.get().form() == Keyword.Form.SCHEMA_OR_SCHEMAS && !isIndex(steps.peek());
            if (single) {
                continue;
            }
            String name = steps.poll();
            if (name == null) {
                break;
            }
            read = read.appendProperty(name);
            JsonPointer place = read;
            if (keyword.get() == Keyword.DEFS || keyword.get() == Keyword.DEFINITIONS) {
                named = Optional.of(new Named("definition", name, Optional.empty(), place));
            } else if (keyword.get() == Keyword.PROPERTIES) {
                boolean isDatabag = databags.stream()
                        .map(SideReader.Found::site)
                        .anyMatch(site -> site.document() == document && site.pointer().equals(place));
                named = isDatabag
                        ? Optional.empty()
                        : Optional.of(new Named("field", name, named.map(Named::name), place));
            }
        }
        return named;
    }

    private static boolean holdsSchemas(Keyword keyword) {
        return switch (keyword.form()) {
            case SCHEMA, SCHEMAS, SCHEMA_OR_SCHEMAS, SCHEMA_MAP, DEPENDENCIES -> true;
            default -> false;
        };
    }

    private static boolean isIndex(String step) {
        return step != null && !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Deque<String> steps(JsonPointer pointer) {
        Deque<String> steps = new ArrayDeque<>();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            steps.add(at.getMatchingProperty());
        }
        return steps;
    }

    private Optional<Home> home(Located document, JsonPointer pointer) {
        if (homes.isEmpty()) {
            homes = Optional.of(findHomes());
        }
        Map<JsonPointer, Home> known = homes.get().getOrDefault(document, Map.of());
        for (JsonPointer at = pointer; at != null; at = at.head()) {
            Home home = known.get(at);
            if (home != null) {
                return Optional.of(home);
            }
            if (TypeRegistry.isDefinition(at)) {
                // It stands inside something, and is no part of it.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private record Step(JsonSchema schema, Home home) {}

    private Map<Located, Map<JsonPointer, Home>> findHomes() {
        Map<Located, Map<JsonPointer, Home>> found = new HashMap<>();
        Deque<Step> todo = new ArrayDeque<>();
        databags.forEach(databag -> todo.add(new Step(databag.site(), new Home(databag, ""))));
        while (!todo.isEmpty()) {
            Step step = todo.poll();
            JsonSchema schema = step.schema();
            Home other = found.computeIfAbsent(schema.document(), document -> new HashMap<>())
                    .putIfAbsent(schema.pointer(), step.home());
            if (other == null) {
                schemas.followed(schema).ifPresent(target -> todo.add(new Step(target, step.home())));
                inside(step, todo);
            }
        }
        return found;
    }

    private static void inside(Step step, Deque<Step> todo) {
        Home home = step.home();
        for (Keyword keyword : Keyword.values()) {
            if (keyword == Keyword.DEFS || keyword == Keyword.DEFINITIONS) {
                continue;
            }
            if (keyword == Keyword.PROPERTIES && home.key().isEmpty()) {
                step.schema().schemaMap(keyword).forEach((name, child) ->
                        todo.add(new Step(child, new Home(home.databag(), name))));
            } else {
                step.schema().children(keyword).forEach(child -> todo.add(new Step(child, home)));
            }
        }
    }

    private static String shown(String text) {
        return Visible.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
    }
}
