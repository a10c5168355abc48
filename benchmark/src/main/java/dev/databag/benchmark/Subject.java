package dev.databag.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is measured.
 *
 * @param what the row of comparison: {@code decode v2 compact}, or the name of a case
 * @param who the peer, or the group of the case
 */
record Subject(String what, String who) {
    private static final List<String> DATABAGS = List.of("v0", "v2", "v2-1000");

    /** Everything, so that peers that are compared with each other follow each other. */
    static List<Subject> all() {
        List<Subject> all = new ArrayList<>();
        for (String what : comparisons()) {
            all.add(new Subject(what, Peers.FLOOR));
            all.add(new Subject(what, Peers.OWN));
            for (String library : Peers.LIBRARIES) {
                all.add(new Subject(what, library));
            }
        }
        Cases.ALL.forEach((name, made) -> all.add(new Subject(name, made.group())));
        return all;
    }

    /** What all peers do. */
    static List<String> comparisons() {
        List<String> all = new ArrayList<>();
        for (String databag : DATABAGS) {
            all.add("decode " + databag + " python");
            all.add("decode " + databag + " compact");
            all.add("encode " + databag + " python");
        }
        return all;
    }

    boolean isComparison() {
        return comparisons().contains(what);
    }

    /** {@code decode v2 compact, databag}. */
    @Override
    public String toString() {
        return what + ", " + who;
    }
}
