package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import dev.databag.processor.relation.InterfaceRules.DatabagRules;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.One;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares one databag of two versions, in both directions. */
final class DatabagComparison {
    private static final List<String> CONDITIONS =
            List.of("anyOf", "oneOf", "not", "if", "dependentSchemas", "unevaluatedProperties");

    private final Role role;
    private final Scope scope;
    private final Optional<DatabagRules> older;
    private final Optional<DatabagRules> newer;

    DatabagComparison(Role role, Scope scope, Optional<DatabagRules> older, Optional<DatabagRules> newer) {
        this.role = role;
        this.scope = scope;
        this.older = older;
        this.newer = newer;
    }

    DatabagVerdict verdict() {
        RuleNode before = older.map(Wire::of).orElseGet(DatabagComparison::nothing);
        RuleNode after = newer.map(Wire::of).orElseGet(DatabagComparison::nothing);
        Differences differences = new Differences(role);
        if (older.isEmpty() || newer.isEmpty()) {
            differences.whole(
                    older.isEmpty() ? Kind.DATABAG_ADDED : Kind.DATABAG_REMOVED,
                    older.map(DatabagComparison::site),
                    newer.map(DatabagComparison::site));
        } else {
            MemberChanges.between(Set.of(before), Set.of(after)).forEach(differences::add);
        }
        if (newer.isPresent()) {
            obstacles(older, before, newer.get(), after)
                    .forEach(obstacle -> differences.add(Direction.OLD_WRITER_NEW_READER, obstacle));
        }
        if (older.isPresent()) {
            obstacles(newer, after, older.get(), before)
                    .forEach(obstacle -> differences.add(Direction.NEW_WRITER_OLD_READER, obstacle));
        }
        return new DatabagVerdict(role, scope, differences.all());
    }

    /** What somebody publishes who has no such databag. */
    private static RuleNode nothing() {
        return RuleNode.made("")
                .put("type", new Data(JsonValue.of(List.of(JsonValue.of("object")))))
                .put("additionalProperties", new One(RuleNode.FALSE, false));
    }

    private static Site site(DatabagRules rules) {
        return Site.of(rules.site().document(), rules.site().pointer());
    }

    private static List<Obstacle> obstacles(
            Optional<DatabagRules> writer, RuleNode writes, DatabagRules reader, RuleNode reads) {
        boolean isPlain = isPlain(reads);
        Optional<Keys> keys = writer.map(rules -> new Keys(rules.databag(), reader.databag(), isPlain));
        Optional<Site> from = writer.map(DatabagComparison::site);
        Optional<Site> to = Optional.of(site(reader));
        if (!isPlain && !keys.map(Keys::agree).orElse(true)) {
            return List.of(new Obstacle(
                    Kind.ENCODING,
                    Outcome.UNPROVEN,
                    Path.ROOT,
                    from,
                    to,
                    "reads some keys in another way than they are written, and has conditions on the whole databag"));
        }
        Report report = Report.full();
        try {
            boolean holds = new Containment(keys).holds(Conjunction.written(writes), reads, Path.ROOT, report);
            if (holds == report.obstacles().isEmpty()) {
                return report.obstacles();
            }
        } catch (TooMuch | StackOverflowError e) {
            // Too large, or too deep: what was found so far counts, and nothing else is known. Nothing of the proof,
            // which was left half-done, is used again.
        }
        report.add(new Obstacle(
                Kind.ASSERTION,
                Outcome.UNPROVEN,
                Path.ROOT,
                from,
                to,
                "has a schema of which it could not be shown that it accepts the databag"));
        return report.obstacles();
    }

    /** Whether nothing is asserted about the databag as a whole but which keys there are. */
    private static boolean isPlain(RuleNode databag) {
        Deque<RuleNode> parts = new ArrayDeque<>(List.of(databag));
        while (!parts.isEmpty()) {
            RuleNode part = parts.pop();
            if (CONDITIONS.stream().anyMatch(word -> Parts.has(part, word))) {
                return false;
            }
            parts.addAll(Parts.several(part, "allOf"));
        }
        return true;
    }
}
