package dev.databag.processor.pattern;

import dev.databag.processor.pattern.CompiledPattern.Cause;
import dev.databag.processor.pattern.CompiledPattern.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a pattern without groups of one with groups. A group that nobody refers to is just its content. One that is
 * referred to becomes a choice between the texts that it can match, each with what follows it and the same text where
 * the reference was: {@code (a|b)x\1} is {@code axa|bxb}. So it takes a group that can match few texts, and a reference
 * that is met once for each time that the group is.
 */
final class GroupResolver {

    /** How many texts the groups of one reference may have, together with other groups that are referred to. */
    private static final int OUTCOMES = 256;

    /** What a group that has not matched anything matches again. */
    private static final List<Integer> NOTHING = List.of();

    private final List<Written.BackReference> references;
    private final Set<String> referredTo = new HashSet<>();

    /** The characters written where groups and references were. */
    private long written;

    private GroupResolver(List<Written.BackReference> references) {
        this.references = references;
        references.forEach(reference -> referredTo.add(reference.name()));
    }

    /** One way through a pattern: what remains to be matched if groups matched these texts. */
    private record Outcome(Pattern pattern, Map<String, List<Integer>> captured) {}

    static Pattern resolve(Written written) {
        List<Written.BackReference> references = new ArrayList<>();
        collect(written, new HashSet<>(), references);
        return anyOf(new GroupResolver(references).outcomes(written, Map.of()));
    }

    private List<Outcome> outcomes(Written written, Map<String, List<Integer>> before) {
        return written.match(
                plain -> List.of(new Outcome(plain.pattern(), before)),
                sequence -> sequence(sequence.parts(), before),
                choice -> choice(choice.branches(), before),
                repeat -> repeat(repeat, before),
                look -> look(look, before),
                group -> group(group, before),
                reference -> List.of(new Outcome(
                        text(before.getOrDefault(reference.name(), NOTHING), reference.offset()), before)));
    }

    private List<Outcome> sequence(List<Written> parts, Map<String, List<Integer>> before) {
        List<Way> ways = List.of(new Way(new ArrayList<>(), before));
        for (Written part : parts) {
            if (referredGroups(part).isEmpty()) {
                ways.forEach(way -> way.matched().add(anyOf(outcomes(part, way.captured()))));
                continue;
            }
            List<Way> further = new ArrayList<>();
            for (Way way : ways) {
                for (Outcome outcome : outcomes(part, way.captured())) {
                    List<Pattern> longer = new ArrayList<>(way.matched());
                    longer.add(outcome.pattern());
                    further.add(new Way(longer, outcome.captured()));
                }
                check(part, further.size());
            }
            ways = further;
        }
        return ways.stream()
                .map(way -> new Outcome(allOf(way.matched()), way.captured()))
                .toList();
    }

    /** An outcome that still grows. */
    private record Way(List<Pattern> matched, Map<String, List<Integer>> captured) {}

    private List<Outcome> choice(List<Written> branches, Map<String, List<Integer>> before) {
        Map<Map<String, List<Integer>>, List<Outcome>> ways = new LinkedHashMap<>();
        for (Written branch : branches) {
            for (Outcome outcome : outcomes(branch, before)) {
                ways.computeIfAbsent(outcome.captured(), captured -> new ArrayList<>())
                        .add(outcome);
            }
            check(branch, ways.size());
        }
        List<Outcome> outcomes = new ArrayList<>();
        ways.forEach((captured, same) -> outcomes.add(new Outcome(anyOf(same), captured)));
        return outcomes;
    }

    private List<Outcome> repeat(Written.Repeat repeat, Map<String, List<Integer>> before) {
        Set<String> inside = referredGroups(repeat.part());
        Map<String, List<Integer>> reset = without(before, inside);
        List<Outcome> once = outcomes(repeat.part(), reset);
        Pattern repeated = new Pattern.Repeat(anyOf(once), repeat.least(), repeat.most(), repeat.offset());
        Optional<Written.BackReference> outside = referenceFromOutside(repeat.part(), inside);
        if (outside.isEmpty()) {
            return List.of(new Outcome(repeated, before));
        } else if (repeat.most() != 1) {
            throw refused(outside.get(), "refers back to a group inside a repetition");
        }
        List<Outcome> outcomes = new ArrayList<>(once);
        if (repeat.least() == 0) {
            outcomes.add(new Outcome(Pattern.EMPTY, reset));
        }
        return outcomes;
    }

