package dev.databag.processor.relation;

/** How a value of a databag key is written into the key's text; members inside JSON are always {@link #JSON}. */
public enum Encoding {
    /** The text itself. */
    TEXT,
    /** JSON text. */
    JSON,
    /** JSON text of a string; lenient reading takes bare text too, since peers that left out the quotes exist. */
    JSON_STRING,
    /** JSON text when it parses to something that is not a string, else the text itself. */
    EITHER
}
