/**
 * A stand-in for Juju, for tests of charms: a model with applications, relations and the hooks that follow from them,
 * and the hook tools, in this process or as real executables on the PATH.
 *
 * <p>Charms go in as whatever runs a hook, a function or a {@code dispatch}; what they wrote, said and asked comes out.
 * It is as strict as Juju: it permits what Juju permits, reads {@code relation-set --file} as gopkg.in/yaml.v2 would,
 * forgets what a failed hook wrote, and raises no event for data that did not change. It uses nothing of Databag, so
 * that it can judge it.
 */
package dev.databag.standin;
