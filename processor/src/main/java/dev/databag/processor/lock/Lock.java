package dev.databag.processor.lock;

import dev.databag.processor.diagnostic.SourceText;
import dev.databag.processor.lock.LockedPackage.Accepted;
import dev.databag.processor.lock.LockedPackage.Member;
import dev.databag.processor.lock.LockedPackage.Schema;
import dev.databag.processor.lock.LockedPackage.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A {@code databag.lock}: a line for each thing, so that two branches that lock different things merge.
 *
 * <pre>
 * databag.lock 1
 *
 * package com.example.shop
 *   accepted nobody has deployed it yet
 *     breaks host: a new requirer will find no host, which it requires, and wait for it
 *   type ProviderAppData
 *     host = host
 *   schema provider.json 5f70bf18a086
 *     | {"type": "object",
 * </pre>
 */
public final class Lock implements SourceText {
    private static final String FIRST = "databag.lock 1";
    private static final String TEXT = "    | ";
    private static final String BARE = "    |";

    private final String path;
    private final String text;
    private final Optional<Object> handle;
    private final List<LockedPackage> packages = new ArrayList<>();
    private int brokenLine;

    private Lock(String path, String text, Optional<Object> handle) {
        this.path = path;
        this.text = text.replace("\r\n", "\n");
        this.handle = handle;
    }

    /**
     * Reads a lock; of a broken one {@link #brokenLine()} says where.
     *
     * @param path as a user is shown it
     * @param handle what {@link #handle()} gives back
     */
    public static Lock read(String path, String text, Optional<Object> handle) {
        Lock lock = new Lock(path, text, handle);
        lock.new Reading().read();
        return lock;
    }

    public List<LockedPackage> packages() {
        return packages;
    }

    /** The first line that is not one of a lock, or whose text does not have its digest; 0 when there is none. */
    public int brokenLine() {
        return brokenLine;
    }

    public Optional<LockedPackage> find(String name) {
        return packages.stream().filter(locked -> locked.name().equals(name)).findFirst();
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

    /** Where a line begins, blanks not counted. */
    int offset(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        while (offset < text.length() && text.charAt(offset) == ' ') {
            offset++;
        }
        return offset;
    }

    /** The text of a lock with these packages. */
    public static String text(Collection<LockedPackage> packages) {
        StringBuilder out = new StringBuilder(FIRST).append('\n');
        out.append("# What was generated, and from what. Commit this file; mvn databag:lock writes it.\n");
        packages.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(locked -> write(locked, out));
        return out.toString();
    }

    private static void write(LockedPackage locked, StringBuilder out) {
        out.append("\npackage ").append(locked.name()).append('\n');
        locked.options().forEach(option -> out.append("  option ").append(option).append('\n'));
        for (Accepted accepted : locked.accepted()) {
            out.append("  accepted ").append(oneLine(accepted.reason())).append('\n');
            accepted.breaks().forEach(what -> out.append("    breaks ").append(oneLine(what)).append('\n'));
        }
        for (Type type : locked.types()) {
            out.append("  type ").append(type.name()).append('\n');
            for (Member member : type.members()) {
                out.append("    ").append(member.javaName()).append(" = ").append(oneLine(member.wireName())).append('\n');
            }
        }
        for (Schema schema : locked.schemas()) {
            out.append("  schema ").append(schema.path()).append(' ').append(schema.digest());
            out.append(schema.url().isEmpty() ? "" : " " + schema.url()).append('\n');
            for (String line : schema.text().split("\n", -1)) {
                out.append(line.isEmpty() ? BARE : TEXT).append(line).append('\n');
            }
        }
    }

    private static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                c = next == 'n' ? '\n' : next == 'r' ? '\r' : next;
            }
            text.append(c);
        }
        return text.toString();
    }

    /** SHA-256 of a schema's text, whatever ends its lines, in hex. */
    static String digest(String text) {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) {
                hex.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads line by line. */
    private final class Reading {
        private final String[] lines = text.split("\n", -1);
        private int at;

        void read() {
            if (!lines[0].strip().equals(FIRST)) {
                brokenLine = 1;
                return;
            }
            at = 1;
            while (at < lines.length && brokenLine == 0) {
                if (lines[at].isBlank() || lines[at].startsWith("#")) {
                    at++;
                } else if (lines[at].startsWith("package ")) {
                    entry();
                } else {
                    brokenLine = at + 1;
                }
            }
        }

        private boolean isNext(String start) {
            return at < lines.length && lines[at].startsWith(start);
        }

        private String rest(String start) {
            return Lock.unescaped(lines[at++].substring(start.length()));
        }

        private void entry() {
            int line = at + 1;
            String name = rest("package ");
            List<String> options = new ArrayList<>();
            List<Accepted> accepted = new ArrayList<>();
            List<Type> types = new ArrayList<>();
            List<Schema> schemas = new ArrayList<>();
            while (isNext("  ")) {
                if (isNext("  option ")) {
                    options.add(rest("  option "));
                } else if (isNext("  accepted ")) {
                    String reason = rest("  accepted ");
                    List<String> breaks = new ArrayList<>();
                    while (isNext("    breaks ")) {
                        breaks.add(rest("    breaks "));
                    }
                    accepted.add(new Accepted(reason, breaks));
                } else if (isNext("  type ")) {
                    types.add(type());
                } else if (isNext("  schema ")) {
                    schema().ifPresent(schemas::add);
                } else {
                    brokenLine = at + 1;
                    return;
                }
            }
            packages.add(new LockedPackage(name, options, accepted, types, schemas, line));
        }

        private Type type() {
            int line = at + 1;
            String name = rest("  type ");
            List<Member> members = new ArrayList<>();
            while (isNext("    ") && lines[at].contains(" = ")) {
                int here = at + 1;
                String[] sides = rest("    ").split(" = ", 2);
                members.add(new Member(sides[0], sides[1], here));
            }
            return new Type(name, members, line);
        }

        private Optional<Schema> schema() {
            int line = at + 1;
            String[] words = rest("  schema ").split(" ");
            StringBuilder content = new StringBuilder();
            int first = at + 1;
            while (isNext(BARE)) {
                String written = lines[at++];
                content.append(content.length() == 0 && at == first ? "" : "\n");
                content.append(written.length() > TEXT.length() ? written.substring(TEXT.length()) : "");
            }
            if (words.length < 2 || !digest(content.toString()).equals(words[1])) {
                brokenLine = line;
                return Optional.empty();
            }
            String url = words.length > 2 ? words[2] : "";
            return Optional.of(new Schema(words[0], url, words[1], content.toString(), first));
        }
    }
}
