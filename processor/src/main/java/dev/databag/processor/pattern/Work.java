package dev.databag.processor.pattern;

/** Counts steps, not time, so that a pattern is refused on every machine or on none. */
final class Work {

    private static final int LIMIT = 2_000_000;

    private int left = LIMIT;

    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw RefusedException.tooLarge(
                    "the pattern takes more than 2,000,000 steps to compile",
                    "write smaller counts, fewer lookaheads, or minLength and maxLength",
                    0);
        }
    }
}
