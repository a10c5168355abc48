package dev.databag.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hook tools about relations: what each answers in one hook, with Juju's permissions and Juju's words. */
final class RelationTools {
    private final HookContext hook;
    private final JujuModel model;
    private final JujuUnit unit;

    RelationTools(HookContext hook) {
        this.hook = hook;
        this.model = hook.model();
        this.unit = hook.unit();
    }

    String relationIds(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        String endpoint = arguments.rest(0, hook.relation() == null ? "" : hook.relation().endpoint(unit.app()));
        if (endpoint.isEmpty()) {
            throw new ToolFailure("no endpoint name specified");
        }
        arguments.requireAtMost(1);
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

    String relationList(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        JujuRelation relation = relation(arguments);
        arguments.requireAtMost(0);
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

    String relationGet(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        JujuRelation relation = relation(arguments);
        arguments.requireAtMost(2);
        String key = arguments.rest(0, "-");
        boolean app = arguments.has("app");
        String owner = arguments.rest(1, app || hook.remoteUnit().isEmpty() ? hook.remoteApp() : hook.remoteUnit());
        if (owner.isEmpty()) {
            throw new ToolFailure("no unit or application specified");
        }
        if (app && owner.contains("/")) {
            owner = owner.substring(0, owner.indexOf('/'));
        } else if (!app && !owner.contains("/")) {
            if (arguments.rest().size() > 1) {
                throw new ToolFailure("expected unit name, got application name \"" + owner + "\"");
            }
            app = true;
        }
        Map<String, String> settings = settings(relation, owner, app);
        if (key.equals("-")) {
            return GoJson.object(settings);
        }
        return settings.containsKey(key) ? GoJson.string(settings.get(key)) : "null";
    }

    private Map<String, String> settings(JujuRelation relation, String owner, boolean app) throws ToolFailure {
        Databag bag = relation.bag(owner);
        if (owner.equals(unit.name())) {
            return bag.with(hook.changes(relation, false));
        }
        if (owner.equals(unit.app())) {
            // Among peers everybody may read it.
            if (!model.leads(unit) && !relation.isPeer()) {
                throw new ToolFailure("permission denied");
            }
            return bag.with(hook.changes(relation, true));
        }
        String other = relation.other(unit.app());
        if (!(app ? owner.equals(other) : owner.startsWith(other + "/"))) {
            throw new ToolFailure("permission denied");
        }
        if (!relation.hasBag(owner)) {
            throw new ToolFailure("cannot read settings for unit \"" + owner + "\" in relation \""
                    + relation.id(unit.app()) + "\": settings not found");
        }
        return bag.settings();
    }

    String relationSet(ToolArguments arguments, byte[] input, Path directory) throws ToolFailure {
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
            throw new ToolFailure("yaml: " + e.getMessage());
        } catch (IOException e) {
            throw new ToolFailure("open " + file + ": no such file or directory");
        }
        for (String pair : arguments.rest()) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw ToolFailure.usage("expected \"key=value\", got \"" + pair + "\"");
            }
            settings.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        boolean app = arguments.has("app");
        if (app && !model.leads(unit)) {
            throw new ToolFailure("cannot write relation settings");
        }
        hook.changes(relation, app).putAll(settings);
        return "";
    }

    String relationModelGet(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        relation(arguments);
        arguments.requireAtMost(0);
        return GoJson.object(Map.of("uuid", model.uuid()));
    }

    String networkGet(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        if (arguments.rest().isEmpty()) {
            throw ToolFailure.usage("no arguments specified");
        }
        relation(arguments);
        String address = unit.address();
        return """
                {"bind-addresses":[{"mac-address":"","interface-name":"eth0",\
                "addresses":[{"hostname":"","value":"%s","cidr":"10.1.2.0/24"}]}],\
                "egress-subnets":["%s/32"],"ingress-addresses":["%s"]}"""
                .formatted(address, address, address);
    }

    /** The relation that -r names, or the one that the hook is about. */
    JujuRelation relation(ToolArguments arguments) throws ToolFailure {
        String id = arguments.option("r", arguments.option("relation", ""));
        JujuRelation relation = hook.relation();
        if (!id.isEmpty()) {
            String number = id.substring(id.lastIndexOf(':') + 1);
            if (!number.matches("[0-9]+")) {
                throw ToolFailure.usage("invalid value \"" + id + "\" for option -r: invalid relation id");
            }
            relation = model.relation(Integer.parseInt(number)).orElse(null);
            if (relation == null
                    || !relation.has(unit.app())
                    || id.contains(":") && !id.equals(relation.id(unit.app()))) {
                throw ToolFailure.usage("invalid value \"" + id + "\" for option -r: relation not found");
            }
        }
        if (relation == null) {
            throw ToolFailure.usage("no relation id specified");
        }
        if (!relation.denial().isEmpty()) {
            throw new ToolFailure(relation.denial());
        }
        return relation;
    }
}
