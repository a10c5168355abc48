package dev.databag.processor.compat;

import java.util.Optional;

/**
 * One thing that two versions say differently about a databag.
 *
 * @param kind what sort of change it is
 * @param path where in the databag: {@code receivers[].protocol.type}; empty for the databag itself
 * @param older where the old version says it; empty when it says nothing
 * @param newer where the new version says it; empty when it says nothing
 * @param onNewReaders what a new reader makes of what an old writer wrote
 * @param onOldReaders what an old reader makes of what a new writer writes
 */
public record Difference(
        Kind kind, String path, Optional<Site> older, Optional<Site> newer, Effect onNewReaders, Effect onOldReaders) {

    /** What it does in that direction. */
    public Effect effect(Direction direction) {
        return switch (direction) {
            case OLD_WRITER_NEW_READER -> onNewReaders;
            case NEW_WRITER_OLD_READER -> onOldReaders;
        };
    }

    /** Both directions in one word. */
    public Grade grade() {
        return Grade.of(onNewReaders.isSafe(), onOldReaders.isSafe());
    }
}
