package dev.databag.standin;

/**
 * What runs when Juju has a hook for a unit.
 *
 * <pre>{@code
 * model.deploy("tempo", hook -> {
 *     hook.run("juju-log", "hello");
 *     return 0;
 * });
 * }</pre>
 */
@FunctionalInterface
public interface Charm {
    /**
     * Runs a hook to its end.
     *
     * @param hook which one, and its tools
     * @return the exit status; another than 0 makes Juju forget what the hook wrote
     * @throws Exception for a failure of the test itself
     */
    int run(HookContext hook) throws Exception;
}
