package dev.databag.processor.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts of a pattern, as lists of code points, if there are only a few and it looks neither ahead nor behind. */
final class FiniteTexts {

    private final int limit;

    private FiniteTexts(int limit) {
        this.limit = limit;
    }

    static Optional<Set<List<Integer>>> of(Pattern pattern, int limit) {
        return new FiniteTexts(limit).texts(pattern);
    }

    private Optional<Set<List<Integer>>> texts(Pattern pattern) {
        return pattern.match(
                characters -> characters(characters.set()),
                sequence -> {
                    Optional<Set<List<Integer>>> texts = Optional.of(Set.of(List.of()));
                    for (Pattern part : sequence.parts()) {
                        texts = product(texts, texts.isPresent() ? texts(part) : texts);
                    }
                    return texts;
                },
                choice -> union(choice.branches()),
                this::repeat,
                look -> Optional.empty());
    }

    private Optional<Set<List<Integer>>> characters(CodePoints set) {
        Set<List<Integer>> texts = new LinkedHashSet<>();
        for (int range = 0; range < set.ranges(); range++) {
            if (set.last(range) - set.first(range) >= limit) {
                return Optional.empty();
            }
            for (int codePoint = set.first(range); codePoint <= set.last(range); codePoint++) {
                texts.add(List.of(codePoint));
            }
        }
        return few(texts);
    }

    private Optional<Set<List<Integer>>> union(List<Pattern> branches) {
        Set<List<Integer>> texts = new LinkedHashSet<>();
        for (Pattern branch : branches) {
            Optional<Set<List<Integer>>> some = texts(branch);
            if (some.isEmpty()) {
                return some;
            }
            texts.addAll(some.get());
        }
        return few(texts);
    }

    private Optional<Set<List<Integer>>> repeat(Pattern.Repeat repeat) {
        if (repeat.most() > limit) {
            return Optional.empty();
        }
        Optional<Set<List<Integer>>> once = texts(repeat.part());
        Optional<Set<List<Integer>>> sofar = Optional.of(Set.of(List.of()));
        Set<List<Integer>> texts = new LinkedHashSet<>();
        for (int count = 0; count <= repeat.most() && sofar.isPresent(); count++) {
            if (count >= repeat.least()) {
                texts.addAll(sofar.get());
            }
            sofar = count < repeat.most() ? product(sofar, once) : sofar;
        }
        return sofar.isPresent() ? few(texts) : sofar;
    }

    private Optional<Set<List<Integer>>> product(
            Optional<Set<List<Integer>>> starts, Optional<Set<List<Integer>>> ends) {
        if (starts.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        Set<List<Integer>> texts = new LinkedHashSet<>();
        for (List<Integer> start : starts.get()) {
            if (texts.size() > limit) {
                return Optional.empty();
            }
            for (List<Integer> rest : ends.get()) {
                List<Integer> text = new ArrayList<>(start);
                text.addAll(rest);
                texts.add(List.copyOf(text));
            }
        }
        return few(texts);
    }

    private Optional<Set<List<Integer>>> few(Set<List<Integer>> texts) {
        return texts.size() <= limit ? Optional.of(texts) : Optional.empty();
    }
}
