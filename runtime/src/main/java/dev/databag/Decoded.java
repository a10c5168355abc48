package dev.databag;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a databag gave: its value, or why there is none.
 *
 * <pre>{@code
 * Decoded<ProviderAppData> bag = ProviderAppData.decode(relation.remoteApp());
 * bag.value().ifPresentOrElse(data -> use(data), () -> hook.waiting(bag.reason()));
 * }</pre>
 *
 * <p>Half-filled databags are normal in Juju: the other side has not run its hook yet, or has written one key of two.
 * So reading throws nothing and tells four cases apart:
 * <ul>
 *   <li>{@link Absent}: no key of the schema is there, and at least one is required.</li>
 *   <li>{@link Incomplete}: required keys are missing, all else is right.</li>
 *   <li>{@link Invalid}: something is there that the schema forbids.</li>
 *   <li>{@link Ready}: the value.</li>
 * </ul>
 *
 * @param <T> the databag's type
 */
public sealed interface Decoded<T> permits Decoded.Absent, Decoded.Incomplete, Decoded.Invalid, Decoded.Ready {
    /**
     * The value, if the databag is ready.
     *
     * @return the value, or empty
     */
    Optional<T> value();

    /**
     * The value, where a databag that is not ready is a bug of the caller.
     *
     * @return the value
     * @throws DatabagException with {@link #violations()} unless ready
     */
    T orElseThrow();

    /**
     * Everything that keeps the databag from being ready, in the order of the schema; a missing key is a violation too.
     *
     * @return the violations; empty exactly when ready
     */
    List<Violation> violations();

    /**
     * What lenient reading left out or read in a friendly way.
     *
     * @return the warnings; empty unless ready
     */
    List<Violation> warnings();

    /**
     * The required keys that are not there.
     *
     * @return the keys, in the order of the schema
     */
    List<String> missing();

    /**
     * The state in one line, fit for {@code status-set}: {@code waiting for receivers}.
     *
     * @return a line without secrets
     */
    String reason();

    /**
     * One of four answers; all cases must be thought of.
     *
     * <pre>{@code
     * Status status = bag.match(
     *         absent -> waiting(absent.reason()),
     *         incomplete -> waiting(incomplete.reason()),
     *         invalid -> blocked(invalid.reason()),
     *         ready -> active(ready.data()));
     * }</pre>
     *
     * @param absent answers when no key is there
     * @param incomplete answers when keys are missing
     * @param invalid answers when something is wrong
     * @param ready answers when there is a value
     * @param <R> the answer's type
     * @return the answer of the one that applies
     */
    <R> R match(
            Function<? super Absent<T>, ? extends R> absent,
            Function<? super Incomplete<T>, ? extends R> incomplete,
            Function<? super Invalid<T>, ? extends R> invalid,
            Function<? super Ready<T>, ? extends R> ready);

