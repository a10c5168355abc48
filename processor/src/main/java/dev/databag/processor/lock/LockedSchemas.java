package dev.databag.processor.lock;

import dev.databag.processor.compat.InterfaceVersion;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.lock.LockedPackage.Schema;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceOptions.Convention;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas in a lock, as if they were files; what is found in them has its line in the lock. */
final class LockedSchemas implements SchemaFiles {
    private static final String ENCODING = "encoding ";
    private static final String JSON_FIELD = "json-field ";
    private static final String FORMATS = "formats";

    private final Lock lock;
    private final LockedPackage locked;

    LockedSchemas(Lock lock, LockedPackage locked) {
        this.lock = lock;
        this.locked = locked;
    }

    /** What decides the wire besides the schemas, a line each. */
    static List<String> lines(InterfaceOptions options) {
        List<String> lines = new ArrayList<>();
        if (options.encoding() == Convention.JSON) {
            lines.add(ENCODING + "JSON");
        }
        options.jsonFields().forEach(field -> lines.add(JSON_FIELD + field));
        if (options.formats()) {
            lines.add(FORMATS);
        }
        return lines;
    }

    /** The interface as it was; its mistakes were no mistakes when it was locked. */
    Optional<InterfaceVersion> version() {
        Diagnostics unseen = new Diagnostics();
        List<SchemaDocument> sides = new ArrayList<>();
        for (String side : List.of("provider.json", "requirer.json")) {
            find(side).ifPresent(source -> sides.add(SchemaReader.read(source, unseen)));
        }
        InterfaceVersion version = InterfaceVersion.read(sides, this, options(), unseen);
        return unseen.hasErrors() ? Optional.empty() : Optional.of(version);
    }

    private InterfaceOptions options() {
        List<String> jsonFields = new ArrayList<>();
        for (String option : locked.options()) {
            if (option.startsWith(JSON_FIELD)) {
                jsonFields.add(option.substring(JSON_FIELD.length()));
            }
        }
        Map<String, SchemaSource> mapped = new LinkedHashMap<>();
        for (Schema schema : locked.schemas()) {
            if (!schema.url().isEmpty()) {
                mapped.put(schema.url(), source(schema));
            }
        }
        Convention encoding = locked.options().contains(ENCODING + "JSON") ? Convention.JSON : Convention.AUTO;
        boolean formats = locked.options().contains(FORMATS);
        return new InterfaceOptions(encoding, jsonFields, formats, false, false, mapped);
    }

    /** The text at its line and column in the lock, with blanks where the lock has something else. */
    private SchemaSource source(Schema schema) {
        String placed = "\n".repeat(schema.line() - 1) + "      " + schema.text().replace("\n", "\n      ");
        return SchemaSource.of(schema.path(), lock.path(), placed.getBytes(StandardCharsets.UTF_8), lock.handle());
    }

    @Override
    public Optional<SchemaSource> find(String relativePath) {
        return locked.schemas().stream()
                .filter(schema -> schema.path().equals(relativePath))
                .findFirst()
                .map(this::source);
    }

    @Override
    public List<String> tried(String relativePath) {
        return List.of(lock.path());
    }

    @Override
    public Optional<String> refusal(String relativePath) {
        return Optional.empty();
    }
}
