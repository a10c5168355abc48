/**
 * What was generated once and must not change unnoticed: a {@code databag.lock} and an interface come in, diagnostics
 * and the lock as it should be now go out.
 *
 * <p>This room knows names of Java and what a comparison says; it knows nothing of builds and opens no file.
 */
@NullMarked
package dev.databag.processor.lock;

import org.jspecify.annotations.NullMarked;
