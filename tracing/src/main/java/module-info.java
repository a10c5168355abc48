/** Both sides of the tracing interface, for charms. */
module dev.databag.tracing {
    requires transitive dev.databag;

    exports dev.databag.tracing;
    exports dev.databag.tracing.draft;
    exports dev.databag.tracing.v0;
    exports dev.databag.tracing.v1;
    exports dev.databag.tracing.v2;
}
