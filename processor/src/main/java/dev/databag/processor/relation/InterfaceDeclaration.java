package dev.databag.processor.relation;

/**
 * An interface that somebody asked for.
 *
 * @param packageName the annotated package, where everything is generated
 */
public record InterfaceDeclaration(String packageName, InterfaceOptions options) {}
