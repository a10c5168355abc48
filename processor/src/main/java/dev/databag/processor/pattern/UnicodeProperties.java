package dev.databag.processor.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of code points that ECMA-262 knows, of one version of Unicode: the JDK's own differ from release to
 * release, and a pattern has to mean the same on each. UnicodePropertiesTest writes the table.
 */
final class UnicodeProperties {

    static final String VERSION = "17.0";

    private static final String TABLE = "unicode.txt";
    private static final int RADIX = 36;
    private static final Map<String, String> RANGES = load();

    static final CodePoints ID_START = find("ID_Start").orElseThrow();
    static final CodePoints ID_CONTINUE = find("ID_Continue").orElseThrow();

    private UnicodeProperties() {}

    /** The set of {@code \p{name}}, a category or a binary property; case and underscores matter. */
    static Optional<CodePoints> find(String name) {
        return lookUp("gc=" + name).or(() -> lookUp(name));
    }

    /** The set of {@code \p{property=value}}. */
    static Optional<CodePoints> find(String property, String value) {
        return switch (property) {
            case "General_Category", "gc" -> lookUp("gc=" + value);
            case "Script", "sc" -> lookUp("sc=" + value);
            // the table has them where they are not the same
            case "Script_Extensions", "scx" -> lookUp("scx=" + value).or(() -> lookUp("sc=" + value));
            default -> Optional.empty();
        };
    }

    private static Optional<CodePoints> lookUp(String key) {
        return Optional.ofNullable(RANGES.get(key)).map(UnicodeProperties::decode);
    }

    /** Ranges as distance from the end of the one before and, after a hyphen, length less one. */
    private static CodePoints decode(String ranges) {
        if (ranges.isEmpty()) {
            return CodePoints.NONE;
        }
        String[] words = ranges.split(" ");
        int[] bounds = new int[2 * words.length];
        int last = 0;
        for (int range = 0; range < words.length; range++) {
            String word = words[range];
            int hyphen = word.indexOf('-');
            bounds[2 * range] = last + Integer.parseInt(hyphen < 0 ? word : word.substring(0, hyphen), RADIX);
            last = bounds[2 * range] + (hyphen < 0 ? 0 : Integer.parseInt(word.substring(hyphen + 1), RADIX));
            bounds[2 * range + 1] = last;
        }
        return CodePoints.ofRanges(bounds);
    }

    private static Map<String, String> load() {
        Map<String, String> ranges = new HashMap<>();
        try (InputStream stream = UnicodeProperties.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    for (String name : line.substring(0, colon).split(" ")) {
                        ranges.put(name, line.substring(colon + 1).trim());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(ranges);
    }
}
