package dev.databag.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of several texts, each with its length, so that nothing can move from one into the next. */
final class Digest {
    private static final String NO_FILE = "-";

    private final MessageDigest digest = sha256();

    Digest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a file's content, or a dash where there is no file that can be read. */
    static String of(Path file) {
        try {
            return Files.isRegularFile(file) ? new Digest().add(Files.readAllBytes(file)).hex() : NO_FILE;
        } catch (IOException e) {
            return NO_FILE;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
