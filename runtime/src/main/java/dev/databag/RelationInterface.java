package dev.databag;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates the databags of an interface into the annotated package, from the JSON Schemas of its two sides.
 *
 * <pre>{@code
 * @RelationInterface("schemas/ingress/v2")      // holds provider.json and requirer.json
 * package com.example.shop.ingress;
 *
 * import dev.databag.RelationInterface;
 * }</pre>
 *
 * <p>stands in {@code package-info.java}. Under the root of each schema, {@code app} and {@code unit} describe that
 * side's two databags. A side that publishes nothing may have no file.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface RelationInterface {
    /**
     * The directory of the schemas.
     *
     * @return the path, tried beside {@code package-info.java} first
     */
    String value();

    /**
     * How strings of the schema are written into the databag.
     *
     * @return {@link Encoding#AUTO} unless the peers write JSON everywhere
     */
    Encoding encoding() default Encoding.AUTO;

    /**
     * Single keys of the databag that are JSON text although the schema says that they are plain strings.
     *
     * @return the keys, as they are spelled on the wire
     */
    String[] jsonFields() default {};

    /**
     * Whether {@code format} is enforced, or only documentation.
     *
     * @return false unless a value that does not have its format is a violation
     */
    boolean formats() default false;

    /**
     * Whether a string with {@code examples} is a vocabulary that may grow, typed {@link OpenEnum}.
     *
     * @return false unless examples are words
     */
    boolean openExamples() default false;

    /**
     * Whether what is doubtful in a schema fails the build instead of giving a warning.
     *
     * @return false unless doubtful schemas are errors
     */
    boolean strict() default false;

    /**
     * The local files that stand for references to the network.
     *
     * @return one for each address; empty unless a schema refers to one
     */
    Mapped[] mapped() default {};
}
