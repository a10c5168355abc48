package dev.databag.processor.pattern;

import dev.databag.processor.pattern.CompiledPattern.Cause;
import dev.databag.processor.pattern.CompiledPattern.Refused;
import java.util.Optional;

/** Ends the work on a pattern from any depth; it never leaves this room. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    RefusedException(Refused refused) {
        super(refused.fact(), null, false, false);
        this.refused = refused;
    }

    static RefusedException tooLarge(String fact, String advice, int offset) {
        return new RefusedException(new Refused(Cause.TOO_LARGE, fact, Optional.of(advice), offset));
    }

    Refused refused() {
        return refused;
    }
}
