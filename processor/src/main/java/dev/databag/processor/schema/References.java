package dev.databag.processor.schema;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** URI references as text: nothing here opens anything. */
final class References {
    /** The scheme of documents that have no {@code $id}; it exists nowhere else. */
    static final String SCHEME = "databag";

    private References() {}

    /** What a document at that relative path is called when it does not say. */
    static String ofFile(String relativePath) {
        try {
            return new URI(SCHEME, null, "/" + relativePath, null).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(relativePath, e);
        }
    }

    /** The relative path that {@link #ofFile} made the URI of. */
    static Optional<String> file(String uri) {
        return uri.startsWith(SCHEME + ":/") ? decoded(uri.substring(SCHEME.length() + 2)) : Optional.empty();
    }

    /** RFC 3986 resolution; a reference that is no URI stays as it is. */
    static String resolve(String base, String reference) {
        try {
            if (reference.isEmpty()) {
                return base;
            }
            return URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    static boolean isAbsolute(String reference) {
        int colon = reference.indexOf(':');
        if (colon <= 0) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = reference.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return true;
    }

    static String withoutFragment(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0 ? uri : uri.substring(0, hash);
    }

    static String fragment(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0 ? "" : uri.substring(hash + 1);
    }

    /** Percent escapes decoded as UTF-8; empty when one is broken. */
    static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                bytes.write(in[i]);
                continue;
            }
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
