package dev.databag.processor.lint;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.List;
import java.util.Set;

/** What concerns keywords, wherever they stand. */
final class KeywordRules {
    /** Those of all drafts, and the one that OpenAPI adds for secrets. */
    private static final Set<String> FORMATS = Set.of(
            "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
            "uri-reference", "iri", "iri-reference", "uri-template", "uuid", "json-pointer", "relative-json-pointer", "regex", "password");

    private final Sites sites;
    private final Diagnostics diagnostics;

    KeywordRules(Sites sites, Diagnostics diagnostics) {
        this.sites = sites;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (JsonSchema site : sites.reached()) {
            site.string(Keyword.FORMAT).filter(format -> !FORMATS.contains(format)).ifPresent(format -> diagnostics
                    .at(site.document(), site.at(Keyword.FORMAT))
                    .warning(
                            LintTag.NONSTANDARD_FORMAT.tag(),
                            "no draft of JSON Schema defines the format " + Visible.quoted(format) + ", so hardly anyone checks it",
                            "say with pattern what must hold, or in the description what is meant"));
            site.string(Keyword.PATTERN).filter(KeywordRules::isLoose).ifPresent(pattern -> diagnostics
                    .at(site.document(), site.at(Keyword.PATTERN))
                    .warning(
                            LintTag.LOOSE_PATTERN.tag(),
                            "this pattern may match anywhere in the text, and whatever stands around it is let through",
                            "if the whole text is meant, begin with ^ and end with $"));
        }
        for (JsonSchema root : sites.roots()) {
            for (Keyword keyword : List.of(Keyword.DEFS, Keyword.DEFINITIONS)) {
                root.schemaMap(keyword).forEach((name, definition) -> {
                    if (!isUsed(definition)) {
                        Sites.atName(diagnostics, definition)
                                .warning(
                                        LintTag.UNUSED_DEFINITION.tag(),
                                        "nothing refers to the definition " + Visible.quoted(name),
                                        "refer to it, or leave it out");
                    }
                });
            }
        }
    }

    private static boolean isLoose(String pattern) {
        boolean alternatives = pattern.indexOf('|') >= 0;
        return !alternatives && !pattern.startsWith("^") && !pattern.endsWith("$");
    }

    /** Also when something in it is referred to. */
    private boolean isUsed(JsonSchema definition) {
        String place = definition.pointer() + "/";
        return sites.reached().contains(definition)
                || sites.reached().stream()
                        .anyMatch(site -> site.document() == definition.document() && site.pointer().toString().startsWith(place));
    }
}
