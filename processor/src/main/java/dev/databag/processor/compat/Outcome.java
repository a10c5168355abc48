package dev.databag.processor.compat;

/** What a difference means for one direction. */
public enum Outcome {
    /** Each databag that the writer's schema allows is accepted by the reader's. */
    SAFE,
    /** Some databag that the writer's schema allows is refused by the reader's. */
    BREAKING,
    /** Neither could be shown; a gate treats it as breaking. */
    UNPROVEN
}
