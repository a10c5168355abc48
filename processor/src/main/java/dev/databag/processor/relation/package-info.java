/**
 * What the schemas of an interface mean: schema documents come in, a {@link
 * dev.databag.processor.relation.RelationInterface} with every Java name decided goes out.
 *
 * <p>This room knows Juju's words and Java's naming rules; it knows nothing of javac's model and nothing of JavaPoet.
 */
@NullMarked
package dev.databag.processor.relation;

import org.jspecify.annotations.NullMarked;
