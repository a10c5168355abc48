/**
 * An ECMA-262 pattern goes in, the table of an automaton for the runtime's {@code TextAutomaton} comes out, or a
 * located sentence that says why there is none. This room does not know where the pattern was written or what it
 * constrains.
 */
@NullMarked
package dev.databag.processor.pattern;

import org.jspecify.annotations.NullMarked;
