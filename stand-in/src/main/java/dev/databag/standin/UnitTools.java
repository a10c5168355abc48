package dev.databag.standin;

import java.util.List;

/** The hook tools about the unit itself: leadership, status and log, with Juju's permissions and Juju's words. */
final class UnitTools {
    private final JujuModel model;
    private final JujuUnit unit;

    UnitTools(HookContext hook) {
        this.model = hook.model();
        this.unit = hook.unit();
    }

    String isLeader(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        arguments.requireAtMost(0);
        return String.valueOf(model.leads(unit));
    }

    String statusSet(ToolArguments arguments) throws ToolFailure {
        String status = arguments.rest(0, "");
        if (!List.of("maintenance", "blocked", "waiting", "active").contains(status)) {
            throw ToolFailure.usage("invalid status \"" + status
                    + "\", expected one of [maintenance blocked waiting active]");
        }
        arguments.requireAtMost(2);
        String message = arguments.rest(1, "");
        if (arguments.has("application")) {
            if (!model.leads(unit)) {
                throw new ToolFailure("permission denied");
            }
            model.applicationStatus(unit.app(), message.isEmpty() ? status : status + ": " + message);
        } else {
            unit.status = message.isEmpty() ? status : status + ": " + message;
        }
        return "";
    }

    String jujuLog(ToolArguments arguments) throws ToolFailure {
        if (arguments.rest().isEmpty()) {
            throw ToolFailure.usage("no message specified");
        }
        String level = arguments.has("debug") ? "DEBUG" : arguments.option("log-level", arguments.option("l", "INFO"));
        unit.log(level + " " + String.join(" ", arguments.rest()));
        return "";
    }
}
