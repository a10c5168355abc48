/**
 * Bytes of schema files go in, what was written comes out: JSON trees that remember where everything stands.
 * This room does not know Juju, Java names or the compiler.
 */
@NullMarked
package dev.databag.processor.schema;

import org.jspecify.annotations.NullMarked;
