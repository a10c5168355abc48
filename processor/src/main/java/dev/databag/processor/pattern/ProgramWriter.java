package dev.databag.processor.pattern;

import dev.databag.processor.pattern.Program.Kind;
import dev.databag.processor.pattern.Program.Node;
import dev.databag.processor.pattern.Program.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a pattern as a program, from its end to its start: what comes next is always there already. */
final class ProgramWriter {

    private final List<Part> parts = new ArrayList<>();
    private final Map<Pattern.Look, Integer> looks = new HashMap<>();
    private final List<CodePoints> sets = new ArrayList<>();
    private final Map<CodePoints, Integer> setNumbers = new HashMap<>();

    private List<Node> nodes = new ArrayList<>();
    private int count;

    private ProgramWriter() {}

    static Program write(Pattern pattern) {
        ProgramWriter writer = new ProgramWriter();
        writer.part(false, pattern);
        return new Program(List.copyOf(writer.parts), List.copyOf(writer.sets), writer.count);
    }

    private int part(boolean behind, Pattern pattern) {
        List<Node> outer = nodes;
        nodes = new ArrayList<>();
        Node match = node(Kind.MATCH, -1, -1, false, null);
        Node entry = write(pattern, match);
        parts.add(new Part(parts.size(), behind, List.copyOf(nodes), entry, match));
        nodes = outer;
        return parts.size() - 1;
    }

    private Node write(Pattern pattern, Node next) {
        return pattern.match(
                characters -> characters(characters.set(), next),
                sequence -> sequence(sequence.parts(), next),
                choice -> choice(choice.branches(), next),
                repeat -> repeat(repeat, next),
                look -> look(look, next));
    }

    private Node characters(CodePoints set, Node next) {
        Integer number = setNumbers.get(set);
        if (number == null) {
            number = sets.size();
            sets.add(set);
            setNumbers.put(set, number);
        }
        return node(Kind.CHARACTER, number, -1, false, next);
    }

    private Node sequence(List<Pattern> parts, Node next) {
        Node current = next;
        for (int part = parts.size() - 1; part >= 0; part--) {
            current = write(parts.get(part), current);
        }
        return current;
    }

    private Node choice(List<Pattern> branches, Node next) {
        Node current = write(branches.get(branches.size() - 1), next);
        for (int branch = branches.size() - 2; branch >= 0; branch--) {
            Node first = write(branches.get(branch), next);
            current = choice(first, current);
        }
        return current;
    }

    private Node repeat(Pattern.Repeat repeat, Node next) {
        Node current = next;
        int copies = repeat.least();
        if (repeat.most() == Pattern.Repeat.UNBOUNDED) {
            Node loop = choice(next, next);
            loop.other = write(repeat.part(), loop);
            // x+ enters the loop at x, where x* enters it at the choice
            current = copies == 0 ? loop : loop.other;
            copies = Math.max(copies - 1, 0);
        } else {
            for (int optional = repeat.least(); optional < repeat.most(); optional++) {
                Node once = write(repeat.part(), current);
                current = choice(once, next);
            }
        }
        for (int copy = 0; copy < copies; copy++) {
            current = write(repeat.part(), current);
        }
        return current;
    }

    private Node look(Pattern.Look look, Node next) {
        // the same condition is one part, however often and with whatever sign it is asked
        Pattern.Look condition = new Pattern.Look(look.behind(), false, look.part());
        Integer part = looks.get(condition);
        if (part == null) {
            part = part(look.behind(), look.part());
            looks.put(condition, part);
        }
        return node(Kind.LOOK, -1, part, look.negated(), next);
    }

    private Node choice(Node first, Node second) {
        Node choice = node(Kind.CHOICE, -1, -1, false, first);
        choice.other = second;
        return choice;
    }

    private Node node(Kind kind, int set, int part, boolean negated, @Nullable Node next) {
        Node node = new Node(count++, kind, set, part, negated, next);
        nodes.add(node);
        return node;
    }
}
