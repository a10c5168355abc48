package dev.databag.processor.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The code points, sorted into classes that no set of a pattern tells apart. Each range starts where the one before
 * ends and belongs to one class.
 *
 * @param members for each class the sets, by index, that contain it
 * @param sets how many sets there are
 */
record Alphabet(int[] rangeStarts, int[] rangeClasses, List<BitSet> members, int sets) {

    static Alphabet of(List<CodePoints> sets) {
        TreeMap<Integer, List<Integer>> changes = new TreeMap<>();
        changes.put(0, new ArrayList<>());
        for (int set = 0; set < sets.size(); set++) {
            CodePoints codePoints = sets.get(set);
            for (int range = 0; range < codePoints.ranges(); range++) {
                changes.computeIfAbsent(codePoints.first(range), start -> new ArrayList<>())
                        .add(set);
                if (codePoints.last(range) < CodePoints.LAST) {
                    changes.computeIfAbsent(codePoints.last(range) + 1, start -> new ArrayList<>())
                            .add(set);
                }
            }
        }
        int[] starts = new int[changes.size()];
        int[] classes = new int[changes.size()];
        List<BitSet> members = new ArrayList<>();
        Map<BitSet, Integer> known = new HashMap<>();
        BitSet current = new BitSet();
        int range = 0;
        for (Map.Entry<Integer, List<Integer>> change : changes.entrySet()) {
            change.getValue().forEach(current::flip);
            Integer found = known.get(current);
            if (found == null) {
                found = members.size();
                BitSet copy = (BitSet) current.clone();
                members.add(copy);
                known.put(copy, found);
            }
            starts[range] = change.getKey();
            classes[range++] = found;
        }
        return new Alphabet(starts, classes, members, sets.size());
    }

    int classes() {
        return members.size();
    }
}
