/** Verbs that tests of several rooms share: schema texts go in, facts, generated files or loaded classes come out. */
package dev.databag.processor.testing;
