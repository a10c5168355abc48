package dev.databag.processor.pattern;

import java.util.List;

/**
 * A pattern as a graph of steps. The look of each assertion is a graph of its own; those inside it come before it, the
 * pattern itself comes last.
 */
record Program(List<Part> parts, List<CodePoints> sets, int nodes) {

    enum Kind {
        /** Takes a code point of a set and goes on. */
        CHARACTER,
        /** Goes on in two ways. */
        CHOICE,
        /** Goes on if the look of a part holds here. */
        LOOK,
        /** The part has matched. */
        MATCH
    }

    /** A step. The larger number comes first in the pattern. */
    static final class Node {
        final int number;
        final Kind kind;
        final int set;
        final int part;
        final boolean negated;
        Node next;
        Node other;

        Node(int number, Kind kind, int set, int part, boolean negated, Node next) {
            this.number = number;
            this.kind = kind;
            this.set = set;
            this.part = part;
            this.negated = negated;
            this.next = next == null ? this : next;
            this.other = this.next;
        }
    }

    /**
     * One graph.
     *
     * @param behind whether it is looked for behind a place, not ahead of it
     * @param nodes each after those that it goes on to, except to the start of a loop
     */
    record Part(int number, boolean behind, List<Node> nodes, Node entry, Node match) {}

    Part pattern() {
        return parts.get(parts.size() - 1);
    }
}