    /**
     * No key of the schema is there, and at least one is required: the other side has not written yet.
     *
     * @param violations one for each required key
     * @param missing the required keys
     * @param <T> the databag's type
     */
    record Absent<T>(List<Violation> violations, List<String> missing) implements Decoded<T> {
        /**
         * The state of a databag without any key of its schema.
         *
         * @param violations one for each required key
         * @param missing the required keys
         */
        public Absent {
            violations = List.copyOf(violations);
            missing = List.copyOf(missing);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public T orElseThrow() {
            throw new DatabagException(violations);
        }

        @Override
        public List<Violation> warnings() {
            return List.of();
        }

        @Override
        public String reason() {
            return new StringBuilder("nothing published yet: waiting for ")
                    .append(String.join(", ", missing))
                    .toString();
        }

        @Override
        public <R> R match(
                Function<? super Absent<T>, ? extends R> absent,
                Function<? super Incomplete<T>, ? extends R> incomplete,
                Function<? super Invalid<T>, ? extends R> invalid,
                Function<? super Ready<T>, ? extends R> ready) {
            return absent.apply(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Absent<?> that
                    && violations.equals(that.violations)
                    && missing.equals(that.missing);
        }

        @Override
        public int hashCode() {
            return 31 * violations.hashCode() + missing.hashCode();
        }

        @Override
        public String toString() {
            return "Absent[".concat(reason()).concat("]");
        }
    }

    /**
     * Required keys are missing, all else is right: the other side is not done.
     *
     * @param violations one for each missing key
     * @param missing the required keys that are not there
     * @param <T> the databag's type
     */
    record Incomplete<T>(List<Violation> violations, List<String> missing) implements Decoded<T> {
        /**
         * The state of a databag with some keys missing.
         *
         * @param violations one for each missing key
         * @param missing the required keys that are not there
         */
        public Incomplete {
            violations = List.copyOf(violations);
            missing = List.copyOf(missing);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public T orElseThrow() {
            throw new DatabagException(violations);
        }

        @Override
        public List<Violation> warnings() {
            return List.of();
        }

        @Override
        public String reason() {
            return new StringBuilder("waiting for ")
                    .append(String.join(", ", missing))
                    .toString();
        }

        @Override
        public <R> R match(
                Function<? super Absent<T>, ? extends R> absent,
                Function<? super Incomplete<T>, ? extends R> incomplete,
                Function<? super Invalid<T>, ? extends R> invalid,
                Function<? super Ready<T>, ? extends R> ready) {
            return incomplete.apply(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Incomplete<?> that
                    && violations.equals(that.violations)
                    && missing.equals(that.missing);
        }

        @Override
        public int hashCode() {
            return 31 * violations.hashCode() + missing.hashCode();
        }

        @Override
        public String toString() {
            return "Incomplete[".concat(reason()).concat("]");
        }
    }

    /**
     * Something is there that the schema forbids.
     *
     * @param violations all that was found, missing keys among them, up to the limit of the reading options
     * @param missing the required keys that are not there
     * @param <T> the databag's type
     */
    record Invalid<T>(List<Violation> violations, List<String> missing) implements Decoded<T> {
        /**
         * The state of a databag that breaks its schema.
         *
         * @param violations all that was found
         * @param missing the required keys that are not there
         */
        public Invalid {
            violations = List.copyOf(violations);
            missing = List.copyOf(missing);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public T orElseThrow() {
            throw new DatabagException(violations);
        }

        @Override
        public List<Violation> warnings() {
            return List.of();
        }

        @Override
        public String reason() {
            return Reason.of("invalid data: ", violations);
        }

        @Override
        public <R> R match(
                Function<? super Absent<T>, ? extends R> absent,
                Function<? super Incomplete<T>, ? extends R> incomplete,
                Function<? super Invalid<T>, ? extends R> invalid,
                Function<? super Ready<T>, ? extends R> ready) {
            return invalid.apply(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Invalid<?> that
                    && violations.equals(that.violations)
                    && missing.equals(that.missing);
        }

        @Override
        public int hashCode() {
            return 31 * violations.hashCode() + missing.hashCode();
        }

        @Override
        public String toString() {
            return "Invalid[".concat(reason()).concat("]");
        }
    }

    /**
     * The databag is what its schema says.
     *
     * @param data the value
     * @param warnings what lenient reading left out or read in a friendly way
     * @param <T> the databag's type
     */
    record Ready<T>(T data, List<Violation> warnings) implements Decoded<T> {
        /**
         * The state of a databag that can be used.
         *
         * @param data the value
         * @param warnings what lenient reading left out or read in a friendly way
         */
        public Ready {
            Objects.requireNonNull(data, "data");
            warnings = List.copyOf(warnings);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(data);
        }

        @Override
        public T orElseThrow() {
            return data;
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }

        @Override
        public List<String> missing() {
            return List.of();
        }

        @Override
        public String reason() {
            return warnings.isEmpty() ? "ready" : Reason.of("ready, with a warning: ", warnings);
        }

        @Override
        public <R> R match(
                Function<? super Absent<T>, ? extends R> absent,
                Function<? super Incomplete<T>, ? extends R> incomplete,
                Function<? super Invalid<T>, ? extends R> invalid,
                Function<? super Ready<T>, ? extends R> ready) {
            return ready.apply(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ready<?> that && data.equals(that.data) && warnings.equals(that.warnings);
        }

        @Override
        public int hashCode() {
            return 31 * data.hashCode() + warnings.hashCode();
        }

        @Override
        public String toString() {
            return new StringBuilder("Ready[").append(data).append(']').toString();
        }
    }
}
