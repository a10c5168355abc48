package dev.databag;

import java.util.List;

/** Many violations in one line: the first, and how many more. */
final class Reason {
    private Reason() {}

    static String of(String what, List<Violation> violations) {
        StringBuilder reason = new StringBuilder(what);
        if (!violations.isEmpty()) {
            reason.append(violations.get(0).message());
        }
        if (violations.size() > 1) {
            reason.append(", and ").append(violations.size() - 1).append(" more");
        }
        return reason.toString();
    }
}
