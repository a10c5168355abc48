/** Random schemas, values for them, a second opinion and a shrinker: for every test that compares verdicts. */
package dev.databag.processor.random;
