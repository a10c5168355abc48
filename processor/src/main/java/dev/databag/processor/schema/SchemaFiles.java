package dev.databag.processor.schema;

import java.util.List;
import java.util.Optional;

/**
 * The files under one schema directory, wherever the door found it. Paths are relative to the directory, with forward
 * slashes and without {@code .} or {@code ..}: {@code provider.json}, {@code common/address.json}.
 */
public interface SchemaFiles {

    /** The file, if it is there and may be read. */
    Optional<SchemaSource> find(String relativePath);

    /** Every place where that file was looked for, in order, as a user would name it. */
    List<String> tried(String relativePath);

    /** Why that path is not even looked for, or was found and not opened: half a sentence, "leaves ..." or "is ...". */
    Optional<String> refusal(String relativePath);
}
