/** What tests of charms are written with. */
module dev.databag.testing {
    requires transitive dev.databag;
    requires transitive dev.databag.standin;

    exports dev.databag.testing;
}
