/**
 * The door for Maven: a project's source and resource directories go in, generated sources, a compile source root and
 * messages come out. It knows where Maven keeps things and how {@code package-info.java} is parsed; what a schema means,
 * and what is generated from it, it does not know.
 */
@NullMarked
package dev.databag.maven;

import org.jspecify.annotations.NullMarked;
