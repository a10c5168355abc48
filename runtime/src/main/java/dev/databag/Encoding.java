package dev.databag;

/**
 * How a string of the schema is written into the databag.
 *
 * <pre>{@code
 * @RelationInterface(value = "schemas/ingress", encoding = Encoding.JSON)   // host="\"example.com\"", with quotes
 * package com.example.ingress;
 * }</pre>
 *
 * <p>A databag value is a string already, so a schema that says {@code "type": "string"} can mean the text itself or
 * JSON text that holds a string. The schema cannot say which; the charms that speak the interface have decided.
 */
public enum Encoding {
    /** A string is the value itself, anything else is JSON text. */
    AUTO,

    /**
     * Every value is JSON text, strings too: the convention of the Python libraries, which write
     * {@code json.dumps(value)} for each key.
     */
    JSON
}
