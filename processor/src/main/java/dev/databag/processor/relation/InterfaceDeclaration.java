package dev.databag.processor.relation;

/**
 * An interface that somebody asked for.
 *
 * @param packageName the annotated package, where everything is generated
 * @param nullMarked whether that package is {@code @NullMarked}
 */
public record InterfaceDeclaration(String packageName, InterfaceOptions options, boolean nullMarked) {}
