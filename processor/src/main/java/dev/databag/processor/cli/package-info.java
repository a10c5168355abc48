/**
 * The processor's jar as a program, {@code java -jar databag-processor.jar}: arguments and files come in, text, JSON or SARIF and an exit code go out. This
 * room knows the command line and terminals; what is right and wrong of a schema or a databag the other rooms know. The compiler's door
 * loads nothing of it. Databags are parsed by the runtime, as generated code
 * parses them; reports are printed by Jackson.
 */
@NullMarked
package dev.databag.processor.cli;

import org.jspecify.annotations.NullMarked;
