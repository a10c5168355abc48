/**
 * The doors: an annotation on a package goes in, files and messages come out, through javac's own channels or, for build
 * tools without a compiler, as values ({@link dev.databag.processor.Generation}). Only this room knows javac's model; what
 * a schema means it does not know.
 */
@NullMarked
package dev.databag.processor;

import org.jspecify.annotations.NullMarked;
