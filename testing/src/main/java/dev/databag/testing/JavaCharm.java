package dev.databag.testing;

import dev.databag.juju.Hook;
import dev.databag.juju.ToolResult;
import dev.databag.juju.ToolRunner;
import dev.databag.standin.Charm;
import dev.databag.standin.HookContext;
import dev.databag.standin.ToolAnswer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A charm written with {@code dev.databag.juju}, which the stand-in for Juju runs in this process.
 *
 * <pre>{@code
 * JujuModel model = new JujuModel();
 * model.deploy("shop", JavaCharm.of(Main::run).in(directory));
 * model.deploy("tempo", Peer.app(Map.of("receivers", "[]")));
 * model.integrate("shop:tracing", "tempo:tracing");
 * model.settle();
 * model.unit("shop/0").status()        // waiting: ...
 * }</pre>
 *
 * <p>Each hook gets a new {@link Hook}, as each process would. An exception ends the hook as it ends a process: Juju
 * forgets what the hook wrote, the unit is in error, and its log has the stack trace. An error, such as a failed
 * assertion in the charm, ends the test instead.
 */
public final class JavaCharm implements Charm {
    /** What a charm does in a hook: {@code Main::run}. */
    @FunctionalInterface
    public interface Body {
        /**
         * Runs a hook to its end.
         *
         * @param hook the hook
         * @throws Exception if the hook fails
         */
        void run(Hook hook) throws Exception;
    }

    private final Body body;
    private final Map<String, String> variables;

    private JavaCharm(Body body, Map<String, String> variables) {
        this.body = body;
        this.variables = variables;
    }

    /**
     * A charm: {@code JavaCharm.of(Main::run)}.
     *
     * @param body what it does in every hook
     * @return the charm
     */
    public static JavaCharm of(Body body) {
        return new JavaCharm(Objects.requireNonNull(body, "body"), Map.of());
    }

    /**
     * The same with a directory of its own, {@link Hook#charmDir()}: {@code JavaCharm.of(Main::run).in(directory)}.
     *
     * @param directory where the charm lies
     * @return another charm
     */
    public JavaCharm in(Path directory) {
        return with("JUJU_CHARM_DIR", directory.toAbsolutePath().toString());
    }

    /**
     * The same with one more variable of the environment: {@code charm.with("JUJU_CHARM_HTTP_PROXY", "http://proxy")}.
     *
     * @param variable its name
     * @param value its value
     * @return another charm
     */
    public JavaCharm with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(variable, value);
        return new JavaCharm(body, more);
    }

    /**
     * The hook of a context of the stand-in, for a charm that is put together by hand:
     * {@code model.deploy("shop", context -> run(JavaCharm.hook(context)))}.
     *
     * @param context the context
     * @return a hook whose tools are the stand-in's
     */
    public static Hook hook(HookContext context) {
        return Hook.of(context.environment(), tools(context));
    }

    private static ToolRunner tools(HookContext context) {
        return (command, input) -> {
            ToolAnswer answer = context.run(command, input, Path.of(""));
            return ToolResult.exited(answer.status(), answer.output(), answer.errors());
        };
    }

    @Override
    public int run(HookContext context) {
        Map<String, String> environment = new LinkedHashMap<>(context.environment());
        environment.putAll(variables);
        try {
            body.run(Hook.of(environment, tools(context)));
            return 0;
        } catch (Exception e) {
            context.fail(e);
            return 1;
        }
    }
}
