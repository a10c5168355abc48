package dev.databag.processor.relation;

import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaSource;
import java.util.List;
import java.util.Optional;

/** Schema directories of tests. */
final class Sources {
    private Sources() {}

    /** One without files. */
    static final SchemaFiles NONE = new SchemaFiles() {
        @Override
        public Optional<SchemaSource> find(String relativePath) {
            return Optional.empty();
        }

        @Override
        public List<String> tried(String relativePath) {
            return List.of(relativePath);
        }

        @Override
        public Optional<String> refusal(String relativePath) {
            return Optional.empty();
        }
    };
}
