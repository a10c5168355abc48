package dev.databag.processor.pattern;

import java.util.List;
import java.util.function.Function;

/** What a pattern means, which is a set of texts: groups capture nothing here, and lazy is the same as greedy. */
sealed interface Pattern {

    Pattern EMPTY = new Sequence(List.of());

    /** One code point out of a set. */
    record Characters(CodePoints set) implements Pattern {}

    /** One after the other. */
    record Sequence(List<Pattern> parts) implements Pattern {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** Any one of these. */
    record Choice(List<Pattern> branches) implements Pattern {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /** The same again and again. The offset is that of the quantifier. */
    record Repeat(Pattern part, int least, int most, int offset) implements Pattern {
        static final int UNBOUNDED = Integer.MAX_VALUE;
    }

    /** A condition on what lies ahead of a place, or behind it: there is a match, or (negated) there is none. */
    record Look(boolean behind, boolean negated, Pattern part) implements Pattern {}

    /** Answers a question about each kind of pattern. */
    default <T> T match(
            Function<Characters, T> characters,
            Function<Sequence, T> sequence,
            Function<Choice, T> choice,
            Function<Repeat, T> repeat,
            Function<Look, T> look) {
        if (this instanceof Characters some) {
            return characters.apply(some);
        } else if (this instanceof Sequence some) {
            return sequence.apply(some);
        } else if (this instanceof Choice some) {
            return choice.apply(some);
        } else if (this instanceof Repeat some) {
            return repeat.apply(some);
        }
        return look.apply((Look) this);
    }
}
