package dev.databag.processor.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of a pattern as ECMA-262 does in unicode mode. What that mode forbids and Annex B.1.2 gives a meaning
 * is read with this meaning (a brace that starts no quantifier, an escaped character that needs none), except where a
 * reader would take it for something else: octal escapes, and escaped letters without a meaning.
 */
final class PatternReader {

    private static final int LENGTH = 10_000;
    private static final int DEPTH = 100;

    private static final Pattern ANY = new Pattern.Characters(CodePoints.ALL);
    private static final Written START = new Written.Plain(new Pattern.Look(true, true, ANY));
    private static final Written END = new Written.Plain(new Pattern.Look(false, true, ANY));
    private static final Written BOUNDARY = new Written.Plain(boundary(true));
    private static final Written NO_BOUNDARY = new Written.Plain(boundary(false));

    private final PatternText text;
    private final EscapeReader escapes;
    private final List<Written.BackReference> references = new ArrayList<>();
    private final Set<String> allNames = new HashSet<>();
    private int groups;

    private PatternReader(String pattern) {
        text = new PatternText(pattern);
        escapes = new EscapeReader(text);
    }

    static Written read(String pattern) {
        if (pattern.length() > LENGTH) {
            throw RefusedException.tooLarge(
                    "the pattern is longer than 10,000 characters", "write a shorter pattern", LENGTH);
        }
        PatternReader reader = new PatternReader(pattern);
        Written read = reader.choice(0, new HashSet<>());
        if (!reader.text.atEnd()) {
            throw reader.text.invalid(
                    "')' closes no group", "write '\\)' for the character itself", reader.text.offset());
        }
        reader.checkReferences();
        return read;
    }

    /** A reference may come before its group. */
    private void checkReferences() {
        for (Written.BackReference reference : references) {
            if (!allNames.contains(reference.name())) {
                throw text.invalid(
                        "'" + reference.found() + "' refers to a group that the pattern does not have",
                        "write \\x01 for the character with the number 1",
                        reference.offset());
            }
        }
    }

    /** Reads branches up to a closing parenthesis or the end; adds the names of their groups, none of them taken. */
    private Written choice(int depth, Set<String> names) {
        List<Written> branches = new ArrayList<>();
        Set<String> namesBefore = Set.copyOf(names);
        do {
            Set<String> branchNames = new HashSet<>(namesBefore);
            branches.add(sequence(depth, branchNames));
            names.addAll(branchNames);
        } while (text.take('|'));
        return branches.size() == 1 ? branches.get(0) : new Written.Choice(branches);
    }

    private Written sequence(int depth, Set<String> names) {
        List<Written> parts = new ArrayList<>();
        while (!text.atEnd() && !text.at('|') && !text.at(')')) {
            parts.add(term(depth, names));
        }
        return parts.size() == 1 ? parts.get(0) : new Written.Sequence(parts);
    }

    private Written term(int depth, Set<String> names) {
        int start = text.offset();
        if (text.take('^')) {
            return assertion(START, start);
        } else if (text.take('$')) {
            return assertion(END, start);
        } else if (text.take("\\b")) {
            return assertion(BOUNDARY, start);
        } else if (text.take("\\B")) {
            return assertion(NO_BOUNDARY, start);
        } else if (text.take("(?<=")) {
            return assertion(new Written.Look(true, false, group(start, depth, names)), start);
        } else if (text.take("(?<!")) {
            return assertion(new Written.Look(true, true, group(start, depth, names)), start);
        }
        return quantified(atom(depth, names));
    }

    /** What can not be repeated; a lookahead can, by Annex B. */
    private Written assertion(Written assertion, int start) {
        int end = text.offset();
        if (quantifier().isPresent()) {
            throw text.invalid(
                    "'" + text.between(end, text.offset()) + "' has nothing to repeat: '" + text.between(start, end)
                            + "' is a place, not a character",
                    "remove it",
                    end);
        }
        return assertion;
    }

    private Written atom(int depth, Set<String> names) {
        int start = text.offset();
        if (text.take("(?=")) {
            return new Written.Look(false, false, group(start, depth, names));
        } else if (text.take("(?!")) {
            return new Written.Look(false, true, group(start, depth, names));
        } else if (text.take("(?:")) {
            return group(start, depth, names);
        } else if (text.take("(?<")) {
            String name = GroupName.read(text, start);
            if (!names.add(name)) {
                throw text.invalid(
                        "two groups are named '" + text.show(name) + "'", "name one of them otherwise", start);
            }
            return capturing(List.of(number(), name), start, depth, names);
        } else if (text.at("(?")) {
            throw Foreign.group(text);
        } else if (text.take('(')) {
            return capturing(List.of(number()), start, depth, names);
        } else if (text.at('[')) {
            return characters(new ClassReader(text, escapes).read());
        } else if (text.take('.')) {
            return characters(CharacterSets.DOT);
        } else if (text.at('\\')) {
            return escape(start);
        }
        int end = text.offset();
        if (quantifier().isPresent()) {
            String found = text.between(end, text.offset());
            throw text.invalid(
                    "'" + found + "' has nothing to repeat",
                    "write '\\" + found.charAt(0) + "' for the character itself",
                    end);
        }
        return characters(CodePoints.of(text.next()));
    }

