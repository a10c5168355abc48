/**
 * What becomes of deployed charms when an interface changes: two versions of an interface come in, a {@link
 * dev.databag.processor.compat.Verdict} for each databag, each direction and each difference goes out.
 *
 * <p>This room knows what schemas assert and who writes which databag; it knows nothing of Java names, files or builds.
 */
@NullMarked
package dev.databag.processor.compat;

import org.jspecify.annotations.NullMarked;
