package dev.databag.processor.lint;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Databag.Scope;
import dev.databag.processor.relation.Documentation;
import dev.databag.processor.relation.Encoding;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What concerns databags and their keys. */
final class DatabagRules {
    private static final Set<String> OF_JUJU = Set.of("egress-subnets", "ingress-address", "private-address");

    /** Names of secrets themselves; {@code secret-id} and the like name what leads to one. */
    private static final Pattern SECRET = Pattern.compile(
            "(.*[-_])?(password|passwd|secret|token|private[-_]?key|privkey|api[-_]?key|secret[-_]?key|credentials?)");

    private static final Pattern URI = Pattern.compile("(?i)juju secret|secret[ -_](id|uri)\\b|\\b(id|uri) of ");

    /** What says anything about a value. */
    private static final List<Keyword> SAYING = List.of(
            Keyword.TYPE, Keyword.ENUM, Keyword.CONST, Keyword.REF, Keyword.ANY_OF, Keyword.ONE_OF, Keyword.ALL_OF,
            Keyword.CONTENT_SCHEMA, Keyword.PATTERN, Keyword.NOT, Keyword.IF);

    private final Sites sites;
    private final Diagnostics diagnostics;

    DatabagRules(Sites sites, Diagnostics diagnostics) {
        this.sites = sites;
        this.diagnostics = diagnostics;
    }

    void check(RelationInterface relation) {
        for (Databag databag : relation.databags()) {
            closed(databag);
            style(databag);
            for (Field key : databag.struct().fields()) {
                sites.at(key.documentation().at())
                        .filter(site -> isDeclared(key, site))
                        .ifPresent(site -> key(databag, key, site));
            }
        }
    }

    /** A key that is only required has been reported for that. */
    private static boolean isDeclared(Field key, JsonSchema site) {
        return !site.pointer().matches() && site.pointer().last().getMatchingProperty().equals(key.wireName());
    }

    private static void report(Diagnostics here, LintTag tag, String fact, String advice) {
        here.warning(tag.tag(), fact, advice);
    }

    private void closed(Databag databag) {
        OtherMembers others = databag.struct().others();
        boolean refuses = others.kind() == OtherMembers.Kind.REFUSED
                || others.pattern().map(OtherMembers.NamePattern::refusesRest).orElse(false);
        if (refuses) {
            sites.at(databag.struct().at()).ifPresent(site -> report(
                    site.has(Keyword.ADDITIONAL_PROPERTIES) ? Sites.at(diagnostics, site, Keyword.ADDITIONAL_PROPERTIES) : Sites.atName(diagnostics, site),
                    LintTag.CLOSED_DATABAG,
                    "this databag can never get another key: whoever reads it by this schema would call it invalid",
                    "leave out additionalProperties: readers ignore keys that they do not know"));
        }
    }

    private void style(Databag databag) {
        List<Field> kebab = new ArrayList<>();
        List<Field> snake = new ArrayList<>();
        for (Field key : databag.struct().fields()) {
            boolean hyphen = key.wireName().indexOf('-') > 0;
            boolean underscore = key.wireName().indexOf('_') > 0;
            if (hyphen != underscore) {
                (hyphen ? kebab : snake).add(key);
            }
        }
        if (!kebab.isEmpty() && !snake.isEmpty()) {
            Field odd = (kebab.size() <= snake.size() ? kebab : snake).get(0);
            sites.at(odd.documentation().at()).ifPresent(site -> report(
                    Sites.atName(diagnostics, site),
                    LintTag.MIXED_STYLE,
                    "the keys of this databag are written with '-' and with '_': " + Visible.quoted(kebab.get(0).wireName()) + ", "
                            + Visible.quoted(snake.get(0).wireName()),
                    "write all of them alike, where nobody uses them yet"));
        }
    }

