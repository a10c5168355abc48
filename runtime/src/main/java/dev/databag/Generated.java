package dev.databag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that Databag wrote, for tools that leave generated code out of coverage and analysis.
 *
 * <pre>{@code
 * @Generated(value = "dev.databag", fingerprint = "4d7a5f1e")
 * public record ProviderAppData(...) { ... }
 * }</pre>
 *
 * <p>Not {@code javax.annotation.processing.Generated}: that one makes a modular user require {@code java.compiler}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Generated {
    /**
     * Who wrote the type.
     *
     * @return {@code "dev.databag"}
     */
    String value();

    /**
     * A digest of what the type was made from, which changes when the schema does.
     *
     * @return hexadecimal digits
     */
    String fingerprint() default "";
}
