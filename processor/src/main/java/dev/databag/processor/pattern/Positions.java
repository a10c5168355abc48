package dev.databag.processor.pattern;

import dev.databag.processor.pattern.Program.Node;
import dev.databag.processor.pattern.Program.Part;
import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Steps of a program from place to place. The variables of a formula are its character nodes: the variable of a node is
 * true where the text ahead starts with a character of the node and goes on from there to a match. So the formula of a
 * negative lookahead is a negation, and two conditions on one text are a conjunction. Lookbehinds are followed the
 * other way round, from where they may start to where they have matched; as one of them may look ahead, a node is
 * reached under a formula too.
 */
final class Positions {

    private final Program program;
    private final Alphabet alphabet;
    private final Formulas formulas;
    private final Work work;

    private final Node[] nodes;
    /** How many parts it takes to know a position; those after the last lookbehind only look ahead from it. */
    private final int behind;

    private final Map<IntBuffer, Position> known = new HashMap<>();

    /** Results of {@link #step} while it runs, by formula. */
    private int[] stepped = new int[0];

    Positions(Program program, Alphabet alphabet, Formulas formulas, Work work) {
        this.program = program;
        this.alphabet = alphabet;
        this.formulas = formulas;
        this.work = work;
        this.nodes = new Node[program.nodes()];
        for (Part part : program.parts()) {
            part.nodes().forEach(node -> nodes[node.number] = node);
        }
        int last = program.parts().size();
        while (last > 0 && !program.parts().get(last - 1).behind()) {
            last--;
        }
        this.behind = last;
    }

    /** The formula under which the pattern matches from here. */
    int matchesFrom(Position position) {
        return position.leads[program.pattern().entry().number];
    }

    Position start() {
        return at(null, -1);
    }

    Position after(Position before, int characterClass) {
        Position after = before.after[characterClass];
        if (after == null) {
            after = at(before, characterClass);
            before.after[characterClass] = after;
        }
        return after;
    }

    /** The sets that a formula asks about. */
    BitSet sets(int[] formulaNodes) {
        BitSet sets = new BitSet();
        for (int formula : formulaNodes) {
            sets.set(nodes[formulas.variable(formula)].set);
        }
        return sets;
    }

    /** What a formula about a place says about the place after a character. */
    int step(int formula, int[] formulaNodes, int characterClass, int[] leadsAfter) {
        if (stepped.length < formulas.size()) {
            stepped = new int[2 * formulas.size()];
            stepped[Formulas.TRUE] = Formulas.TRUE;
        }
        work.spend(formulaNodes.length);
        // choose() makes formulas, but none of those that are read here
        int[] results = stepped;
        for (int current : formulaNodes) {
            Node node = nodes[formulas.variable(current)];
            int test = takes(node, characterClass) ? leadsAfter[node.next.number] : Formulas.FALSE;
            results[current] = formulas.choose(test, results[formulas.high(current)], results[formulas.low(current)]);
        }
        return results[formula];
    }

    private boolean takes(Node node, int characterClass) {
        return alphabet.members().get(characterClass).get(node.set);
    }

    private Position at(@Nullable Position before, int characterClass) {
        int[] reached = new int[nodes.length];
        int[] leads = new int[nodes.length];
        List<Part> seen = program.parts().subList(0, behind);
        List<Part> unseen = program.parts().subList(behind, program.parts().size());
        for (Part part : seen) {
            if (part.behind()) {
                arrive(part, before, characterClass, reached, leads);
                reach(part, reached, leads);
            } else {
                lead(part, reached, leads);
            }
        }
        Position position = known.get(IntBuffer.wrap(reached));
        if (position == null) {
            unseen.forEach(part -> lead(part, reached, leads));
            position = new Position(known.size(), reached, leads, alphabet.classes());
            known.put(IntBuffer.wrap(reached), position);
        }
        return position;
    }

    /** Takes the character from every node that was reached before. */
    private void arrive(Part part, @Nullable Position before, int characterClass, int[] reached, int[] leads) {
        if (before == null) {
            return;
        }
        for (Node node : part.nodes()) {
            int condition = before.reached[node.number];
            if (node.kind == Program.Kind.CHARACTER && condition != Formulas.FALSE && takes(node, characterClass)) {
                int after = step(condition, formulas.nodes(condition), characterClass, leads);
                reached[node.next.number] = formulas.or(reached[node.next.number], after);
            }
        }
    }

    /** Goes on from every node that is reached, until nothing changes. */
    private void reach(Part part, int[] reached, int[] leads) {
        List<Node> nodesOfPart = part.nodes();
        reached[part.entry().number] = Formulas.TRUE;
        for (boolean changed = true; changed; ) {
            changed = false;
            work.spend(nodesOfPart.size());
            for (int index = nodesOfPart.size() - 1; index >= 0; index--) {
                Node node = nodesOfPart.get(index);
                int condition = reached[node.number];
                changed |= switch (node.kind) {
                    case CHOICE -> add(reached, node.next, condition) | add(reached, node.other, condition);
                    case LOOK -> add(reached, node.next, formulas.and(condition, look(node, reached, leads)));
                    case CHARACTER, MATCH -> false;
                };
            }
        }
    }

    private boolean add(int[] reached, Node node, int condition) {
        int both = formulas.or(reached[node.number], condition);
        boolean changed = both != reached[node.number];
        reached[node.number] = both;
        return changed;
    }

    /** Collects what each node leads to, from the match backwards, until no loop adds anything. */
    private void lead(Part part, int[] reached, int[] leads) {
        for (boolean changed = true; changed; ) {
            changed = false;
            work.spend(part.nodes().size());
            for (Node node : part.nodes()) {
                int formula = formula(node, reached, leads);
                changed |= formula != leads[node.number];
                leads[node.number] = formula;
            }
        }
    }

    private int formula(Node node, int[] reached, int[] leads) {
        return switch (node.kind) {
            case CHARACTER -> isPossible(node) ? formulas.ofVariable(node.number) : Formulas.FALSE;
            case CHOICE -> formulas.or(leads[node.next.number], leads[node.other.number]);
            case LOOK -> formulas.and(look(node, reached, leads), leads[node.next.number]);
            case MATCH -> Formulas.TRUE;
        };
    }

    /** The class {@code []} takes nothing. */
    private boolean isPossible(Node node) {
        return !program.sets().get(node.set).isEmpty();
    }

    private int look(Node node, int[] reached, int[] leads) {
        Part part = program.parts().get(node.part);
        int condition = part.behind() ? reached[part.match().number] : leads[part.entry().number];
        return node.negated ? formulas.not(condition) : condition;
    }
}
