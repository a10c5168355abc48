package dev.databag.processor.schema;

import dev.databag.processor.diagnostic.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A schema file as it was found: its path, its bytes, and whatever the door wants to see again when it prints. */
public final class SchemaSource implements SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String relativePath;
    private final String path;
    private final byte[] bytes;
    private final Optional<Object> handle;
    private final Charset charset;
    private final int skipped;
    private final String text;

    private SchemaSource(String relativePath, String path, byte[] bytes, Optional<Object> handle) {
        this.relativePath = relativePath;
        this.path = path;
        this.bytes = bytes;
        this.handle = handle;
        charset = charsetOf(bytes);
        // What is not the charset that it seems to be is shown as replacement marks; the reader refuses it.
        String decoded = new String(bytes, charset);
        skipped = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        text = decoded.substring(skipped);
    }

    /** A text that is already there: {@code SchemaSource.of("provider.json", "{}")}. */
    public static SchemaSource of(String path, String text) {
        return of(path, path, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /**
     * A file's content.
     *
     * @param relativePath where it is under the schema directory, as {@link SchemaFiles#find} is asked for it
     * @param path where it is, as the user is shown it
     * @param handle what {@link #handle()} gives back
     */
    public static SchemaSource of(String relativePath, String path, byte[] bytes, Optional<Object> handle) {
        return new SchemaSource(relativePath, path, bytes.clone(), handle);
    }

    /**
     * The charset that these bytes seem to be in: a JSON text starts with an ASCII character, so the zeros among the
     * first four bytes tell (RFC 4627, 3); a byte order mark tells as well.
     */
    private static Charset charsetOf(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < 4; i++) {
            start = start << 8 | (i < bytes.length ? bytes[i] & 0xff : 0xff);
        }
        int zeros = start & 0x00ff00ff;
        String name = "UTF-8";
        if (start == 0x0000feff || start >>> 8 == 0 && start != 0) {
            name = "UTF-32BE";
        } else if (start == 0xfffe0000 || start << 8 == 0 && start != 0) {
            name = "UTF-32LE";
        } else if (start >>> 16 == 0xfeff || zeros == start && start >>> 16 != 0 && (start & 0xffff) != 0) {
            name = "UTF-16BE";
        } else if (start >>> 16 == 0xfffe || zeros == 0 && start >>> 16 != 0 && (start & 0xffff) != 0) {
            name = "UTF-16LE";
        }
        return Charset.forName(name);
    }

    /** Where the file is under the schema directory: {@code provider.json}. */
    public String relativePath() {
        return relativePath;
    }

    @Override
    public String path() {
        return path;
    }

    /** Without a byte order mark. */
    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<Object> handle() {
        return handle;
    }

    /** What the file holds, byte for byte. */
    public byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    Charset charset() {
        return charset;
    }

    /** How many characters of a byte order mark stand before the text. */
    int skipped() {
        return skipped;
    }

    @Override
    public String toString() {
        return path;
    }
}
