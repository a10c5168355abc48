package dev.databag.processor.compat;

/**
 * What a difference does in one direction.
 *
 * @param sentence what would happen to a deployed charm: {@code an old requirer will find receivers[].protocol.type
 *     "quic" and call the databag invalid}; lower case, no full stop
 */
public record Effect(Outcome outcome, String sentence) {

    boolean isSafe() {
        return outcome == Outcome.SAFE;
    }
}
