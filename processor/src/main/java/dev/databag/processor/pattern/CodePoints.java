package dev.databag.processor.pattern;

import java.util.Arrays;
import java.util.List;

/** A set of code points, surrogates among them. */
final class CodePoints {

    static final int LAST = 0x10FFFF;
    static final CodePoints NONE = new CodePoints(new int[0]);
    static final CodePoints ALL = new CodePoints(new int[] {0, LAST});

    /** First and last of each range, ascending; between two ranges lies at least one code point. */
    private final int[] bounds;

    private CodePoints(int[] bounds) {
        this.bounds = bounds;
    }

    static CodePoints of(int codePoint) {
        return new CodePoints(new int[] {codePoint, codePoint});
    }

    /** The set of ranges that are given by first and last, in any order. */
    static CodePoints ofRanges(int... bounds) {
        long[] ranges = new long[bounds.length / 2];
        for (int range = 0; range < ranges.length; range++) {
            ranges[range] = (long) bounds[2 * range] << Integer.SIZE | bounds[2 * range + 1];
        }
        Arrays.sort(ranges);
        int[] merged = new int[bounds.length];
        int length = 0;
        for (long range : ranges) {
            int first = (int) (range >> Integer.SIZE);
            int last = (int) range;
            if (length > 0 && first <= merged[length - 1] + 1) {
                merged[length - 1] = Math.max(merged[length - 1], last);
            } else {
                merged[length++] = first;
                merged[length++] = last;
            }
        }
        return new CodePoints(Arrays.copyOf(merged, length));
    }

    static CodePoints union(List<CodePoints> sets) {
        return ofRanges(sets.stream().flatMapToInt(set -> Arrays.stream(set.bounds)).toArray());
    }

    CodePoints complement() {
        int[] others = new int[bounds.length + 2];
        int length = 0;
        int start = 0;
        for (int range = 0; range < ranges(); range++) {
            if (first(range) > start) {
                others[length++] = start;
                others[length++] = first(range) - 1;
            }
            start = last(range) + 1;
        }
        if (start <= LAST) {
            others[length++] = start;
            others[length++] = LAST;
        }
        return new CodePoints(Arrays.copyOf(others, length));
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    int ranges() {
        return bounds.length / 2;
    }

    int first(int range) {
        return bounds[2 * range];
    }

    int last(int range) {
        return bounds[2 * range + 1];
    }

    boolean contains(int codePoint) {
        int found = Arrays.binarySearch(bounds, codePoint);
        return found >= 0 || (-found - 1) % 2 == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int range = 0; range < ranges(); range++) {
            text.append(range == 0 ? "" : " ").append(Integer.toHexString(first(range)));
            if (last(range) > first(range)) {
                text.append('-').append(Integer.toHexString(last(range)));
            }
        }
        return text.toString();
    }
}
