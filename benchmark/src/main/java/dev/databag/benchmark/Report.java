package dev.databag.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes tables of figures, and puts them and their plots into the documentation. */
final class Report {
    private static final String BEGIN = "<!-- begin of what the suite writes -->";
    private static final String END = "<!-- end of what the suite writes -->";

    private final Figures figures;

    Report(Figures figures) {
        this.figures = figures;
    }

    /** Puts the tables between the marks in {@code benchmarks.md} and the plots into {@code benchmarks/}. */
    void writeInto(Path docs) throws IOException {
        Path page = docs.resolve("benchmarks.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(page + " has no place for the tables: " + BEGIN);
        }
        Files.createDirectories(docs.resolve("benchmarks"));
        Files.writeString(page, text.substring(0, begin) + "\n\n" + text() + text.substring(end));
        for (String jdk : figures.jdks()) {
            for (String direction : List.of("decode", "encode")) {
                if (!rows(direction, jdk).isEmpty()) {
                    Files.writeString(
                            docs.resolve("benchmarks").resolve(plotName(direction, jdk)), comparisonPlot(direction, jdk));
                }
            }
            if (figures.summary(jdk, new Subject("decode 1 kB", "growth")) != null) {
                Files.writeString(docs.resolve("benchmarks").resolve(plotName("growth", jdk)), growthPlot(jdk));
            }
        }
    }

    /** All tables. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String jdk : figures.jdks()) {
            text.append("### JDK ").append(jdk).append("\n\n");
            for (String direction : List.of("decode", "encode")) {
                comparison(text, direction, jdk);
            }
            cases(text, jdk);
        }
        return text.toString();
    }

    private static String plotName(String what, String jdk) {
        return what + "-jdk" + jdk.replaceAll("[^0-9].*", "") + ".svg";
    }

    // Comparisons

    private void comparison(StringBuilder text, String direction, String jdk) {
        List<String> rows = rows(direction, jdk);
        if (rows.isEmpty()) {
            return;
        }
        text.append("![").append(direction).append("](benchmarks/").append(plotName(direction, jdk)).append(")\n\n");
        text.append("| ").append(direction).append(" |");
        for (String row : rows) {
            text.append(' ').append(label(row)).append(" | B/op |");
        }
        text.append("\n|---|").append("---|---|".repeat(rows.size())).append('\n');
        for (String peer : peers()) {
            text.append("| ").append(peer).append(" |");
            for (String row : rows) {
                cell(text, row, peer, jdk);
            }
            text.append('\n');
        }
        text.append('\n');
        lengths(text, rows, jdk);
    }

    private static String label(String row) {
        return row.substring(row.indexOf(' ') + 1);
    }

    private List<String> rows(String direction, String jdk) {
        List<String> rows = new ArrayList<>();
        for (String row : Subject.comparisons()) {
            if (row.startsWith(direction) && figures.summary(jdk, new Subject(row, Peers.OWN)) != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> peers() {
        List<String> peers = new ArrayList<>();
        peers.add(Peers.FLOOR);
        peers.add(Peers.OWN);
        peers.addAll(Peers.LIBRARIES);
        return peers;
    }

    /** {@code 412 ±3 % (1.38)}: the ratio is to the fastest library. */
    private void cell(StringBuilder text, String row, String peer, String jdk) {
        Figures.Summary summary = figures.summary(jdk, new Subject(row, peer));
        if (summary == null) {
            text.append(" | |");
            return;
        }
        text.append(' ').append(nanos(summary));
        double best = best(row, jdk);
        if (best > 0) {
            text.append(" (").append(ratio(summary.nanos() / best)).append(')');
        }
        text.append(" | ").append(summary.bytes()).append(" |");
    }

    private double best(String row, String jdk) {
        double best = 0;
        for (String library : Peers.LIBRARIES) {
            Figures.Summary summary = figures.summary(jdk, new Subject(row, library));
            if (summary != null && (best == 0 || summary.nanos() < best)) {
                best = summary.nanos();
            }
        }
        return best;
    }

