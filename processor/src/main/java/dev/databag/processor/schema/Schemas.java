package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Suggestion;
import dev.databag.processor.diagnostic.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents of one declaration, and every schema that a reference in them can name. Nothing is fetched: a
 * reference leads into a document that was read, to a file under the schema directory, or to a mapped file.
 */
public final class Schemas {
    private final SchemaFiles files;
    private final Map<String, SchemaSource> mapped;
    private final boolean strict;
    private final boolean formats;
    private final Diagnostics diagnostics;
    private final Map<SchemaDocument, SchemaIndex> indexes = new LinkedHashMap<>();
    private final Map<String, Optional<SchemaDocument>> byFile = new HashMap<>();
    private final Map<JsonSchema, Optional<JsonSchema>> targets = new HashMap<>();

    /**
     * An empty library.
     *
     * @param files the schema directory
     * @param mapped files that stand for absolute references
     * @param strict whether doubtful schemas are errors
     * @param formats whether {@code format} is asserted
     */
    public Schemas(
            SchemaFiles files,
            Map<String, SchemaSource> mapped,
            boolean strict,
            boolean formats,
            Diagnostics diagnostics) {
        this.files = files;
        this.mapped = mapped;
        this.strict = strict;
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    /** Takes in a document; each of its schemas is checked once. */
    public JsonSchema add(SchemaDocument document) {
        String path = document.source().relativePath();
        byFile.put(path, Optional.of(document));
        return index(document, References.ofFile(path)).root();
    }

    /** Every document that was read, the sides first, then what they refer to in the order of use. */
    public List<SchemaDocument> documents() {
        return List.copyOf(indexes.keySet());
    }

    private SchemaIndex index(SchemaDocument document, String base) {
        SchemaIndex index = indexes.get(document);
        if (index == null) {
            Dialect dialect = dialect(document);
            KeywordCheck check = new KeywordCheck(dialect, strict, formats, diagnostics);
            index = new SchemaIndex(document, dialect, base, check::check);
            indexes.put(document, index);
        }
        return index;
    }

    private Dialect dialect(SchemaDocument document) {
        JsonPointer place = JsonPointer.empty().appendProperty(Keyword.SCHEMA.word());
        Optional<String> schema =
                document.at(place).filter(value -> value.kind() == Kind.STRING).map(JsonValue::string);
        if (schema.isEmpty()) {
            return Dialect.DRAFT_2020_12;
        }
        return Dialect.of(schema.get()).orElseGet(() -> {
            List<String> labels = new ArrayList<>();
            for (Dialect dialect : Dialect.values()) {
                labels.add(dialect.label());
            }
            diagnostics
                    .at(document, place)
                    .error(
                            "unknown-dialect",
                            "'$schema' names no draft that is known here: " + Visible.quoted(schema.get()),
                            "write the URI of one of " + String.join(", ", labels)
                                    + ", or leave $schema out for 2020-12");
            return Dialect.DRAFT_2020_12;
        });
    }

    /** Where the schema's {@code $ref} leads; empty when it has none, or after a reported mistake. */
    public Optional<JsonSchema> target(JsonSchema site) {
        Optional<JsonSchema> known = targets.get(site);
        if (known == null) {
            known = site.string(Keyword.REF).flatMap(reference -> resolve(site, reference));
            targets.put(site, known);
        }
        return known;
    }

    /** The same of a reference that somebody has followed; nothing is read or reported. */
    public Optional<JsonSchema> followed(JsonSchema site) {
        return targets.getOrDefault(site, Optional.empty());
    }

    private Optional<JsonSchema> resolve(JsonSchema site, String reference) {
        Diagnostics here = diagnostics.at(site.document(), site.at(Keyword.REF));
        SchemaIndex index = indexes.get(site.document());
        String base = index.baseOf(site.pointer());
        String uri = reference.startsWith("#") ? base + reference : References.resolve(base, reference);
        String resource = References.withoutFragment(uri);
        Optional<Found> found = find(site, reference, resource, here);
        return found.flatMap(root -> descend(root, resource, References.fragment(uri), reference, here));
    }

    /** A resource: a document, and the place in it where the resource starts. */
    private record Found(SchemaIndex index, JsonPointer pointer) {}

    private Optional<Found> find(JsonSchema site, String reference, String resource, Diagnostics here) {
        for (SchemaIndex index : indexes.values()) {
            Optional<JsonPointer> pointer = index.resource(resource);
            if (pointer.isPresent()) {
                ambiguous(index, resource, reference, here);
                return Optional.of(new Found(index, pointer.get()));
            }
        }
        SchemaSource map = mapped.get(resource);
        if (map != null) {
            SchemaDocument document = byFile.computeIfAbsent(
                            resource, key -> Optional.of(SchemaReader.read(map, diagnostics)))
                    .orElseThrow();
            return Optional.of(new Found(index(document, resource), JsonPointer.empty()));
        }
        if (References.isAbsolute(reference)) {
            here.error(
                    "remote-ref",
                    "'$ref' leads out of the schema directory, and nothing is ever fetched: "
                            + Visible.quoted(reference),
                    "copy the schema beside this one, or declare mapped = @Mapped(url, file, sha256)");
            return Optional.empty();
        }
        return file(site, reference, here);
    }

    /** A relative reference names a file beside the document, whatever the document's {@code $id} says. */
    private Optional<Found> file(JsonSchema site, String reference, Diagnostics here) {
        String written = References.withoutFragment(reference);
        String path = References.resolve(References.ofFile(site.document().source().relativePath()), written);
        Optional<String> relative = References.file(path);
        Optional<String> refusal = written.startsWith("/")
                ? Optional.of("is an absolute path")
                : relative.isEmpty() ? Optional.of("is no relative path") : files.refusal(relative.get());
        if (refusal.isPresent()) {
            here.error(
                    "outside-ref",
                    "'$ref' names " + Visible.quoted(reference) + ", which " + refusal.get(),
                    "refer to a file inside the schema directory by its relative path");
            return Optional.empty();
        }
        String file = relative.get();
        Optional<SchemaDocument> document = byFile.computeIfAbsent(
                file, key -> files.find(key).map(source -> SchemaReader.read(source, diagnostics)));
        if (document.isEmpty()) {
            here.error(
                    "dangling-ref",
                    "'$ref' names a file that is not there: " + Visible.quoted(written),
                    "tried\n    " + String.join("\n    ", files.tried(file)));
            return Optional.empty();
        }
        return Optional.of(new Found(index(document.get(), References.ofFile(file)), JsonPointer.empty()));
    }

    private Optional<JsonSchema> descend(
            Found root, String resource, String fragment, String reference, Diagnostics here) {
        SchemaIndex index = root.index();
        Optional<String> decoded = References.decoded(fragment);
        if (decoded.isEmpty()) {
            here.error(
                    "bad-ref",
                    "'$ref' has a broken percent escape: " + Visible.quoted(reference),
                    "write %25 for the character %");
            return Optional.empty();
        }
        JsonPointer start = root.pointer();
        if (decoded.get().isEmpty() || decoded.get().startsWith("/")) {
            return walk(index, start, decoded.get(), reference, here);
        }
        Optional<JsonPointer> anchor = index.anchor(resource, decoded.get());
        if (anchor.isEmpty()) {
            here.error(
                    "dangling-ref",
                    "'$ref' names an anchor that no schema has: " + Visible.quoted(reference),
                    "a place in the document starts with #/, such as #/$defs/Name");
            return Optional.empty();
        }
        ambiguous(index, resource + "#" + decoded.get(), reference, here);
        return schemaAt(index, anchor.get(), reference, here);
    }

    private static void ambiguous(SchemaIndex index, String uri, String reference, Diagnostics here) {
        if (index.isAmbiguous(uri)) {
            here.error(
                    "bad-ref",
                    "'$ref' can mean two schemas, which have one name: " + Visible.quoted(reference),
                    "give each its own '$id' or '$anchor'");
        }
    }

    private Optional<JsonSchema> walk(
            SchemaIndex index, JsonPointer start, String path, String reference, Diagnostics here) {
        JsonPointer pointer = start;
        JsonValue value = index.root().document().at(start).orElseThrow();
        String[] steps = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
        for (String step : steps) {
            if (step.matches(".*~(?![01]).*")) {
                here.error(
                        "bad-ref",
                        "'$ref' has a ~ that is neither ~0 nor ~1: " + Visible.quoted(reference),
                        "write ~0 for the character ~, and ~1 for /");
                return Optional.empty();
            }
            String name = step.replace("~1", "/").replace("~0", "~");
            Optional<JsonValue> next = step(value, name);
            if (next.isEmpty()) {
                dangling(value, pointer, name, reference, here);
                return Optional.empty();
            }
            pointer = value.kind() == Kind.ARRAY
                    ? pointer.appendIndex(Integer.parseInt(name))
                    : pointer.appendProperty(name);
            value = next.get();
        }
        return schemaAt(index, pointer, reference, here);
    }

    private static Optional<JsonValue> step(JsonValue value, String name) {
        if (value.kind() == Kind.OBJECT) {
            return Optional.ofNullable(value.members().get(name));
        }
        if (value.kind() != Kind.ARRAY || !name.equals("0") && !name.matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(name);
        return index < value.elements().size() ? Optional.of(value.elements().get(index)) : Optional.empty();
    }

    private static void dangling(
            JsonValue value, JsonPointer pointer, String name, String reference, Diagnostics here) {
        Set<String> names = value.kind() == Kind.OBJECT ? value.members().keySet() : Set.of();
        String fact = "'$ref' leads nowhere: " + Visible.quoted(reference);
        Optional<String> near = Suggestion.nearest(name, names);
        if (near.isPresent()) {
            here.error("dangling-ref", fact, "did you mean #" + pointer.appendProperty(near.get()) + "?");
        } else {
            here.error(
                    "dangling-ref",
                    fact,
                    "there is no " + Visible.quoted(name) + " in "
                            + (pointer.matches() ? "the document" : "#" + pointer));
        }
    }

    private Optional<JsonSchema> schemaAt(
            SchemaIndex index, JsonPointer pointer, String reference, Diagnostics here) {
        JsonSchema top = index.root();
        JsonValue value = top.document().at(pointer).orElseThrow();
        JsonSchema schema = new JsonSchema(top.document(), top.dialect(), pointer, value);
        if (!JsonSchema.isSchema(schema.node())) {
            here.error(
                    "bad-ref",
                    "'$ref' leads to something that is no schema: " + Visible.quoted(reference),
                    "a schema is an object, true or false");
            return Optional.empty();
        }
        index.include(schema);
        return Optional.of(schema);
    }
}
