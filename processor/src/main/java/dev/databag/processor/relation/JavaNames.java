package dev.databag.processor.relation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Wire names in, Java names out; a pure function of each name, but for one rule: names that would be the same Java
 * name each get {@code _} and the hex of their own bytes.
 */
public final class JavaNames {
    private static final int MOST_HEX_BYTES = 16;
    private static final int HASH_BYTES = 4;
    private static final int MOST_LENGTH = 120;

    private static final Set<String> KEYWORDS = Set.of(
            "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue",
            "default", "do", "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if",
            "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "package", "private",
            "protected", "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized", "this",
            "throw", "throws", "transient", "try", "void", "volatile", "while", "true", "false", "null", "_");

    /** Names that a record component may not have, and no-argument methods that we generate ourselves. */
    private static final Set<String> TAKEN_ACCESSORS = Set.of(
            "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "builder",
            "toBuilder", "encode");

    /** Simple names that generated code writes without a package, and what every Java file sees from java.lang. */
    private static final Set<String> TAKEN_TYPES = Set.of(
            "Appendable", "ArithmeticException", "AssertionError", "AutoCloseable", "Boolean", "Byte", "CharSequence",
            "Character", "Class", "ClassLoader", "ClassValue", "Cloneable", "Comparable", "Compiler", "Deprecated",
            "Double", "Enum", "Error", "Exception", "Float", "FunctionalInterface", "IllegalArgumentException",
            "IllegalStateException", "InheritableThreadLocal", "Integer", "InterruptedException", "IO", "Iterable",
            "LinkageError", "Long", "Math", "Module", "ModuleLayer", "NullPointerException", "Number", "Object",
            "Override", "Package", "Process", "ProcessBuilder", "ProcessHandle", "Readable", "Record", "Runnable",
            "Runtime", "RuntimeException", "RuntimePermission", "SafeVarargs", "ScopedValue", "SecurityException",
            "SecurityManager", "Short", "StackOverflowError", "StackTraceElement", "StackWalker", "StrictMath",
            "String", "StringBuffer", "StringBuilder", "StringTemplate", "SuppressWarnings", "System", "Thread",
            "ThreadDeath", "ThreadGroup", "ThreadLocal", "Throwable", "Void", "WrongThreadException",
            // java.util and java.math
            "ArrayList", "Function", "LinkedHashMap", "BigDecimal", "BigInteger", "List", "Map", "Objects", "Optional",
            "OptionalInt", "OptionalLong",
            // the runtime
            "Check", "Checks", "DatabagChanges", "DatabagDelta", "DatabagException", "DatabagReader", "DatabagWriter",
            "Decoded", "Generated", "JsonReader", "JsonValue", "JsonWriter", "Keys", "Mapped", "Names", "OpenEnum",
            "ReadOptions", "RelationInterface", "Role", "Scope", "TextAutomaton", "TracingInterface", "Violation",
            "WireEnum", "Words",
            // nested in what we generate
            "Builder");

    private JavaNames() {}

    /** {@code ingester-ports} becomes {@code ingesterPorts}, {@code CA_CERT} {@code caCert}, {@code for} {@code for_}. */
    public static String component(String wireName) {
        String name = joined(wireName, JavaNames::uncapitalized);
        if (name.isEmpty()) {
            return wireName.isEmpty() ? "empty" : "_" + hex(wireName);
        }
        return KEYWORDS.contains(name) || TAKEN_ACCESSORS.contains(name) ? name + "_" : name;
    }

    /** {@code otlp_http} becomes {@code OTLP_HTTP}, {@code HTTPServer} {@code HTTP_SERVER}, {@code 3des} {@code _3DES}. */
    public static String constant(String wire) {
        StringBuilder name = new StringBuilder();
        boolean foreign = false;
        boolean pending = false;
        char previous = 0;
        for (int i = 0; i < wire.length(); i++) {
            char c = wire.charAt(i);
            foreign |= c > '~';
            if (!isLetterOrDigit(c)) {
                pending = true;
            } else {
                boolean acronymEnds = isUpper(previous) && i + 1 < wire.length() && isLower(wire.charAt(i + 1));
                boolean hump = isUpper(c) && (isLower(previous) || acronymEnds);
                if ((pending || hump) && !name.isEmpty()) {
                    name.append('_');
                }
                name.append(upper(c));
                pending = false;
            }
            previous = c;
        }
        if (name.isEmpty()) {
            return wire.isEmpty() ? "EMPTY" : "_" + hex(wire);
        }
        return shorten(digitsFirst(foreign ? name + "_" + hex(wire) : name.toString()), wire);
    }

