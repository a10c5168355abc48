package dev.databag.json;

/** Where a reader goes on when it leaves a JSON text that was a string of another one. */
final class Frame {
    final Frame outer;
    final String text;
    final byte[] bytes;
    final int pos;
    final int depth;
    final int place;
    final int firstProblem;
    final int problemsBefore;
    final long budget;

    Frame(
            Frame outer,
            String text,
            byte[] bytes,
            int pos,
            int depth,
            int place,
            int firstProblem,
            int problemsBefore,
            long budget) {
        this.outer = outer;
        this.text = text;
        this.bytes = bytes;
        this.pos = pos;
        this.depth = depth;
        this.place = place;
        this.firstProblem = firstProblem;
        this.problemsBefore = problemsBefore;
        this.budget = budget;
    }
}
