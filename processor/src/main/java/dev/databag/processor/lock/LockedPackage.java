package dev.databag.processor.lock;

import java.util.List;

/**
 * One package as it is locked.
 *
 * @param options what the annotation asked for that decides what is on the wire, a line each
 * @param accepted breaks that were made on purpose, the oldest first
 * @param types by name, members by name in Java
 */
public record LockedPackage(
        String name, List<String> options, List<Accepted> accepted, List<Type> types, List<Schema> schemas, int line) {

    /** What a new entry has instead of a line. */
    static final int NOWHERE = 0;

    public LockedPackage {
        options = List.copyOf(options);
        accepted = List.copyOf(accepted);
        types = List.copyOf(types);
        schemas = List.copyOf(schemas);
    }

    /** A reason, and what was broken for it. */
    public record Accepted(String reason, List<String> breaks) {
        public Accepted {
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * A generated type.
     *
     * @param line of the lock, from 1
     */
    public record Type(String name, List<Member> members, int line) {
        public Type {
            members = List.copyOf(members);
        }
    }

    /** A component, constant or variant, and what it is on the wire. */
    public record Member(String javaName, String wireName, int line) {}

    /**
     * A schema file.
     *
     * @param path under the schema directory
     * @param url the absolute reference that it stands for; empty when it stands for none
     * @param text with {@code \n} at the end of each line
     * @param line of the lock in which the text begins
     */
    public record Schema(String path, String url, String digest, String text, int line) {}
}
