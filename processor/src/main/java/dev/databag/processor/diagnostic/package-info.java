/**
 * What the rooms have to say about a schema or a declaration goes in, a sorted list of located sentences comes out.
 * This room does not know what a schema means, who wrote the declaration or where the sentences are printed.
 */
@NullMarked
package dev.databag.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