    private void lengths(StringBuilder text, List<String> rows, String jdk) {
        for (String row : rows) {
            Map<Integer, List<String>> lengths = new LinkedHashMap<>();
            for (String peer : peers()) {
                Figures.Summary summary = figures.summary(jdk, new Subject(row, peer));
                if (summary != null) {
                    lengths.computeIfAbsent(summary.characters(), key -> new ArrayList<>())
                            .add(peer);
                }
            }
            text.append("* ").append(row).append(": ");
            String separator = "";
            for (Map.Entry<Integer, List<String>> length : lengths.entrySet()) {
                text.append(separator).append(String.format(Locale.ROOT, "%,d characters", length.getKey()));
                if (lengths.size() > 1) {
                    text.append(length.getValue().contains(Peers.OWN) ? " (Databag)" : " (the others)");
                }
                separator = "; ";
            }
            text.append('\n');
        }
        text.append('\n');
    }

    // Cases

    private void cases(StringBuilder text, String jdk) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Cases.ALL.forEach((name, made) -> {
            if (figures.summary(jdk, new Subject(name, made.group())) != null) {
                groups.computeIfAbsent(made.group(), key -> new ArrayList<>()).add(name);
            }
        });
        groups.forEach((group, names) -> {
            if (group.equals("growth")) {
                text.append("![growth](benchmarks/").append(plotName("growth", jdk)).append(")\n\n");
            }
            text.append("| ").append(group).append(" | characters | ns/op | ns a character | bytes a character | to the first |\n");
            text.append("|---|---|---|---|---|---|\n");
            double first = 0;
            for (String name : names) {
                Figures.Summary summary = figures.summary(jdk, new Subject(name, group));
                if (first == 0 || name.endsWith("receivers, valid")) {
                    first = summary.nanos();
                }
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %s | %.2f | %.2f | %s |%n",
                        name,
                        summary.characters(),
                        nanos(summary),
                        summary.nanos() / summary.characters(),
                        (double) summary.bytes() / summary.characters(),
                        ratio(summary.nanos() / first)));
            }
            text.append('\n');
        });
    }

    /** Without an error if there was but one round to tell from. */
    private static String nanos(Figures.Summary summary) {
        String nanos = String.format(Locale.ROOT, "%,.0f", summary.nanos());
        return summary.rounds() == 1
                ? nanos
                : nanos + String.format(Locale.ROOT, " \u00b1%.0f %%", 100 * summary.error() / summary.nanos());
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.1f", ratio);
    }

    // Plots

    private String comparisonPlot(String direction, String jdk) {
        Plot plot = new Plot(direction + ", JDK " + jdk + ": CPU time, the fastest library is 1");
        for (String row : rows(direction, jdk)) {
            double best = best(row, jdk);
            Map<String, Double> bars = new LinkedHashMap<>();
            for (String peer : peers()) {
                Figures.Summary summary = figures.summary(jdk, new Subject(row, peer));
                if (summary != null && best > 0) {
                    bars.put(peer, summary.nanos() / best);
                }
            }
            plot.bars(label(row), bars, Peers.OWN);
        }
        return plot.svg();
    }

    private String growthPlot(String jdk) {
        Plot plot = new Plot("Growth, JDK " + jdk + ": ns of CPU time a character");
        for (String direction : List.of("decode", "encode")) {
            Map<String, Double> bars = new LinkedHashMap<>();
            Cases.ALL.forEach((name, made) -> {
                Figures.Summary summary = figures.summary(jdk, new Subject(name, "growth"));
                if (summary != null && name.startsWith(direction)) {
                    bars.put(name, summary.nanos() / summary.characters());
                }
            });
            plot.bars(direction, bars, "");
        }
        return plot.svg();
    }
}
