package dev.databag;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates the databags of the {@code tracing} interface into the annotated package.
 *
 * <pre>{@code
 * @TracingInterface(version = "v2")
 * package com.example.shop.tracing;
 *
 * import dev.databag.TracingInterface;
 * }</pre>
 *
 * <p>stands in {@code package-info.java} and gives {@code ProviderAppData}, {@code RequirerAppData} and the records and
 * enums that they need, in the package {@code com.example.shop.tracing}. The schemas come with Databag; {@link
 * #schemas} names a directory with others.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface TracingInterface {
    /**
     * The version of the interface on the wire: {@code "v0"}, {@code "v1"}, {@code "v2"}, or {@code ""} for the one
     * with {@code hostname} and {@code ingester-ports}.
     *
     * @return the version
     */
    String version() default "";

    /**
     * A directory with a {@code provider.json} and a {@code requirer.json} to use instead of the bundled ones.
     *
     * @return the path, tried beside {@code package-info.java} first; empty for the bundled schemas
     */
    String schemas() default "";

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
