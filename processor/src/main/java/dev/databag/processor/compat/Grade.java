package dev.databag.processor.compat;

/** How much care a difference needs when charms are upgraded. */
public enum Grade {
    /** None. */
    SAFE("safe"),
    /** Readers have to be upgraded before writers. */
    SAFE_FOR_READERS("safe for readers only"),
    /** Writers have to be upgraded before readers. */
    SAFE_FOR_WRITERS("safe for writers only"),
    /** There is no order of upgrades that works. */
    BREAKING("breaking");

    private final String words;

    Grade(String words) {
        this.words = words;
    }

    /** As a user reads it. */
    public String words() {
        return words;
    }

    static Grade of(boolean newReadersAreSafe, boolean newWritersAreSafe) {
        if (newReadersAreSafe) {
            return newWritersAreSafe ? SAFE : SAFE_FOR_READERS;
        }
        return newWritersAreSafe ? SAFE_FOR_WRITERS : BREAKING;
    }
}