    private void key(Databag databag, Field key, JsonSchema site) {
        Diagnostics here = Sites.atName(diagnostics, site);
        String name = "the key " + Visible.quoted(key.wireName());
        if (key.documentation().description().isEmpty()) {
            report(here, LintTag.UNDESCRIBED_KEY, name + " has no description", "say what it means, and what may be done with it: \"description\": \"...\"");
        }
        if (databag.scope() == Scope.UNIT && OF_JUJU.contains(key.wireName())) {
            report(here, LintTag.JUJU_KEY, name + " is one that Juju itself writes into every unit's databag", "take another name, or leave it to Juju");
        }
        if (!isSettable(key.wireName())) {
            report(here, LintTag.UNSETTABLE_KEY, name + " cannot be written with relation-set KEY=VALUE", "take letters, digits and '-'");
        }
        secret(key, name, here);
        if (key.presence() == Presence.REQUIRED && key.slot().nullable() && key.encoding() == Encoding.TEXT) {
            report(
                    here,
                    LintTag.NULLABLE_KEY,
                    name + " is required and may be null, but a databag holds text and knows no null",
                    "take it out of required, so that null is a key that is not there; or let it be a string only");
        }
        encoding(key, site, name, here);
    }

    private static boolean isSettable(String key) {
        return !key.isEmpty() && !key.startsWith("-") && key.chars().noneMatch(c -> c == '=' || c <= ' ' || c == 0x7f);
    }

    private static void secret(Field key, String name, Diagnostics here) {
        boolean holdsText = key.slot().type() instanceof FieldType.Text;
        boolean isOther = key.wireName().startsWith("secret-") || key.wireName().startsWith("requested");
        boolean isNamedSo = !isOther && SECRET.matcher(key.wireName()).matches();
        if (holdsText && isNamedSo && !isUri(key.documentation())) {
            report(
                    here,
                    LintTag.PLAIN_SECRET,
                    name + " holds a secret by its name, and everyone who may read the model may read it",
                    "add a Juju secret, grant it to the relation, and publish its URI: \"secret-" + Visible.of(key.wireName()) + "\"");
        }
    }

    /** Whether what people are told of it is that it leads to a Juju secret. */
    private static boolean isUri(Documentation documentation) {
        return documentation.examples().stream().anyMatch(example -> example.startsWith("secret:"))
                || documentation.description().filter(text -> URI.matcher(text).find()).isPresent();
    }

    private void encoding(Field key, JsonSchema site, String name, Diagnostics here) {
        switch (key.encoding()) {
            case TEXT -> {
                if (!sites.says(site, schema -> SAYING.stream().anyMatch(schema::has))) {
                    report(here, LintTag.ANY_VALUE, name + " may be any text: the schema says nothing of it", "say what it is: \"type\": \"string\"");
                } else if (key.slot().type() instanceof FieldType.Text) {
                    jsonAsText(key, name, here);
                }
            }
            case EITHER -> report(
                    here,
                    LintTag.AMBIGUOUS_TEXT,
                    name + " is JSON if it looks like JSON and is no string, else plain text: whoever writes \"1\" or \"true\" may mean either",
                    "take one type, or mark it as JSON: contentMediaType and contentSchema");
            case JSON, JSON_STRING -> {
                if (!sites.says(site, schema -> schema.has(Keyword.CONTENT_MEDIA_TYPE))) {
                    boolean bool = key.slot().type() instanceof FieldType.Bool;
                    report(
                            here,
                            LintTag.UNMARKED_JSON,
                            name + " holds JSON, and nothing says so: a databag holds text only"
                                    + (bool ? "; Python's str(True) is no JSON" : ""),
                            "write {\"type\": \"string\", \"contentMediaType\": \"application/json\", \"contentSchema\": ...} around what is there");
                }
            }
        }
    }

    private static void jsonAsText(Field key, String name, Diagnostics here) {
        Documentation documentation = key.documentation();
        Optional<String> found = documentation.defaultText().filter(DatabagRules::isJson);
        String noun = found.isPresent() ? "default" : "example";
        found.or(() -> documentation.examples().stream().filter(DatabagRules::isJson).findFirst())
                .ifPresent(text -> report(
                        here,
                        LintTag.JSON_AS_TEXT,
                        name + " is plain text, and its " + noun + " is JSON: " + Visible.quoted(text),
                        "if it holds JSON say so with contentMediaType and contentSchema, else readers take the text as it is"));
    }

    /** Numbers are left out: they may well be text, such as versions. */
    private static boolean isJson(String text) {
        try {
            return switch (JsonValue.parse(text).kind()) {
                case OBJECT, ARRAY, BOOLEAN -> true;
                case NULL, NUMBER, STRING -> false;
            };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
