package dev.databag.processor;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaPath;
import dev.databag.processor.schema.SchemaSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files that a declaration puts in place of absolute references; each has the digest that is declared. */
final class MappedSchemas {
    private final SchemaFiles files;
    private final Diagnostics diagnostics;

    MappedSchemas(SchemaFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    Map<String, SchemaSource> read(List<Members> written) {
        Map<String, SchemaSource> mapped = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            Members members = written.get(i);
            String url = members.string("url");
            String file = members.string("file");
            String digest = members.string("sha256");
            if (members.isUnreadable() || !isUrl(url, mapped, i)) {
                continue;
            }
            Optional<SchemaSource> source = find(file, i);
            if (source.isPresent()) {
                checkDigest(source.get(), digest, diagnostics.member("mapped.sha256", i));
                mapped.put(url, source.get());
            }
        }
        return mapped;
    }

    private boolean isUrl(String url, Map<String, SchemaSource> mapped, int element) {
        Diagnostics here = diagnostics.member("mapped.url", element);
        Optional<URI> uri = uri(url);
        if (uri.isEmpty() || !uri.get().isAbsolute()) {
            here.error(
                    "bad-mapping",
                    Visible.quoted(url) + " is not an absolute URL",
                    "write the address as $ref writes it: \"https://example.com/port.json\"");
        } else if (url.indexOf('#') >= 0) {
            here.error(
                    "bad-mapping",
                    "the URL " + Visible.quoted(url) + " has a fragment",
                    "map the whole file: leave out '#' and what follows");
        } else if (mapped.containsKey(url)) {
            here.error("bad-mapping", "the URL " + Visible.quoted(url) + " is mapped twice", "remove one of them");
        } else {
            return true;
        }
        return false;
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<SchemaSource> find(String file, int element) {
        Diagnostics here = diagnostics.member("mapped.file", element);
        Optional<String> refusal = SchemaPath.refusal(file).or(() -> files.refusal(SchemaPath.normal(file)));
        if (refusal.isPresent()) {
            here.error(
                    "bad-path",
                    "the file " + Visible.quoted(file) + " " + refusal.get(),
                    "write a path inside the schema directory");
            return Optional.empty();
        }
        String path = SchemaPath.normal(file);
        Optional<SchemaSource> found = files.find(path);
        if (found.isEmpty()) {
            here.error(
                    "missing-file",
                    "there is no file " + Visible.quoted(file),
                    "tried\n    " + String.join("\n    ", files.tried(path)));
        }
        return found;
    }

    private static void checkDigest(SchemaSource source, String declared, Diagnostics here) {
        String digest = sha256(source.bytes());
        if (!digest.equals(declared.toLowerCase(Locale.ROOT))) {
            here.error(
                    "wrong-digest",
                    source.relativePath() + " does not have the digest that is declared",
                    "read the file, then write \"" + digest + "\"");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes)) {
                hex.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
