package dev.databag.processor.pattern;

import java.util.List;

/** Measures a pattern with its repetitions written out, before anyone writes them out. */
final class UnrolledSize {

    static final long LIMIT = 20_000;

    private UnrolledSize() {}

    /** Refuses what is too large, at the quantifier that makes it so. */
    static void check(Pattern pattern) {
        if (measure(pattern) > LIMIT) {
            throw tooLarge(0);
        }
    }

    private static long measure(Pattern pattern) {
        return pattern.match(
                characters -> 1L,
                sequence -> sum(sequence.parts()),
                choice -> sum(choice.branches()) + choice.branches().size(),
                UnrolledSize::repeated,
                look -> measure(look.part()) + 2);
    }

    private static long sum(List<Pattern> parts) {
        long sum = 0;
        for (Pattern part : parts) {
            sum += measure(part);
        }
        return sum;
    }

    private static long repeated(Pattern.Repeat repeat) {
        boolean bounded = repeat.most() != Pattern.Repeat.UNBOUNDED;
        long copies = bounded ? repeat.most() : Math.max(repeat.least(), 1);
        // each copy that may be left out takes a choice; neither factor is larger than an int
        long size = measure(repeat.part()) * copies + (bounded ? copies - repeat.least() : 1);
        if (size > LIMIT) {
            throw tooLarge(repeat.offset());
        }
        return size;
    }

    static RefusedException tooLarge(int offset) {
        return RefusedException.tooLarge(
                "the pattern has more than 20,000 parts when its repetitions and references are written out",
                "write a smaller count, or minLength and maxLength for the length of the whole text",
                offset);
    }
}
