package dev.databag.processor.compat;

/** A proof that would take too long, or go too deep: nothing is known then. */
final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
        super(null, null, false, false);
    }
}
