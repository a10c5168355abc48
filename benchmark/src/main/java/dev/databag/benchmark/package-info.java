/**
 * Measures what the generated codecs cost, beside the libraries that one would use instead, and draws the result.
 * Nothing that is published knows of it.
 */
package dev.databag.benchmark;
