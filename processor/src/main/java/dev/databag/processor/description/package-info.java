/**
 * Databags as people want to see them: a relation interface comes in, a table of each databag goes out, with the type of each key in words, how it
 * stands on the wire, and an example that a reader accepts. This room knows nothing of terminals, of HTML and of Java names.
 */
@NullMarked
package dev.databag.processor.description;

import org.jspecify.annotations.NullMarked;
