package dev.databag.processor.compat;

/** Which version of the charm on the writing side meets which version on the reading side. */
public enum Direction {
    /** Readers were upgraded first, or the databag was written before the upgrade. */
    OLD_WRITER_NEW_READER,
    /** Writers were upgraded first. */
    NEW_WRITER_OLD_READER
}
