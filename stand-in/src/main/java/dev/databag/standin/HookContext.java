package dev.databag.standin;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One run of one hook: its environment, its tools, and what it wrote so far, which counts when it exits with status 0.
 *
 * <pre>{@code
 * hook.environment()                        // {JUJU_HOOK_NAME=tracing-relation-changed, ...}
 * hook.run("is-leader", "--format=json")    // ToolAnswer[status=0, output=true, errors=]
 * }</pre>
 */
public final class HookContext {
    private final JujuModel model;
    private final JujuUnit unit;
    private final String id;
    private final String name;
    private final JujuRelation relation;
    private final String remoteApp;
    private final String remoteUnit;
    private final String departingUnit;
    private final Runnable happened;
    private JujuSecret secret;
    private int secretRevision;
    private final Map<Integer, Map<String, String>> unitChanges = new TreeMap<>();
    private final Map<Integer, Map<String, String>> appChanges = new TreeMap<>();
    private final Map<String, JujuSecret> secrets = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> revised = new HashMap<>();
    private final List<Runnable> later = new ArrayList<>();

    HookContext(
            JujuModel model,
            JujuUnit unit,
            int number,
            String name,
            JujuRelation relation,
            String remoteApp,
            String remoteUnit,
            String departingUnit,
            Runnable happened) {
        this.model = model;
        this.unit = unit;
        this.id = unit.name() + "-" + name + "-" + number;
        this.name = name;
        this.relation = relation;
        this.remoteApp = remoteApp;
        this.remoteUnit = remoteUnit;
        this.departingUnit = departingUnit;
        this.happened = happened;
    }

    HookContext again(int number) {
        return new HookContext(
                        model, unit, number, name, relation, remoteApp, remoteUnit, departingUnit, happened)
                .about(secret, secretRevision);
    }

    /** The same as a hook about a secret; a revision of 0 is none. */
    HookContext about(JujuSecret which, int revision) {
        secret = which;
        secretRevision = revision;
        return this;
    }

    /**
     * The hook's name: {@code tracing-relation-changed}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The unit that runs it.
     *
     * @return the unit
     */
    public JujuUnit unit() {
        return unit;
    }

    /**
     * What tells its tools from another hook's.
     *
     * @return {@code JUJU_CONTEXT_ID}
     */
    public String id() {
        return id;
    }

