/**
 * What a charm author wants to hear of a schema that can be used: an interface comes in, findings go out, each with a tag that docs/lint.md
 * explains. This room knows schemas and what becomes of them on the wire; it knows nothing of files, of terminals and of Java.
 */
@NullMarked
package dev.databag.processor.lint;

import org.jspecify.annotations.NullMarked;