    /** {@code _Topology} becomes {@code Topology}, {@code Name[int]} {@code NameInt}, {@code String} {@code String_}. */
    public static String type(String definition) {
        String name = joined(definition, JavaNames::capitalized);
        if (name.isEmpty()) {
            return definition.isEmpty() ? "Empty" : "_" + hex(definition);
        }
        return TAKEN_TYPES.contains(name) ? name + "_" : name;
    }

    /** The name of a nested type: the component's name with a capital, behind the name of what it stands in. */
    public static String nestedType(String parent, String component, String suffix) {
        String path = parent + upper(component.charAt(0)) + component.substring(1) + suffix;
        String name = shorten(path, path);
        return TAKEN_TYPES.contains(name) ? name + "_" : name;
    }

    /**
     * Gives each wire name its Java name; wire names that would share one each get {@code _} and the hex of their own
     * UTF-8 bytes, or of the first bytes of their SHA-256 when they are long.
     */
    public static Map<String, String> distinct(List<String> wireNames, UnaryOperator<String> rule, Set<String> taken) {
        Map<String, Integer> uses = new HashMap<>();
        for (String wireName : wireNames) {
            String name = rule.apply(wireName);
            uses.put(name, uses.getOrDefault(name, 0) + 1);
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String wireName : wireNames) {
            String name = rule.apply(wireName);
            boolean clashes = uses.get(name) > 1 || taken.contains(name);
            names.put(wireName, clashes ? name + "_" + hex(wireName) : name);
        }
        return names;
    }

    /** The wire names that the rule gives one Java name, in groups of two and more. */
    static List<List<String>> clashes(Collection<String> wireNames, UnaryOperator<String> rule) {
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        for (String wireName : wireNames) {
            byRule.computeIfAbsent(rule.apply(wireName), key -> new ArrayList<>()).add(wireName);
        }
        List<List<String>> clashes = new ArrayList<>();
        for (List<String> alike : byRule.values()) {
            if (alike.size() > 1) {
                clashes.add(alike);
            }
        }
        return clashes;
    }

    /** The name's UTF-8 bytes in hex, or the start of their SHA-256 when there are more than 16. */
    static String hex(String wireName) {
        byte[] bytes = utf8(wireName);
        if (bytes.length <= MOST_HEX_BYTES) {
            return HexFormat.of().formatHex(bytes);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Java's own encoder turns every half of a surrogate pair into a question mark; here it gets its three bytes. */
    private static byte[] utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                bytes.write(0xe0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3f);
                bytes.write(0x80 | point & 0x3f);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** Words joined with humps; what is not an ASCII letter or digit ends a word, and a lost letter adds the hex. */
    private static String joined(String wireName, UnaryOperator<String> first) {
        boolean shouts = true;
        boolean foreign = false;
        for (int i = 0; i < wireName.length(); i++) {
            shouts &= !isLower(wireName.charAt(i));
            foreign |= wireName.charAt(i) > '~';
        }
        StringBuilder name = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= wireName.length(); i++) {
            if (i == wireName.length() || !isLetterOrDigit(wireName.charAt(i))) {
                if (i > start) {
                    String word = wireName.substring(start, i);
                    word = shouts ? word.toLowerCase(Locale.ROOT) : word;
                    name.append(name.isEmpty() ? first.apply(word) : capitalized(word));
                }
                start = i + 1;
            }
        }
        if (name.isEmpty()) {
            return "";
        }
        return shorten(digitsFirst(foreign ? name + "_" + hex(wireName) : name.toString()), wireName);
    }

    private static String capitalized(String word) {
        return upper(word.charAt(0)) + word.substring(1);
    }

    /** {@code Host} becomes {@code host}, and {@code HTTPServer} {@code httpServer}. */
    private static String uncapitalized(String word) {
        int capitals = 0;
        while (capitals < word.length() && isUpper(word.charAt(capitals))) {
            capitals++;
        }
        boolean acronymEnds = capitals > 1 && capitals < word.length() && isLower(word.charAt(capitals));
        int lowered = acronymEnds ? capitals - 1 : capitals;
        return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
    }

    private static String digitsFirst(String name) {
        return name.charAt(0) >= '0' && name.charAt(0) <= '9' ? "_" + name : name;
    }

    /** A file name holds 255 bytes and a constant 65,535: a long name keeps its start and gets its digest. */
    private static String shorten(String name, String wireName) {
        return name.length() <= MOST_LENGTH
                ? name
                : name.substring(0, MOST_LENGTH - 2 * HASH_BYTES - 1) + "_" + hex(wireName + "/" + name);
    }

    private static boolean isLetterOrDigit(char c) {
        return isLower(c) || isUpper(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String upper(char c) {
        return String.valueOf(isLower(c) ? (char) (c - 32) : c);
    }
}