    private List<Outcome> look(Written.Look look, Map<String, List<Integer>> before) {
        Set<String> inside = referredGroups(look.part());
        Optional<Written.BackReference> outside = referenceFromOutside(look.part(), inside);
        if (outside.isPresent() && !look.negated()) {
            // a lookahead captures what it finds first, and the pattern does not come back for another
            throw refused(outside.get(), "refers back to a group inside a lookaround");
        } else if (look.behind() && !inside.isEmpty()) {
            throw refused(first(inside), "refers back within a lookbehind, which is matched from right to left");
        }
        Pattern part = anyOf(outcomes(look.part(), without(before, inside)));
        return List.of(new Outcome(new Pattern.Look(look.behind(), look.negated(), part), before));
    }

    private List<Outcome> group(Written.Group group, Map<String, List<Integer>> before) {
        List<Outcome> content = outcomes(group.part(), before);
        if (group.names().stream().noneMatch(referredTo::contains)) {
            return content;
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : content) {
            Set<List<Integer>> texts = FiniteTexts.of(outcome.pattern(), OUTCOMES)
                    .orElseThrow(() -> tooMany(first(Set.copyOf(group.names()))));
            for (List<Integer> text : texts) {
                Map<String, List<Integer>> captured = new HashMap<>(outcome.captured());
                group.names().stream().filter(referredTo::contains).forEach(name -> captured.put(name, text));
                outcomes.add(new Outcome(text(text, first(Set.copyOf(group.names())).offset()), Map.copyOf(captured)));
            }
        }
        check(group, outcomes.size());
        return outcomes;
    }

    private void check(Written part, int outcomes) {
        if (outcomes > OUTCOMES) {
            Set<String> inside = referredGroups(part);
            Written.BackReference reference = inside.isEmpty() ? references.get(0) : first(inside);
            throw tooMany(reference);
        }
    }

    private static RefusedException tooMany(Written.BackReference reference) {
        return refused(reference, "refers back to a group that can match too many texts");
    }

    private Set<String> referredGroups(Written part) {
        Set<String> names = new HashSet<>();
        collect(part, names, new ArrayList<>());
        names.retainAll(referredTo);
        return names;
    }

    private Optional<Written.BackReference> referenceFromOutside(Written part, Set<String> names) {
        Set<Written.BackReference> inside = new HashSet<>();
        collect(part, new HashSet<>(), inside);
        return references.stream()
                .filter(reference -> names.contains(reference.name()) && !inside.contains(reference))
                .findFirst();
    }

    private Written.BackReference first(Set<String> names) {
        return references.stream()
                .filter(reference -> names.contains(reference.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Adds the names of the groups in a part, and the references in it from left to right. */
    private static void collect(Written part, Set<String> groups, Collection<Written.BackReference> references) {
        Deque<Written> waiting = new ArrayDeque<>(List.of(part));
        while (!waiting.isEmpty()) {
            Written next = waiting.pop();
            List<Written> inside = next.match(
                    plain -> List.of(),
                    Written.Sequence::parts,
                    Written.Choice::branches,
                    repeat -> List.of(repeat.part()),
                    look -> List.of(look.part()),
                    group -> {
                        groups.addAll(group.names());
                        return List.of(group.part());
                    },
                    reference -> {
                        references.add(reference);
                        return List.of();
                    });
            for (int last = inside.size() - 1; last >= 0; last--) {
                waiting.push(inside.get(last));
            }
        }
    }

    private static Map<String, List<Integer>> without(Map<String, List<Integer>> captured, Set<String> names) {
        Map<String, List<Integer>> others = new HashMap<>(captured);
        others.keySet().removeAll(names);
        return Map.copyOf(others);
    }

    private Pattern text(List<Integer> codePoints, int offset) {
        written += codePoints.size();
        if (written > UnrolledSize.LIMIT) {
            throw UnrolledSize.tooLarge(offset);
        }
        return allOf(codePoints.stream()
                .<Pattern>map(codePoint -> new Pattern.Characters(CodePoints.of(codePoint)))
                .toList());
    }

    private static Pattern allOf(List<Pattern> parts) {
        return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
    }

    private static Pattern anyOf(List<Outcome> outcomes) {
        List<Pattern> patterns = outcomes.stream().map(Outcome::pattern).toList();
        return patterns.size() == 1 ? patterns.get(0) : new Pattern.Choice(patterns);
    }

    private static RefusedException refused(Written.BackReference reference, String fact) {
        return new RefusedException(new Refused(
                Cause.UNSUPPORTED,
                "'" + reference.found() + "' " + fact,
                Optional.of("write out what the group may match, as in (?:axa|bxb) for (a|b)x\\1"),
                reference.offset()));
    }
}
