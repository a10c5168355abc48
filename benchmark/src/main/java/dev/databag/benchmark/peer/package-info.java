/**
 * Takes the text of a databag's values and gives what a library makes of them, and back. What is measured, and how, is
 * not known here.
 */
package dev.databag.benchmark.peer;
