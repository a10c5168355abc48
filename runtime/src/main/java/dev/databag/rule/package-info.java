/**
 * Schemas that are interpreted, for generated code: what no Java type and no simple check expresses.
 *
 * <p>A program that the processor wrote and a value come in, yes or no and violations go out. This package knows JSON Schema and nothing of
 * databags; a databag whose schema needs none of it never loads it. Its signatures may change with any minor version of Databag.
 */
package dev.databag.rule;
