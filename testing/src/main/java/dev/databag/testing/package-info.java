/**
 * What tests of charms are written with: a charm and the other sides of its relations go into the stand-in for Juju, and
 * what the charm said comes out and is compared; random valid databags for property tests.
 *
 * <p>It knows the runtime and the stand-in, and neither the processor nor a test framework.
 */
package dev.databag.testing;
