package dev.databag.processor.cli;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.InterfaceDirectory;
import dev.databag.processor.cli.Result.Location;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Located.Part;
import dev.databag.processor.diagnostic.Located.Spot;
import dev.databag.processor.diagnostic.Position;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the line of a schema location as violations name it, {@code provider.json#/properties/app}. */
final class SchemaLocations {
    private final InterfaceDirectory directory;
    private final Map<String, Optional<SchemaDocument>> documents = new HashMap<>();

    SchemaLocations(InterfaceDirectory directory) {
        this.directory = directory;
        directory.sides().forEach(side -> documents.put(side.source().relativePath(), Optional.of(side)));
    }

    Optional<Location> of(String schema) {
        int hash = schema.indexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        JsonPointer pointer = JsonPointer.compile(schema.substring(hash + 1));
        return documents
                .computeIfAbsent(schema.substring(0, hash), path -> directory.files().find(path).map(source -> SchemaReader.read(source, new Diagnostics())))
                .map(document -> {
                    int offset = document.offsetsOf(List.of(new Spot(pointer, Part.VALUE))).get(0);
                    Position position = Position.of(document.source().text(), offset);
                    return new Location(document.source().path(), position.line(), position.column());
                });
    }
}
