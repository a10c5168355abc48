/**
 * Pages about interfaces, for people: tables of databags and what became of them from version to version come in, Markdown and HTML go out. Whatever a schema says is text here and never
 * markup. This room knows nothing of files and of schemas.
 */
@NullMarked
package dev.databag.processor.page;

import org.jspecify.annotations.NullMarked;
