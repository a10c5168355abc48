package dev.databag.processor.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody meant: {@code nearest("discription", keywords)} is {@code description}. */
public final class Suggestion {
    private static final int LONGEST = 100;

    private Suggestion() {}

    /**
     * The candidate with the fewest edits (insert, delete, replace, swap neighbours), the first of equals in their
     * order; empty when none is near: one edit for words up to four letters, a third of the letters beyond. Upper and
     * lower case are the same.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        int allowed = word.length() <= 4 ? 1 : word.length() / 3;
        Optional<String> nearest = Optional.empty();
        int best = allowed + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) < best) {
                int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
                if (edits < best) {
                    best = edits;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replace, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
