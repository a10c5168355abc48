/**
 * Measures what is over before a benchmark has warmed up: starting a program, compiling one, running a hook. Commands
 * and costs come in, tables and plots go out; nothing here knows what a codec does.
 */
package dev.databag.benchmark.startup;
