package dev.databag.processor.compat;

import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import dev.databag.processor.relation.InterfaceRules.DatabagRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two versions of an interface.
 *
 * <pre>{@code
 * Verdict verdict = Compatibility.compare(older, newer);
 * for (DatabagVerdict databag : verdict.databags()) {
 *     for (Difference difference : databag.differences()) {
 *         print(difference.grade(), difference.path(), difference.onOldReaders().sentence());
 *     }
 * }
 * }</pre>
 *
 * A direction is safe only if each databag that the writer's schema allows is accepted under the reader's schema; what
 * cannot be shown is {@link Outcome#UNPROVEN}, never safe. A writer publishes what its schema names: members that it
 * does not name are expected only where {@code additionalProperties} or {@code patternProperties} speak of them.
 */
public final class Compatibility {
    private final InterfaceVersion older;
    private final InterfaceVersion newer;

    private Compatibility(InterfaceVersion older, InterfaceVersion newer) {
        this.older = older;
        this.newer = newer;
    }

    /** The verdict; both versions must have been read without errors. */
    public static Verdict compare(InterfaceVersion older, InterfaceVersion newer) {
        return new Compatibility(older, newer).verdict();
    }

    private Verdict verdict() {
        List<DatabagVerdict> databags = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Scope scope : Scope.values()) {
                Optional<DatabagRules> before = find(older, role, scope);
                Optional<DatabagRules> after = find(newer, role, scope);
                if (before.isPresent() || after.isPresent()) {
                    databags.add(new DatabagComparison(role, scope, before, after).verdict());
                }
            }
        }
        return new Verdict(databags);
    }

    private static Optional<DatabagRules> find(InterfaceVersion version, Role role, Scope scope) {
        return version.rules().databags().stream()
                .filter(rules -> rules.databag().role() == role && rules.databag().scope() == scope)
                .findFirst();
    }
}
