package dev.databag.processor.relation;

import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of everything that decides the generated code, so that stale code can be told. */
final class Fingerprint {
    /** Counts up when the same schemas would give other code. */
    private static final String GENERATOR = "1";

    private Fingerprint() {}

    static String of(InterfaceDeclaration declaration, Schemas schemas) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            InterfaceOptions options = declaration.options();
            add(digest, GENERATOR);
            add(digest, options.encoding().name());
            add(digest, String.join("\n", options.jsonFields()));
            add(digest, options.formats() + " " + options.openExamples() + " " + options.strict());
            for (SchemaDocument document : schemas.documents()) {
                add(digest, document.source().relativePath());
                // The text, not the bytes: line ends may differ between checkouts of the same file.
                add(digest, document.source().text().replace("\r\n", "\n"));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
