package dev.databag.juju;

import dev.databag.standin.Charm;
import dev.databag.standin.HookContext;
import dev.databag.standin.ToolAnswer;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Hooks on the stand-in for Juju, in this process. */
final class StandIn {
    private StandIn() {}

    static Hook hook(HookContext context) {
        return Hook.of(context.environment(), (command, input) -> {
            ToolAnswer answer = context.run(command, input, Path.of(""));
            return ToolResult.exited(answer.status(), answer.output(), answer.errors());
        });
    }

    /** A charm that does something in one hook, and nothing in the others. */
    static Charm on(String hookName, Consumer<Hook> work) {
        return context -> {
            if (context.name().equals(hookName)) {
                work.accept(hook(context));
            }
            return 0;
        };
    }
}
