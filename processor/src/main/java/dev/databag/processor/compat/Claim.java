package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.Keyword;
import java.util.List;
import java.util.Optional;

/**
 * What is to be shown: that each value of the case is accepted by the reader's schema.
 *
 * @param path where the value is
 * @param report where it is said why not
 */
record Claim(Case writer, RuleNode reader, Path path, Report report) {

    Claim about(Case some) {
        return new Claim(some, reader, path, report);
    }

    Claim to(RuleNode node) {
        return new Claim(writer, node, path, report);
    }

    Claim silently() {
        return new Claim(writer, reader, path, Report.trial());
    }

    /** {@code "a", "b" or "c"}, where none of them may be a secret. */
    String words(List<JsonValue> words, String last) {
        if (reader.holdsSecret() || writer.nodes().stream().anyMatch(RuleNode::holdsSecret)) {
            return words.size() == 1 ? "a secret value" : "secret values";
        }
        return Phrases.words(words, last);
    }

    /** Some databag is refused; the keywords are those of the reader, which the writer may have as well. */
    boolean breaks(Kind kind, String predicate, Keyword... keywords) {
        return fails(kind, Outcome.BREAKING, predicate, keywords);
    }

    /** It could not be shown. */
    boolean isUnproven(Kind kind, String predicate, Keyword... keywords) {
        return fails(kind, Outcome.UNPROVEN, predicate, keywords);
    }

    private boolean fails(Kind kind, Outcome outcome, String predicate, Keyword... keywords) {
        Optional<Site> from = Sites.first(writer.nodes(), keywords);
        return report.add(new Obstacle(kind, outcome, path, from, Sites.of(reader, keywords), predicate));
    }
}
