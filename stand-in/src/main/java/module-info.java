/** A stand-in for Juju, for tests of charms in any language. It needs nothing but {@code java.base}. */
module dev.databag.standin {
    exports dev.databag.standin;
}
