/**
 * JSON text in databags, for generated code: a scanner that checks as it reads, and a writer that spells as Python's
 * {@code json.dumps}.
 *
 * <p>Text comes in and values and violations go out, and back. This package knows no schema: generated code tells it
 * what is expected where, and it says what was found. Its signatures may change with any minor version of
 * Databag; {@code JsonValue} alone is for everyone.
 */
package dev.databag.json;
