package dev.databag.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hook tools: what each answers in one hook, with Juju's permissions and Juju's words. */
final class Tools {
    /** The tool exits with status 1 and says why. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }

    private final HookContext hook;
    private final JujuModel model;
    private final JujuUnit unit;

    Tools(HookContext hook) {
        this.hook = hook;
        this.model = hook.model();
        this.unit = hook.unit();
    }

    String relationIds(ToolArguments arguments) throws Failure {
        requireJson(arguments);
        String endpoint = arguments.rest(0, hook.relation() == null ? "" : hook.relation().endpoint(unit.app()));
        if (endpoint.isEmpty()) {
            throw new Failure("no endpoint name specified");
        }
        requireAtMost(arguments, 1);
        List<String> ids = new ArrayList<>();
        for (JujuRelation relation : model.relationsOf(unit.app(), endpoint)) {
            boolean known = unit.seen(relation).created || relation == hook.relation();
            if (known && !hook.isBroken(relation)) {
                ids.add(relation.id(unit.app()));
            }
        }
        ids.sort(null);
        return GoJson.array(ids);
    }

    String relationList(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        requireJson(arguments);
        JujuRelation relation = relation(arguments);
        requireAtMost(arguments, 0);
        String other = relation.other(unit.app());
        if (arguments.has("app")) {
            return GoJson.string(other);
        }
        List<String> joined = new ArrayList<>(unit.seen(relation).members.keySet());
        if (relation == hook.relation()) {
            if (hook.name().endsWith("-joined")) {
                joined.add(hook.remoteUnit());
                joined.sort(null);
            } else if (hook.name().endsWith("-departed")) {
                joined.remove(hook.remoteUnit());
            }
        }
        return GoJson.array(joined);
    }

    String relationGet(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        requireJson(arguments);
        JujuRelation relation = relation(arguments);
        requireAtMost(arguments, 2);
        String key = arguments.rest(0, "-");
        boolean app = arguments.has("app");
        String owner = arguments.rest(1, app || hook.remoteUnit().isEmpty() ? hook.remoteApp() : hook.remoteUnit());
        if (owner.isEmpty()) {
            throw new Failure("no unit or application specified");
        }
        if (app && owner.contains("/")) {
            owner = owner.substring(0, owner.indexOf('/'));
        } else if (!app && !owner.contains("/")) {
            if (arguments.rest().size() > 1) {
                throw new Failure("expected unit name, got application name \"" + owner + "\"");
            }
            app = true;
        }
        Map<String, String> settings = settings(relation, owner, app);
        if (key.equals("-")) {
            return GoJson.object(settings);
        }
        return settings.containsKey(key) ? GoJson.string(settings.get(key)) : "null";
    }

    private Map<String, String> settings(JujuRelation relation, String owner, boolean app) throws Failure {
        Databag bag = relation.bag(owner);
        if (owner.equals(unit.name())) {
            return bag.with(hook.changes(relation, false));
        }
        if (owner.equals(unit.app())) {
            // Among peers everybody may read it.
            if (!model.leads(unit) && !relation.isPeer()) {
                throw new Failure("permission denied");
            }
            return bag.with(hook.changes(relation, true));
        }
        String other = relation.other(unit.app());
        if (!(app ? owner.equals(other) : owner.startsWith(other + "/"))) {
            throw new Failure("permission denied");
        }
        if (!relation.hasBag(owner)) {
            throw new Failure("cannot read settings for unit \"" + owner + "\" in relation \""
                    + relation.id(unit.app()) + "\": settings not found");
        }
        return bag.settings();
    }

    String relationSet(ToolArguments arguments, byte[] input, Path directory) throws Failure, ToolArguments.Mistake {
        JujuRelation relation = relation(arguments);
        Map<String, String> settings = new LinkedHashMap<>();
        String file = arguments.option("file", "");
        try {
            if (file.equals("-")) {
                settings.putAll(GoYaml.read(input));
            } else if (!file.isEmpty()) {
                settings.putAll(GoYaml.read(Files.readAllBytes(directory.resolve(file))));
            }
        } catch (GoYaml.Refused e) {
            throw new Failure("yaml: " + e.getMessage());
        } catch (IOException e) {
            throw new Failure("open " + file + ": no such file or directory");
        }
        for (String pair : arguments.rest()) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new ToolArguments.Mistake("expected \"key=value\", got \"" + pair + "\"");
            }
            settings.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        boolean app = arguments.has("app");
        if (app && !model.leads(unit)) {
            throw new Failure("cannot write relation settings");
        }
        hook.changes(relation, app).putAll(settings);
        return "";
    }

    String relationModelGet(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        requireJson(arguments);
        relation(arguments);
        requireAtMost(arguments, 0);
        return GoJson.object(Map.of("uuid", model.uuid()));
    }

    String isLeader(ToolArguments arguments) throws Failure {
        requireJson(arguments);
        requireAtMost(arguments, 0);
        return String.valueOf(model.leads(unit));
    }

    String statusSet(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        String status = arguments.rest(0, "");
        if (!List.of("maintenance", "blocked", "waiting", "active").contains(status)) {
            throw new ToolArguments.Mistake("invalid status \"" + status
                    + "\", expected one of [maintenance blocked waiting active]");
        }
        requireAtMost(arguments, 2);
        String message = arguments.rest(1, "");
        if (arguments.has("application")) {
            if (!model.leads(unit)) {
                throw new Failure("permission denied");
            }
            model.applicationStatus(unit.app(), message.isEmpty() ? status : status + ": " + message);
        } else {
            unit.status = message.isEmpty() ? status : status + ": " + message;
        }
        return "";
    }

    String jujuLog(ToolArguments arguments) throws ToolArguments.Mistake {
        if (arguments.rest().isEmpty()) {
            throw new ToolArguments.Mistake("no message specified");
        }
        String level = arguments.has("debug") ? "DEBUG" : arguments.option("log-level", arguments.option("l", "INFO"));
        unit.log(level + " " + String.join(" ", arguments.rest()));
        return "";
    }

    String networkGet(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        requireJson(arguments);
        if (arguments.rest().isEmpty()) {
            throw new ToolArguments.Mistake("no arguments specified");
        }
        relation(arguments);
        String address = unit.address();
        return """
                {"bind-addresses":[{"mac-address":"","interface-name":"eth0",\
                "addresses":[{"hostname":"","value":"%s","cidr":"10.1.2.0/24"}]}],\
                "egress-subnets":["%s/32"],"ingress-addresses":["%s"]}"""
                .formatted(address, address, address);
    }

    String secretAdd(ToolArguments arguments, Path directory) throws Failure, ToolArguments.Mistake {
        String owner = arguments.option("owner", "application");
        if (!List.of("application", "unit").contains(owner)) {
            throw new ToolArguments.Mistake("secret owner \"" + owner + "\" not valid");
        }
        Map<String, String> content = content(arguments, 0, directory);
        if (owner.equals("application") && !model.leads(unit)) {
            throw new Failure("this unit is not the leader");
        }
        String id = String.format("d%018dg", model.nextSecret());
        hook.newSecrets()
                .put(
                        id,
                        new JujuSecret(
                                id,
                                owner.equals("unit") ? unit.name() : unit.app(),
                                arguments.option("label", ""),
                                content));
        return "secret:" + id;
    }

    /** From a file and from arguments after the first ones. */
    private static Map<String, String> content(ToolArguments arguments, int from, Path directory)
            throws ToolArguments.Mistake {
        Map<String, String> content = new TreeMap<>();
        String file = arguments.option("file", "");
        try {
            if (!file.isEmpty()) {
                content.putAll(GoYaml.read(Files.readAllBytes(directory.resolve(file))));
            }
        } catch (GoYaml.Refused | IOException e) {
            throw new ToolArguments.Mistake(e.getMessage());
        }
        for (String pair : arguments.rest().subList(from, arguments.rest().size())) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new ToolArguments.Mistake("key value \"" + pair + "\" not valid");
            }
            content.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        for (String key : content.keySet()) {
            if (!key.matches("[a-z](-?[a-z0-9]){2,}")) {
                throw new ToolArguments.Mistake("key \"" + key + "\" not valid");
            }
        }
        if (content.isEmpty()) {
            throw new ToolArguments.Mistake("missing secret value or filename");
        }
        return content;
    }

    String secretSet(ToolArguments arguments, Path directory) throws Failure, ToolArguments.Mistake {
        JujuSecret secret = managed(arguments);
        Map<String, String> content = content(arguments, 1, directory);
        hook.later(() -> model.revise(secret, content));
        return "";
    }

    String secretGet(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        requireJson(arguments);
        if (arguments.has("peek") && arguments.has("refresh")) {
            throw new ToolArguments.Mistake("specify one of --peek or --refresh but not both");
        }
        JujuSecret secret = secret(arguments.rest(0, ""));
        requireAtMost(arguments, 1);
        if (!secret.mayRead(unit)) {
            throw new Failure("permission denied");
        }
        Integer tracked = secret.tracked.get(unit.name());
        boolean newest = tracked == null || arguments.has("peek") || arguments.has("refresh");
        int revision = newest ? secret.latest() : tracked;
        if (!arguments.has("peek")) {
            hook.later(() -> model.track(secret, unit, revision));
        }
        return GoJson.object(secret.content(revision));
    }

    String secretGrant(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        JujuSecret secret = managed(arguments);
        JujuRelation relation = relation(arguments);
        requireAtMost(arguments, 1);
        hook.later(() -> secret.grant(relation.other(unit.app()), relation));
        return "";
    }

    String secretRevoke(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        JujuSecret secret = managed(arguments);
        requireAtMost(arguments, 1);
        JujuRelation relation = relation(arguments);
        hook.later(() -> secret.revoke(relation.other(unit.app()), relation));
        return "";
    }

    String secretRemove(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        JujuSecret secret = managed(arguments);
        requireAtMost(arguments, 1);
        String revision = arguments.option("revision", "");
        if (revision.isEmpty()) {
            hook.later(() -> model.secrets().remove(secret.id));
        } else if (revision.matches("[1-9][0-9]{0,5}") && Integer.parseInt(revision) <= secret.latest()) {
            hook.later(() -> secret.content(Integer.parseInt(revision)).clear());
        } else {
            throw new Failure("secret revision \"" + revision + "\" not found");
        }
        return "";
    }

    String secretInfoGet(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        requireJson(arguments);
        JujuSecret secret = managed(arguments);
        requireAtMost(arguments, 1);
        return "{" + GoJson.string(secret.id) + ":{\"revision\":" + secret.latest() + ",\"label\":"
                + GoJson.string(secret.label) + ",\"owner\":"
                + GoJson.string(secret.owner.contains("/") ? "unit" : "application") + ",\"rotation\":\"never\"}}";
    }

    private JujuSecret managed(ToolArguments arguments) throws Failure, ToolArguments.Mistake {
        JujuSecret secret = secret(arguments.rest(0, ""));
        if (!secret.managedBy(unit, model)) {
            throw new Failure("permission denied");
        }
        return secret;
    }

    private JujuSecret secret(String uri) throws Failure, ToolArguments.Mistake {
        if (!uri.matches("(secret:(//[0-9a-f-]{36}/)?)?[0-9a-z]{20}")) {
            throw new ToolArguments.Mistake("secret URI \"" + uri + "\" not valid");
        }
        String id = uri.substring(uri.length() - 20);
        JujuSecret secret = hook.newSecrets().getOrDefault(id, model.secrets().get(id));
        if (secret == null) {
            throw new Failure("secret \"" + id + "\" not found");
        }
        return secret;
    }

    private JujuRelation relation(ToolArguments arguments) throws ToolArguments.Mistake, Failure {
        String id = arguments.option("r", arguments.option("relation", ""));
        JujuRelation relation = hook.relation();
        if (!id.isEmpty()) {
            String number = id.substring(id.lastIndexOf(':') + 1);
            if (!number.matches("[0-9]+")) {
                throw new ToolArguments.Mistake("invalid value \"" + id + "\" for option -r: invalid relation id");
            }
            relation = model.relation(Integer.parseInt(number)).orElse(null);
            if (relation == null
                    || !relation.has(unit.app())
                    || id.contains(":") && !id.equals(relation.id(unit.app()))) {
                throw new ToolArguments.Mistake("invalid value \"" + id + "\" for option -r: relation not found");
            }
        }
        if (relation == null) {
            throw new ToolArguments.Mistake("no relation id specified");
        }
        if (!relation.denial().isEmpty()) {
            throw new Failure(relation.denial());
        }
        return relation;
    }

    /** A charm should ask for JSON: what a tool prints otherwise is for people, and this stand-in has no such form. */
    private static void requireJson(ToolArguments arguments) throws Failure {
        String format = arguments.option("format", "");
        if (!format.equals("json")) {
            throw new Failure("the stand-in answers in JSON only: --format=json");
        }
    }

    private static void requireAtMost(ToolArguments arguments, int count) throws Failure {
        if (arguments.rest().size() > count) {
            throw new Failure("unrecognized args: " + arguments.rest().subList(count, arguments.rest().size()));
        }
    }
}
