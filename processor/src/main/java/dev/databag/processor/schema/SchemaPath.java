package dev.databag.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths under a root, as text. Whatever could name something outside of the root is refused before anything is opened. */
public final class SchemaPath {
    private SchemaPath() {}

    /** Why the path is not even looked for, as the end of a sentence that starts with the path: {@code is empty}. */
    public static Optional<String> refusal(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        for (int i = 0; i < path.length(); i++) {
            if (Character.isISOControl(path.charAt(i))) {
                return Optional.of("has a control character");
            }
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("has a backslash; steps are separated by /");
        }
        if (path.startsWith("/")) {
            return Optional.of("is an absolute path");
        }
        if (path.indexOf(':') >= 0) {
            return Optional.of("has a colon, as only URLs and drives have");
        }
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                return Optional.of("leaves its root with '..'");
            }
        }
        return Optional.empty();
    }

    /** The path without empty steps and {@code .}: {@code a/b} for {@code ./a//b/}, nothing for {@code .}. */
    public static String normal(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** One path under the other, either of which may be empty. */
    public static String join(String directory, String path) {
        return directory.isEmpty() ? path : path.isEmpty() ? directory : directory + "/" + path;
    }
}
