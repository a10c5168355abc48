/**
 * Databags by the meaning of their schemas, without generated code: a relation interface and a databag come in, {@code Decoded} goes out, word for
 * word what the generated {@code decode} would say. This room knows the runtime's readers and nothing of files, of Java sources or of how anything
 * is shown.
 */
@NullMarked
package dev.databag.processor.reading;

import org.jspecify.annotations.NullMarked;
