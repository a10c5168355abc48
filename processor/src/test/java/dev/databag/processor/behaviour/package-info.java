/** What generated code does, beyond the tracing interface: schemas are generated, compiled and loaded in memory. */
package dev.databag.processor.behaviour;
