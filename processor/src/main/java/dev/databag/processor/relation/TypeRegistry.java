package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Limits;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Every type that is generated, by the place of its schema: a definition reached twice is one type. Types are read
 * one after the other, not inside each other, so that a schema may be recursive and as deep as it likes.
 */
final class TypeRegistry {
    private final Schemas schemas;
    private final Diagnostics diagnostics;
    private final Map<List<Object>, TypeRef> names = new HashMap<>();
    private final Map<String, List<JsonSchema>> topLevel = new HashMap<>();
    private final Map<TypeRef, List<JsonSchema>> nested = new HashMap<>();
    private final List<TypeRef> order = new ArrayList<>();
    private final Map<TypeRef, TypeDeclaration> declarations = new HashMap<>();
    private final Deque<Runnable> todo = new ArrayDeque<>();

    TypeRegistry(Schemas schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    /** Takes a name for a databag, which no definition may have then. */
    void reserve(TypeRef databag, JsonSchema site) {
        topLevel.put(key(databag.owner()), List.of(site));
    }

    /**
     * The type of those schemas; when it is new, the reader is run later to say what it is.
     *
     * @param inline whether the schemas stand where the value stands, so that the spot names the type
     */
    TypeRef type(
            List<JsonSchema> sites, Spot spot, boolean inline, Function<TypeRef, TypeDeclaration> reader) {
        List<Object> type = List.of(sites, spot.oneKind() ? spot.nestedType() : "");
        TypeRef known = names.get(type);
        if (known != null) {
            return known;
        }
        JsonSchema site = sites.get(0);
        boolean own = !spot.oneKind() && sites.size() == 1 && (isDefinition(site.pointer()) || !inline);
        TypeRef name = own ? TypeRef.topLevel(ownName(site)) : spot.nestedType();
        List<JsonSchema> other = own
                ? topLevel.putIfAbsent(key(name.owner()), sites)
                : nested.putIfAbsent(name, sites);
        names.put(type, name);
        if (other == null) {
            order.add(name);
            if (order.size() == Limits.TYPES + 1) {
                tooMany(site);
            }
            todo.add(() -> declarations.put(name, reader.apply(name)));
        } else if (!same(other, sites)) {
            diagnostics
                    .at(site.document(), site.pointer())
                    .error(
                            "type-clash",
                            "two different types would both be called " + name + ": this one and "
                                    + other.get(0).location(),
                            "rename one of them, or give it a definition of its own in $defs");
        }
        return name;
    }

    private void tooMany(JsonSchema site) {
        diagnostics
                .at(site.document(), site.pointer())
                .error(
                        "too-many-types",
                        "the interface becomes more than 1,000 types, up to this one",
                        "leave out what no databag refers to, or say less with properties and enum");
    }

    /** Whether there are more types than anybody wants to compile: nothing more is read then. */
    boolean isFull() {
        return order.size() > Limits.TYPES;
    }

    /** File systems that ignore case would write one over the other. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static boolean isDefinition(JsonPointer pointer) {
        JsonPointer parent = pointer.head();
        String in = parent == null || parent.matches() ? "" : parent.last().getMatchingProperty();
        return in.equals(Keyword.DEFS.word()) || in.equals(Keyword.DEFINITIONS.word());
    }

    private static String ownName(JsonSchema site) {
        if (!site.pointer().matches()) {
            return JavaNames.type(site.pointer().last().getMatchingProperty());
        }
        String path = site.document().source().path();
        String file = path.substring(path.lastIndexOf('/') + 1);
        return JavaNames.type(file.endsWith(".json") ? file.substring(0, file.length() - 5) : file);
    }

    /** Reads types until none is left. */
    void finish() {
        while (!todo.isEmpty()) {
            todo.poll().run();
        }
    }

    /** The top-level types in the order in which they were found, each with the types nested in it. */
    List<TypeDeclaration> topLevelTypes() {
        List<TypeDeclaration> types = new ArrayList<>();
        for (TypeRef name : order) {
            if (!name.isNested()) {
                types.add(withNested(declarations.get(name)));
            }
        }
        return types;
    }

    TypeDeclaration withNested(TypeDeclaration declaration) {
        List<TypeDeclaration> inside = new ArrayList<>();
        for (TypeRef name : order) {
            if (name.isNested() && name.owner().equals(declaration.name().owner())) {
                inside.add(declarations.get(name));
            }
        }
        return declaration.accept(new TypeDeclaration.Visitor<>() {
            @Override
            public TypeDeclaration struct(Struct struct) {
                return struct.withNested(inside);
            }

            @Override
            public TypeDeclaration tuple(Tuple tuple) {
                return tuple.withNested(inside);
            }

            @Override
            public TypeDeclaration union(Union union) {
                return union.withNested(inside);
            }

            @Override
            public TypeDeclaration vocabulary(Vocabulary vocabulary) {
                return vocabulary;
            }
        });
    }

    /** Whether two lists of schemas mean the same, whatever their documentation says. */
    private boolean same(List<JsonSchema> left, List<JsonSchema> right) {
        return left.size() == right.size() && new SameMeaning(schemas).test(left, right);
    }

    /** Compares schemas keyword by keyword; references by what they lead to. */
    private static final class SameMeaning {
        private final Schemas schemas;
        private final Set<List<JsonSchema>> assumed = new HashSet<>();
        private final Deque<List<JsonSchema>> open = new ArrayDeque<>();

        SameMeaning(Schemas schemas) {
            this.schemas = schemas;
        }

        boolean test(List<JsonSchema> left, List<JsonSchema> right) {
            for (int i = 0; i < left.size(); i++) {
                ask(left.get(i), right.get(i));
            }
            while (!open.isEmpty()) {
                List<JsonSchema> pair = open.pop();
                if (!test(pair.get(0), pair.get(1))) {
                    return false;
                }
            }
            return true;
        }

        private void ask(JsonSchema left, JsonSchema right) {
            if (!left.equals(right) && assumed.add(List.of(left, right))) {
                open.push(List.of(left, right));
            }
        }

        private boolean test(JsonSchema left, JsonSchema right) {
            if (!left.isObject() || !right.isObject()) {
                return left.isTrue() && right.isTrue() || left.isFalse() && right.isFalse();
            }
            var leftTarget = schemas.target(left);
            var rightTarget = schemas.target(right);
            if (leftTarget.isPresent() != rightTarget.isPresent()) {
                return false;
            }
            leftTarget.ifPresent(target -> ask(target, rightTarget.orElseThrow()));
            for (Keyword keyword : Keyword.values()) {
                boolean counts = keyword.isAssertion() || keyword == Keyword.FORMAT || keyword == Keyword.WRITE_ONLY;
                if (counts && !same(left, right, keyword)) {
                    return false;
                }
            }
            return true;
        }

        private boolean same(JsonSchema left, JsonSchema right, Keyword keyword) {
            var mine = left.get(keyword);
            var theirs = right.get(keyword);
            if (mine.isEmpty() || theirs.isEmpty()) {
                return mine.isEmpty() && theirs.isEmpty();
            }
            return switch (keyword.form()) {
                case SCHEMA -> same(left.schema(keyword).stream().toList(), right.schema(keyword).stream().toList());
                case SCHEMAS -> same(left.schemas(keyword), right.schemas(keyword));
                case SCHEMA_OR_SCHEMAS -> Kind.ARRAY.is(mine.get()) == Kind.ARRAY.is(theirs.get())
                        && same(left.schema(keyword).stream().toList(), right.schema(keyword).stream().toList())
                        && same(left.schemas(keyword), right.schemas(keyword));
                case SCHEMA_MAP -> same(left.schemaMap(keyword), right.schemaMap(keyword));
                default -> mine.get().equals(theirs.get());
            };
        }

        private boolean same(List<JsonSchema> ours, List<JsonSchema> theirs) {
            for (int i = 0; i < ours.size() && i < theirs.size(); i++) {
                ask(ours.get(i), theirs.get(i));
            }
            return ours.size() == theirs.size();
        }

        /** The order of members counts: it is the order on the wire. */
        private boolean same(Map<String, JsonSchema> ours, Map<String, JsonSchema> theirs) {
            return List.copyOf(ours.keySet()).equals(List.copyOf(theirs.keySet()))
                    && same(List.copyOf(ours.values()), List.copyOf(theirs.values()));
        }
    }
}
