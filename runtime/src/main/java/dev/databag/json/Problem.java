package dev.databag.json;

import dev.databag.Violation;

/** A violation whose path is not known yet: only the offset of its value in the text that is being read or written. */
final class Problem {
    /** The value's offset in the innermost text that is open; settled ones have their path and no place. */
    int place;

    /** The member that the object at the place lacks, or null. */
    final String member;

    String expected;

    /** Null until the kind of the value has been looked up. */
    String found;

    final String at;

    /** How many problems there were with this one, to forget it when that count is gone back to. */
    final int number;

    /**
     * Where to, below the value at the place; empty for itself. It begins with an arrow once it has left a text in a
     * text.
     */
    String path = "";

    String key;
    boolean settled;
    boolean warning;

    /** A key that is not there: it has nothing to do with the limit. */
    boolean missing;

    Problem(int place, String member, String expected, String found, String at, int number) {
        this.place = place;
        this.member = member;
        this.expected = expected;
        this.found = found;
        this.at = at;
        this.number = number;
    }

    Violation violation() {
        return new Violation(key, key.concat(inside(path)), expected, found, at);
    }

    /** A path into a text that was opened: behind an arrow, unless it is the text as a whole. */
    static String inside(String path) {
        if (path.isEmpty()) {
            return path;
        }
        return (path.startsWith(" ->") ? " ->" : " -> ").concat(path);
    }
}
