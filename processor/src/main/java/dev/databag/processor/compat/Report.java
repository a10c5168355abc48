package dev.databag.processor.compat;

import java.util.ArrayList;
import java.util.List;

/** Collects obstacles; a trial only wants to know whether there is one. */
final class Report {
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final boolean isTrial;

    private Report(boolean isTrial) {
        this.isTrial = isTrial;
    }

    static Report full() {
        return new Report(false);
    }

    static Report trial() {
        return new Report(true);
    }

    boolean isTrial() {
        return isTrial;
    }

    /** Always false: what was to be shown does not hold. */
    boolean add(Obstacle obstacle) {
        obstacles.add(obstacle);
        return false;
    }

    List<Obstacle> obstacles() {
        return obstacles;
    }

    void addAll(Report other, boolean certain) {
        for (Obstacle obstacle : other.obstacles) {
            obstacles.add(certain
                    ? obstacle
                    : new Obstacle(
                            obstacle.kind(), Outcome.UNPROVEN, obstacle.path(), obstacle.writer(), obstacle.reader(),
                            obstacle.predicate()));
        }
    }
}
