package dev.databag.processor.compat;

import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import java.util.List;

/**
 * What became of one databag.
 *
 * @param role whose side writes it; the other side reads it
 * @param differences in the order of the schemas; empty when nothing that matters to a databag has changed
 */
public record DatabagVerdict(Role role, Scope scope, List<Difference> differences) {
    public DatabagVerdict {
        differences = List.copyOf(differences);
    }

    /** Whether every databag that a writer of that direction may publish is accepted by its readers. */
    public boolean isSafe(Direction direction) {
        return differences.stream().allMatch(difference -> difference.effect(direction).isSafe());
    }

    public Grade grade() {
        return Grade.of(isSafe(Direction.OLD_WRITER_NEW_READER), isSafe(Direction.NEW_WRITER_OLD_READER));
    }

    /** The databag in a sentence: {@code the provider's application databag}. */
    public String name() {
        String side = role == Role.PROVIDER ? "provider" : "requirer";
        return "the " + side + "'s " + (scope == Scope.APP ? "application" : "unit") + " databag";
    }
}
