package dev.databag.processor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table in columns: what is too long for its column goes on in the next line, below itself. */
final class TextTable {
    private static final String GAP = "  ";

    /** None of them is made narrower than this. */
    private static final int NARROWEST = 12;

    private final int width;
    private final Set<Integer> flexible;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param flexible the columns that give way before others do */
    TextTable(int width, Set<Integer> flexible) {
        this.width = width;
        this.flexible = Set.copyOf(flexible);
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    /** The lines of each row, in the order of the rows. */
    List<List<String>> lines() {
        int[] widths = widths();
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int height = 1;
            for (int i = 0; i < row.size(); i++) {
                List<String> wrapped = wrapped(row.get(i), widths[i]);
                cells.add(wrapped);
                height = Math.max(height, wrapped.size());
            }
            List<String> lines = new ArrayList<>();
            for (int y = 0; y < height; y++) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < cells.size(); i++) {
                    String cell = y < cells.get(i).size() ? cells.get(i).get(y) : "";
                    line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - columns(cell)));
                }
                lines.add(line.toString().stripTrailing());
            }
            all.add(lines);
        }
        return all;
    }

    /** The widest columns give way until the table fits, or nothing can be narrowed. */
    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], columns(row.get(i)));
            }
        }
        int total = GAP.length() * (widths.length - 1);
        for (int column : widths) {
            total += column;
        }
        while (total > width) {
            int widest = widest(widths, true);
            if (widths[widest] <= NARROWEST) {
                widest = widest(widths, false);
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private int widest(int[] widths, boolean amongFlexible) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if ((!amongFlexible || flexible.contains(i)) && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    /** At blanks where there are some; indented as the first line is, so that a name stays under itself. */
    static List<String> wrapped(String text, int width) {
        int indent = text.length() - text.stripLeading().length();
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (columns(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int blank = rest.lastIndexOf(' ', end);
            boolean breaks = blank > Math.max(indent, end / 3);
            lines.add(rest.substring(0, breaks ? blank : end).stripTrailing());
            rest = " ".repeat(Math.min(indent, width / 2)) + rest.substring(breaks ? blank + 1 : end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Wide characters count as one: terminals do not agree on them. */
    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }
}
