package dev.databag.processor.pattern;

import org.jspecify.annotations.Nullable;

/** What matters about the text behind a place, which is what lookbehinds have seen of it. */
final class Position {

    final int number;

    /** For each node of a lookbehind the formula about the text ahead under which it has been reached here. */
    final int[] reached;

    /** For each node of the other parts the formula about the text ahead under which it leads to a match from here. */
    final int[] leads;

    /** The place after a character, by its class, where it is known already. */
    final @Nullable Position[] after;

    Position(int number, int[] reached, int[] leads, int classes) {
        this.number = number;
        this.reached = reached;
        this.leads = leads;
        this.after = new @Nullable Position[classes];
    }
}
