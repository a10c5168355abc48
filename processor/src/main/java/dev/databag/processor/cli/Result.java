package dev.databag.processor.cli;

import dev.databag.processor.lint.Level;
import java.util.Optional;

/**
 * One thing to tell, in whatever format.
 *
 * @param tag the class of the finding
 * @param at where it is
 * @param fact one sentence
 * @param detail more lines for people: where that is from the inside out, the line and a caret, advice; may be empty
 * @param advice what to write instead
 * @param related another place that has to do with it
 */
record Result(
        Level level,
        String tag,
        Optional<Location> at,
        String fact,
        String detail,
        Optional<String> advice,
        Optional<Location> related) {

    /**
     * A place in a file.
     *
     * @param path as the user is shown it
     * @param line from 1; 0 for the whole file
     * @param column from 1; 0 for the whole file
     */
    record Location(String path, int line, int column) {
        static Location ofFile(String path) {
            return new Location(path, 0, 0);
        }

        /** {@code provider.json:3:7}. */
        @Override
        public String toString() {
            return line == 0 ? path : path + ":" + line + ":" + column;
        }

        JsonObject json() {
            JsonObject json = new JsonObject().put("file", path);
            return line == 0 ? json : json.put("line", line).put("column", column);
        }
    }
}
