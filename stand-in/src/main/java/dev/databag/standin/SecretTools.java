package dev.databag.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hook tools about secrets: what each answers in one hook, with Juju's permissions and Juju's words. */
final class SecretTools {
    private final HookContext hook;
    private final RelationTools relations;
    private final JujuModel model;
    private final JujuUnit unit;

    SecretTools(HookContext hook, RelationTools relations) {
        this.hook = hook;
        this.relations = relations;
        this.model = hook.model();
        this.unit = hook.unit();
    }

    /** There is no clock in the stand-in: no secret expires and none is rotated. */
    String add(ToolArguments arguments, Path directory) throws ToolFailure {
        String owner = arguments.option("owner", "application");
        if (!List.of("application", "unit").contains(owner)) {
            throw ToolFailure.usage("secret owner \"" + owner + "\" not valid");
        }
        Map<String, String> content = content(arguments, 0, directory);
        if (content.isEmpty()) {
            throw ToolFailure.usage("missing secret value or filename");
        }
        if (owner.equals("application") && !model.leads(unit)) {
            throw new ToolFailure("this unit is not the leader");
        }
        String label = arguments.option("label", "");
        requireFree(label);
        String id = model.secrets().nextId();
        hook.secrets().put(id, new JujuSecret(id, owner.equals("unit") ? unit.name() : unit.app(), label, content));
        return "secret:" + id;
    }

    private void requireFree(String label) throws ToolFailure {
        if (!label.isEmpty() && owned(label) != null) {
            throw new ToolFailure("secret with label \"" + label + "\" already exists");
        }
    }

