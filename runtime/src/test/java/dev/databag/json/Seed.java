package dev.databag.json;

import java.util.Random;

/** The seed of a property test: printed, and given back by {@code -Ddatabag.seed=...} to see a failure again. */
final class Seed {
    private Seed() {}

    static Random random(String test) {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println(test + ": -Ddatabag.seed=" + seed);
        return new Random(seed);
    }
}
