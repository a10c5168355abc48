package dev.databag;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The local file that stands for a reference to the network.
 *
 * <pre>{@code
 * @RelationInterface(value = "schemas/shop", mapped = @Mapped(
 *         url = "https://example.com/schemas/port.json",
 *         file = "port.json",
 *         sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
 * package com.example.shop;
 * }</pre>
 *
 * <p>Databag never reads a schema from the network. A {@code $ref} with an absolute address is an error unless it is
 * mapped to a file of the build, whose bytes must have the given digest.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Mapped {
    /**
     * The address as the schema writes it, without a fragment.
     *
     * @return the address
     */
    String url();

    /**
     * The file, relative to the directory of the schemas.
     *
     * @return the path
     */
    String file();

    /**
     * The SHA-256 of the file's bytes.
     *
     * @return 64 hexadecimal digits
     */
    String sha256();
}
