/**
 * What a charm imports: the annotations that ask for a databag's types, and the values that reading and writing one
 * give.
 *
 * <p>Databags come in as {@code Map<String, String>} and go out as {@link dev.databag.DatabagDelta}. This package knows
 * neither Juju's tools nor JSON; generated types stand between it and the text.
 */
package dev.databag;
