package dev.databag.json;

import dev.databag.WireEnum;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Reads a value in some way that generated code might, decided by a random number, whatever the value is. */
final class RandomReading {
    static final String[] NAMES = {"a", "bc", "protocol", "\u00e9\"?"};

    private static final Names MEMBERS = Names.of(NAMES);
    private static final Words<Word> WORDS = Words.of(Word.values());

    private final JsonReader in;
    private final Random random;

    enum Word implements WireEnum {
        A("a"),
        HTTP("http"),
        QUESTION("?"),
        QUOTE("\"");

        private final String wire;

        Word(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    RandomReading(JsonReader in, Random random) {
        this.in = in;
        this.random = random;
    }

    void read(int depth) {
        // Kinds are met more often than by chance, so that reading gets deep.
        char kind = in.kind();
        if (random.nextInt(4) > 0 && depth > 0) {
            switch (kind) {
                case '{' -> object(depth);
                case '[' -> list(depth);
                case '"' -> string(depth);
                case '0' -> number();
                default -> other(depth);
            }
        } else {
            other(depth);
        }
    }

    private void object(int depth) {
        if (!in.beginObject("at")) {
            return;
        }
        if (random.nextBoolean()) {
            long seen = 0;
            for (int member = in.nextMember(MEMBERS, -1); member != JsonReader.END; member = in.nextMember(MEMBERS, member)) {
                if (member == JsonReader.UNKNOWN) {
                    in.memberName();
                    read(depth - 1);
                } else {
                    seen = in.seen(seen, 1L << member);
                    read(depth - 1);
                }
            }
            in.missing(MEMBERS, seen, random.nextInt(16), 0, "at");
        } else {
            Set<String> names = new HashSet<>();
            while (in.nextEntry()) {
                in.repeated(!names.add(in.memberName()));
                read(depth - 1);
            }
        }
    }

    private void list(int depth) {
        int place = in.here();
        if (in.beginArray("at")) {
            int size = 0;
            while (in.nextElement()) {
                int before = in.problems();
                read(depth - 1);
                size += in.keeps(before) ? 1 : 0;
            }
            Check.size(in, place, size, 1, 3, "at");
        }
    }

    private void string(int depth) {
        switch (random.nextInt(4)) {
            case 0 -> in.string("at");
            case 1 -> in.word(WORDS, "at");
            case 2 -> in.openWord(WORDS, "at");
            default -> {
                for (boolean more = in.enter("at"); more; more = in.again()) {
                    read(depth - 1);
                }
            }
        }
    }

    private void number() {
        switch (random.nextInt(4)) {
            case 0 -> in.int32(1, 65535, "at");
            case 1 -> in.int64(Long.MIN_VALUE, Long.MAX_VALUE, "at");
            case 2 -> in.integer(random.nextBoolean() ? null : BigInteger.ONE, null, "at");
            default -> in.decimal("at");
        }
    }

    private void other(int depth) {
        switch (random.nextInt(11)) {
            case 0 -> in.skip();
            case 1 -> in.value();
            case 2 -> {
                in.peek();
                in.skip();
            }
            case 3 -> in.bool("at");
            case 4 -> in.nothing("at");
            case 5 -> {
                if (!in.isNull()) {
                    string(Math.max(depth, 1));
                }
            }
            case 6 -> number();
            case 7 -> string(Math.max(depth, 1));
            case 8 -> {
                int place = in.here();
                int before = in.problems();
                new RandomReading(in, random).read(depth - 1);
                if (in.problems() != before) {
                    in.rewind(place, before);
                    in.skip();
                }
            }
            case 9 -> object(Math.max(depth, 1));
            default -> list(Math.max(depth, 1));
        }
    }
}
