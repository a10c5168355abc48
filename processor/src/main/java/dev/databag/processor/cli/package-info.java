/**
 * The processor's jar as a program, {@code java -jar databag-processor.jar}: arguments and files come in, text, JSON or SARIF and an exit code go out. This
 * room knows the command line and terminals; what is right and wrong of a schema or a databag the other rooms know. The compiler's door
 * loads nothing of it. JSON is printed from the runtime's values, as everywhere here: the jar has no other tree.
 */
@NullMarked
package dev.databag.processor.cli;

import org.jspecify.annotations.NullMarked;
