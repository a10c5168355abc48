/**
 * Java: a {@link dev.databag.processor.relation.RelationInterface} comes in, source files go out.
 *
 * <p>JavaPoet lives here and nowhere else; this room decides no name and reads no schema.
 */
@NullMarked
package dev.databag.processor.writing;

import org.jspecify.annotations.NullMarked;