    private static Written characters(CodePoints set) {
        return new Written.Plain(new Pattern.Characters(set));
    }

    private String number() {
        return String.valueOf(++groups);
    }

    private Written capturing(List<String> names, int start, int depth, Set<String> namesSoFar) {
        allNames.addAll(names);
        return new Written.Group(names, group(start, depth, namesSoFar));
    }

    private Written escape(int start) {
        Optional<String> reference = escapes.reference();
        if (reference.isEmpty()) {
            return characters(escapes.read(false).set());
        }
        String found = text.between(start, text.offset());
        Written.BackReference backReference = new Written.BackReference(reference.get(), found, start);
        references.add(backReference);
        return backReference;
    }

    private Written group(int start, int depth, Set<String> names) {
        if (depth == DEPTH) {
            throw RefusedException.tooLarge(
                    "groups are nested more than 100 deep", "write a pattern with fewer groups", start);
        }
        Written part = choice(depth + 1, names);
        if (!text.take(')')) {
            throw text.invalid("'(' is not closed", "close the group, or write '\\(' for the character itself", start);
        }
        return part;
    }

    private Written quantified(Written part) {
        int start = text.offset();
        Optional<Quantifier> quantifier = quantifier();
        if (quantifier.isEmpty()) {
            return part;
        }
        int end = text.offset();
        if (quantifier().isPresent()) {
            String found = text.between(end, text.offset());
            if (found.startsWith("+")) {
                throw text.invalid(
                        "'" + text.between(start, end) + "+' is possessive, which ECMA-262 does not have",
                        "remove the second quantifier",
                        end);
            }
            throw text.invalid(
                    "'" + found + "' has nothing to repeat: '" + text.between(start, end) + "' is a quantifier already",
                    "put what it repeats into a group",
                    end);
        }
        return new Written.Repeat(part, quantifier.get().least(), quantifier.get().most(), start);
    }

    private record Quantifier(int least, int most) {}

    /** Takes a quantifier, if one follows; a brace that starts none is a character. */
    private Optional<Quantifier> quantifier() {
        int start = text.offset();
        Optional<Quantifier> quantifier = Optional.empty();
        if (text.take('*')) {
            quantifier = Optional.of(new Quantifier(0, Pattern.Repeat.UNBOUNDED));
        } else if (text.take('+')) {
            quantifier = Optional.of(new Quantifier(1, Pattern.Repeat.UNBOUNDED));
        } else if (text.take('?')) {
            quantifier = Optional.of(new Quantifier(0, 1));
        } else if (text.take('{')) {
            quantifier = braces();
            if (quantifier.isEmpty()) {
                text.back(start);
                return quantifier;
            }
            if (quantifier.get().least() > quantifier.get().most()) {
                throw text.invalid(
                        "the numbers of '" + text.between(start, text.offset()) + "' are out of order",
                        "write the smaller one first",
                        start);
            }
        }
        if (quantifier.isPresent()) {
            text.take('?');
        }
        return quantifier;
    }

    private Optional<Quantifier> braces() {
        Optional<Integer> least = text.number();
        Optional<Integer> most = least;
        if (least.isPresent() && text.take(',')) {
            most = text.at('}') ? Optional.of(Pattern.Repeat.UNBOUNDED) : text.number();
        }
        if (most.isEmpty() || !text.take('}')) {
            return Optional.empty();
        }
        return Optional.of(new Quantifier(least.get(), most.get()));
    }

    /** A word character on one side and none on the other, or the opposite of that. */
    private static Pattern boundary(boolean present) {
        Pattern word = new Pattern.Characters(CharacterSets.WORD);
        List<Pattern> afterWord = List.of(new Pattern.Look(true, false, word), new Pattern.Look(false, present, word));
        List<Pattern> afterOther = List.of(new Pattern.Look(true, true, word), new Pattern.Look(false, !present, word));
        return new Pattern.Choice(List.of(new Pattern.Sequence(afterWord), new Pattern.Sequence(afterOther)));
    }
}
