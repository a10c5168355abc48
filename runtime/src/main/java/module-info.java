/**
 * What generated databags call: the annotations that ask for them, what reading one gives, what writing one changes,
 * and the JSON text between.
 *
 * <p>It needs nothing but {@code java.base}.
 */
module dev.databag {
    exports dev.databag;
    exports dev.databag.json;
    exports dev.databag.juju;
    exports dev.databag.rule;
}