    /**
     * The variables that Juju sets; those that do not apply are there and empty, as Juju has them.
     *
     * @return the variables, without PATH
     */
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        if (secret != null) {
            variables.put("JUJU_SECRET_ID", "secret:" + secret.id);
            variables.put("JUJU_SECRET_LABEL", secret.labelFor(unit));
            variables.put("JUJU_SECRET_REVISION", secretRevision == 0 ? "" : String.valueOf(secretRevision));
        }
        variables.put("JUJU_DISPATCH_PATH", "hooks/" + name);
        variables.put("JUJU_HOOK_NAME", name);
        variables.put("JUJU_UNIT_NAME", unit.name());
        variables.put("JUJU_MODEL_NAME", "testing");
        variables.put("JUJU_MODEL_UUID", model.uuid());
        variables.put("JUJU_VERSION", "3.6.8");
        variables.put("JUJU_CONTEXT_ID", id);
        variables.put("JUJU_PRINCIPAL_UNIT", "");
        variables.put("JUJU_CHARM_HTTP_PROXY", "");
        variables.put("LANG", "C.UTF-8");
        if (relation != null) {
            variables.put("JUJU_RELATION", relation.endpoint(unit.app()));
            variables.put("JUJU_RELATION_ID", relation.id(unit.app()));
            variables.put("JUJU_REMOTE_APP", remoteApp);
            variables.put("JUJU_REMOTE_UNIT", remoteUnit);
            if (!departingUnit.isEmpty()) {
                variables.put("JUJU_DEPARTING_UNIT", departingUnit);
            }
        }
        return variables;
    }

    /**
     * Runs a tool without input: {@code hook.run("relation-ids", "--format=json", "tracing")}.
     *
     * @param command the tool and its arguments
     * @return how it ended
     */
    public ToolAnswer run(String... command) {
        return run(List.of(command), new byte[0], Path.of(""));
    }

    /**
     * Runs a tool.
     *
     * @param command the tool and its arguments
     * @param input its standard input
     * @param directory the working directory
     * @return how it ended
     */
    public ToolAnswer run(List<String> command, byte[] input, Path directory) {
        model.ran(command);
        try {
            String output = answer(command.get(0), command.subList(1, command.size()), input, directory);
            return new ToolAnswer(0, output.isEmpty() ? "" : output + "\n", "");
        } catch (ToolFailure e) {
            return new ToolAnswer(e.status(), "", "ERROR " + e.getMessage() + "\n");
        }
    }

    private String answer(String tool, List<String> arguments, byte[] input, Path directory)
            throws ToolFailure {
        RelationTools relations = new RelationTools(this);
        UnitTools self = new UnitTools(this);
        SecretTools secretTools = new SecretTools(this, relations);
        return switch (tool) {
            case "relation-ids" -> relations.relationIds(flags(arguments, "format="));
            case "relation-list" -> relations.relationList(flags(arguments, "format=", "r=", "relation=", "app"));
            case "relation-get" -> relations.relationGet(flags(arguments, "format=", "r=", "relation=", "app"));
            case "relation-set" -> relations.relationSet(
                    flags(arguments, "r=", "relation=", "app", "file=", "format="), input, directory);
            case "relation-model-get" -> relations.relationModelGet(flags(arguments, "format=", "r=", "relation="));
            case "network-get" -> relations.networkGet(flags(arguments, "format=", "r=", "relation="));
            case "is-leader" -> self.isLeader(flags(arguments, "format="));
            case "status-set" -> self.statusSet(flags(arguments, "application"));
            case "juju-log" -> self.jujuLog(flags(arguments, "log-level=", "l=", "debug", "format="));
            case "secret-add" -> secretTools.add(secretFlags(arguments), directory);
            case "secret-set" -> secretTools.set(secretFlags(arguments), directory);
            case "secret-get" -> secretTools.get(flags(arguments, "format=", "label=", "peek", "refresh"));
            case "secret-info-get" -> secretTools.infoGet(flags(arguments, "format=", "label="));
            case "secret-grant" -> secretTools.grant(flags(arguments, "r=", "relation=", "unit="));
            case "secret-revoke" -> secretTools.revoke(flags(arguments, "r=", "relation=", "app=", "unit="));
            case "secret-remove" -> secretTools.remove(flags(arguments, "revision="));
            default -> throw new ToolFailure("unknown hook command: " + tool);
        };
    }

    private static ToolArguments flags(List<String> arguments, String... known) throws ToolFailure {
        return new ToolArguments(arguments, Set.of(known));
    }

    private static ToolArguments secretFlags(List<String> arguments) throws ToolFailure {
        return flags(arguments, "owner=", "file=", "label=", "description=", "expire=", "rotate=");
    }

    /**
     * As {@link #run(List, byte[], Path)} with text for input: {@code hook.runWith("{\"host\": \"x\"}", "relation-set",
     * "--file", "-")}.
     */
    public ToolAnswer runWith(String input, String... command) {
        return run(List.of(command), input.getBytes(StandardCharsets.UTF_8), Path.of(""));
    }

    /**
     * Says why the hook is about to exit with another status than 0, in the unit's log, where Juju keeps what a hook
     * printed: {@code hook.fail(exception)}.
     *
     * @param reason what happened
     */
    public void fail(Throwable reason) {
        StringWriter trace = new StringWriter();
        reason.printStackTrace(new PrintWriter(trace));
        unit.log("ERROR " + trace.toString().strip());
    }

    /** Juju checks leadership once more before it takes an application's settings. */
    boolean commit() {
        if (!appChanges.isEmpty() && !model.leads(unit)) {
            return false;
        }
        unitChanges.forEach((number, changes) ->
                model.relation(number).orElseThrow().bag(unit.name()).commit(changes));
        appChanges.forEach((number, changes) ->
                model.relation(number).orElseThrow().bag(unit.app()).commit(changes));
        model.secrets().addAll(secrets);
        later.forEach(Runnable::run);
        return true;
    }

    void happened() {
        happened.run();
    }

    JujuModel model() {
        return model;
    }

    JujuRelation relation() {
        return relation;
    }

    String remoteApp() {
        return remoteApp;
    }

    String remoteUnit() {
        return remoteUnit;
    }

    Map<String, String> changes(JujuRelation of, boolean app) {
        return (app ? appChanges : unitChanges).computeIfAbsent(of.number(), n -> new TreeMap<>());
    }

    boolean isBroken(JujuRelation other) {
        return other == relation && name.endsWith("-relation-broken") || unit.seen(other).broken;
    }

    /** Those that this hook has added, by id. */
    Map<String, JujuSecret> secrets() {
        return secrets;
    }

    /** What this hook has given to secrets that were there, by id. */
    Map<String, Map<String, String>> revised() {
        return revised;
    }

    /** What happens when the hook ends well. */
    void later(Runnable what) {
        later.add(what);
    }

    /** The hook and what it is about: {@code tracing-relation-changed tempo/0}. */
    @Override
    public String toString() {
        return name + (relation == null ? "" : " " + (remoteUnit.isEmpty() ? remoteApp : remoteUnit));
    }
}
