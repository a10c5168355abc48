package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars in groups, as an SVG file that is legible on white and on black. */
final class Chart {
    private static final String[] COLOURS = {"#4477aa", "#66ccee", "#228833", "#ccbb44", "#ee6677", "#aa3377"};
    private static final int LEFT = 190;
    private static final int WIDTH = 860;
    private static final int BAR = 9;

    private record Group(String name, List<Double> values) {}

    private final String title;
    private final List<String> legend;
    private final List<Group> groups = new ArrayList<>();

    /** A chart whose groups have one bar for each entry of the legend; the axis is logarithmic. */
    Chart(String title, List<String> legend) {
        this.title = title;
        this.legend = legend;
    }

    void group(String name, List<Double> values) {
        groups.add(new Group(name, values));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, svg());
    }

    private String svg() {
        double largest = groups.stream()
                .flatMap(group -> group.values().stream())
                .max(Double::compare)
                .orElse(1.0);
        double smallest = groups.stream()
                .flatMap(group -> group.values().stream())
                .min(Double::compare)
                .orElse(1.0);
        double from = Math.floor(Math.log10(smallest) * 2) / 2;
        double scale = (WIDTH - LEFT - 70) / (Math.log10(largest) - from);
        int groupHeight = legend.size() * (BAR + 1) + 10;
        int height = 62 + groups.size() * groupHeight;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                height));
        text(svg, 10, 20, "start", title);
        for (int i = 0; i < legend.size(); i++) {
            int x = 10 + i * 150;
            bar(svg, x, 31, 12, 10, COLOURS[i]);
            text(svg, x + 17, 40, "start", legend.get(i));
        }
        int y = 56;
        for (Group group : groups) {
            text(svg, LEFT - 8, y + groupHeight / 2, "end", group.name());
            for (int i = 0; i < group.values().size(); i++) {
                double value = group.values().get(i);
                double length = Math.max(1, (Math.log10(value) - from) * scale);
                bar(svg, LEFT, y + i * (BAR + 1), length, BAR, COLOURS[i]);
                text(
                        svg,
                        LEFT + length + 4,
                        y + i * (BAR + 1) + BAR,
                        "start",
                        String.format(Locale.ROOT, value < 20 ? "%.2f" : "%.0f", value));
            }
            y += groupHeight;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, double x, double y, double width, double height, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.1f\" height=\"%.0f\" fill=\"%s\"/>%n",
                x,
                y,
                width,
                height,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                escaped));
    }
}
