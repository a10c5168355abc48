package dev.databag.processor.schema;

import dev.databag.processor.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A schema file as it was found: its path, its bytes, and whatever the door wants to see again when it prints. */
public final class SchemaSource implements SourceText {
    private final String path;
    private final byte[] bytes;
    private final Optional<Object> handle;
    private final String text;

    private SchemaSource(String path, byte[] bytes, String text, Optional<Object> handle) {
        this.path = path;
        this.bytes = bytes;
        this.text = text;
        this.handle = handle;
    }

    /** A text that is already there: {@code SchemaSource.of("provider.json", "{}")}. */
    public static SchemaSource of(String path, String text) {
        return new SchemaSource(path, text.getBytes(StandardCharsets.UTF_8), text, Optional.empty());
    }

    /** A file's content; the handle is what {@link #handle()} gives back. */
    public static SchemaSource of(String path, byte[] bytes, Optional<Object> handle) {
        return new SchemaSource(path, bytes.clone(), new String(bytes, StandardCharsets.UTF_8), handle);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<Object> handle() {
        return handle;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return path;
    }
}
