package dev.databag.processor.pattern;

import java.util.List;
import java.util.function.Function;

/** What was written: a {@link Pattern} whose groups still have names and can be referred to. */
sealed interface Written {

    /** Something without groups inside. */
    record Plain(Pattern pattern) implements Written {}

    /** One after the other. */
    record Sequence(List<Written> parts) implements Written {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** Any one of these. */
    record Choice(List<Written> branches) implements Written {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /** The same again and again. */
    record Repeat(Written part, int least, int most, int offset) implements Written {}

    /** A condition on what lies ahead of a place, or behind it. */
    record Look(boolean behind, boolean negated, Written part) implements Written {}

    /** A capturing group under its number and, if it has one, its name. */
    record Group(List<String> names, Written part) implements Written {
        public Group {
            names = List.copyOf(names);
        }
    }

    /** What a group matched, once more; found is how it was written, and where. */
    record BackReference(String name, String found, int offset) implements Written {}

    /** Answers a question about each kind of what was written. */
    default <T> T match(
            Function<Plain, T> plain,
            Function<Sequence, T> sequence,
            Function<Choice, T> choice,
            Function<Repeat, T> repeat,
            Function<Look, T> look,
            Function<Group, T> group,
            Function<BackReference, T> backReference) {
        if (this instanceof Plain some) {
            return plain.apply(some);
        } else if (this instanceof Sequence some) {
            return sequence.apply(some);
        } else if (this instanceof Choice some) {
            return choice.apply(some);
        } else if (this instanceof Repeat some) {
            return repeat.apply(some);
        } else if (this instanceof Look some) {
            return look.apply(some);
        } else if (this instanceof Group some) {
            return group.apply(some);
        }
        return backReference.apply((BackReference) this);
    }
}
