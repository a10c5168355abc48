package dev.databag;

import java.util.List;

/**
 * Thrown where a databag's value was demanded or published although it is not what its schema says.
 *
 * <pre>{@code
 * try {
 *     data.encode();
 * } catch (DatabagException e) {
 *     e.violations().forEach(v -> log.warn(v.message()));
 * }
 * }</pre>
 *
 * <p>Reading never throws it by itself: {@link Decoded#orElseThrow()} does. Writing throws it before anything is
 * written.
 */
public final class DatabagException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * An exception for violations; generated code makes it.
     *
     * @param violations all that was found
     */
    public DatabagException(List<Violation> violations) {
        super(message(violations));
        this.violations = List.copyOf(violations);
    }

    /**
     * All violations, in the order of the databag.
     *
     * @return the violations; empty after the exception was serialised, for they are in the message
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    private static String message(List<Violation> violations) {
        if (violations.size() == 1) {
            return violations.get(0).message();
        }
        StringBuilder message = new StringBuilder();
        message.append(violations.size()).append(" violations");
        for (int i = 0; i < violations.size(); i++) {
            message.append("\n  ").append(violations.get(i).message());
        }
        return message.toString();
    }
}
