package dev.databag.processor.relation;

/** Whether a member must be there. */
public enum Presence {
    /** Must be there; a null is a value only where the slot is nullable. */
    REQUIRED,
    /** May be left out. */
    OPTIONAL
}