    /** From a file, and from arguments after the first ones. */
    private static Map<String, String> content(ToolArguments arguments, int from, Path directory) throws ToolFailure {
        Map<String, String> content = new TreeMap<>();
        String file = arguments.option("file", "");
        try {
            if (!file.isEmpty()) {
                content.putAll(GoYaml.read(Files.readAllBytes(directory.resolve(file))));
            }
            for (String pair : arguments.rest().subList(from, arguments.rest().size())) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw ToolFailure.usage("key value \"" + pair + "\" not valid");
                }
                String key = pair.substring(0, equals);
                String value = pair.substring(equals + 1);
                if (key.endsWith("#file")) {
                    content.put(
                            key.substring(0, key.length() - "#file".length()),
                            Files.readString(directory.resolve(value)));
                } else if (key.endsWith("#base64")) {
                    content.put(
                            key.substring(0, key.length() - "#base64".length()),
                            new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
                } else {
                    content.put(key, value);
                }
            }
        } catch (GoYaml.Refused | IOException | IllegalArgumentException e) {
            throw ToolFailure.usage(e.getMessage());
        }
        for (String key : content.keySet()) {
            if (!key.matches("[a-z](-?[a-z0-9]){2,}")) {
                throw ToolFailure.usage("key \"" + key + "\" not valid");
            }
        }
        return content;
    }

    /** Without content it changes the label alone. */
    String set(ToolArguments arguments, Path directory) throws ToolFailure {
        JujuSecret secret = managed(arguments);
        Map<String, String> content = content(arguments, 1, directory);
        String label = arguments.option("label", secret.label);
        if (!label.equals(secret.label)) {
            requireFree(label);
            hook.later(() -> secret.label = label);
        }
        if (!content.isEmpty()) {
            hook.revised().put(secret.id, content);
            hook.later(() -> model.secrets().revise(secret, content));
        }
        return "";
    }

    String get(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        if (arguments.has("peek") && arguments.has("refresh")) {
            throw ToolFailure.usage("specify one of --peek or --refresh but not both");
        }
        String label = arguments.option("label", "");
        if (arguments.rest().isEmpty() && label.isEmpty()) {
            throw ToolFailure.usage("require either a secret URI or label");
        }
        arguments.requireAtMost(1);
        JujuSecret secret = arguments.rest().isEmpty() ? labelled(label) : secret(arguments.rest(0, ""));
        if (!secret.mayRead(unit)) {
            throw new ToolFailure("permission denied");
        }
        if (!arguments.rest().isEmpty() && !label.isEmpty()) {
            label(secret, label);
        }
        boolean newest = arguments.has("peek") || arguments.has("refresh");
        if (newest && hook.revised().containsKey(secret.id)) {
            // What this hook has given it, as its own writes in a databag.
            return GoJson.object(hook.revised().get(secret.id));
        }
        Integer tracked = secret.tracked.get(unit.name());
        int revision = newest || tracked == null ? secret.latest() : tracked;
        if (!arguments.has("peek")) {
            hook.later(() -> model.secrets().track(secret, unit, revision));
        }
        return GoJson.object(secret.content(revision));
    }

    /** An owner's label is found first, by all units of the owner's application. */
    private JujuSecret labelled(String label) throws ToolFailure {
        JujuSecret secret = owned(label);
        if (secret != null) {
            return secret;
        }
        for (JujuSecret other : model.secrets().all()) {
            if (label.equals(other.readersLabels.get(unit.name()))) {
                return other;
            }
        }
        throw new ToolFailure("consumer label \"" + label + "\" not found");
    }

    private void label(JujuSecret secret, String label) throws ToolFailure {
        if (secret.owner.equals(unit.app()) || secret.owner.equals(unit.name())) {
            if (!label.equals(secret.label) && secret.managedBy(unit, model)) {
                requireFree(label);
                hook.later(() -> secret.label = label);
            }
            return;
        }
        for (JujuSecret other : model.secrets().all()) {
            if (other != secret && label.equals(other.readersLabels.get(unit.name()))) {
                throw new ToolFailure("secret consumer label \"" + label + "\" already exists");
            }
        }
        hook.later(() -> secret.readersLabels.put(unit.name(), label));
    }

    private JujuSecret owned(String label) {
        for (JujuSecret secret : hook.secrets().values()) {
            if (secret.label.equals(label)) {
                return secret;
            }
        }
        for (JujuSecret secret : model.secrets().all()) {
            boolean ours = secret.owner.equals(unit.app()) || secret.owner.equals(unit.name());
            if (ours && secret.label.equals(label)) {
                return secret;
            }
        }
        return null;
    }

    String grant(ToolArguments arguments) throws ToolFailure {
        JujuSecret secret = managed(arguments);
        JujuRelation relation = relations.relation(arguments);
        arguments.requireAtMost(1);
        hook.later(() -> secret.grant(relation.other(unit.app()), relation));
        return "";
    }

    String revoke(ToolArguments arguments) throws ToolFailure {
        JujuSecret secret = managed(arguments);
        arguments.requireAtMost(1);
        JujuRelation relation = relations.relation(arguments);
        hook.later(() -> secret.revoke(relation.other(unit.app()), relation));
        return "";
    }

    String remove(ToolArguments arguments) throws ToolFailure {
        JujuSecret secret = managed(arguments);
        arguments.requireAtMost(1);
        String revision = arguments.option("revision", "");
        if (revision.isEmpty()) {
            hook.later(() -> model.secrets().remove(secret));
        } else if (revision.matches("[1-9][0-9]{0,5}") && Integer.parseInt(revision) <= secret.latest()) {
            hook.later(() -> secret.content(Integer.parseInt(revision)).clear());
        } else {
            throw new ToolFailure("secret revision \"" + revision + "\" not found");
        }
        return "";
    }

    /** Secrets that this unit may not change are not there for this tool, whoever may read them. */
    String infoGet(ToolArguments arguments) throws ToolFailure {
        arguments.requireJson();
        String label = arguments.option("label", "");
        if (arguments.rest().isEmpty() && label.isEmpty()) {
            throw ToolFailure.usage("require either a secret URI or label");
        }
        if (!arguments.rest().isEmpty() && !label.isEmpty()) {
            throw ToolFailure.usage("specify either a secret URI or label but not both");
        }
        arguments.requireAtMost(1);
        JujuSecret secret = label.isEmpty() ? secret(arguments.rest(0, "")) : owned(label);
        if (secret == null || !secret.managedBy(unit, model)) {
            throw new ToolFailure("secret \"" + (label.isEmpty() ? secret.id : label) + "\" not found");
        }
        return "{" + GoJson.string(secret.id) + ":{\"revision\":" + secret.latest() + ",\"label\":"
                + GoJson.string(secret.label) + ",\"owner\":"
                + GoJson.string(secret.owner.contains("/") ? "unit" : "application") + ",\"rotation\":\"never\"}}";
    }

    private JujuSecret managed(ToolArguments arguments) throws ToolFailure {
        JujuSecret secret = secret(arguments.rest(0, ""));
        if (!secret.managedBy(unit, model)) {
            throw new ToolFailure("permission denied");
        }
        return secret;
    }

    private JujuSecret secret(String uri) throws ToolFailure {
        if (!uri.matches("(secret:(//[0-9a-f-]{36}/)?)?[0-9a-z]{20}")) {
            throw ToolFailure.usage("secret URI \"" + uri + "\" not valid");
        }
        String id = uri.substring(uri.length() - 20);
        JujuSecret secret = hook.secrets().containsKey(id) ? hook.secrets().get(id) : model.secrets().get(id);
        if (secret == null) {
            throw new ToolFailure("secret \"" + id + "\" not found");
        }
        return secret;
    }
}
