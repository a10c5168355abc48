package dev.databag.benchmark;

import java.util.Locale;
import java.util.Map;

/** Draws groups of horizontal bars as SVG, on a logarithmic scale, since what is compared differs by factors. */
final class Plot {
    private static final int LABELS = 220;
    private static final int WIDTH = 860;
    private static final int BAR = 16;
    private static final double LEAST = 0.05;
    private static final double MOST = 40;

    private final StringBuilder body = new StringBuilder();
    private int y = 44;

    Plot(String title) {
        text(10, 20, 14, title);
    }

    /** Adds a group of bars; the emphasized one has another colour. */
    void bars(String label, Map<String, Double> bars, String emphasized) {
        if (bars.isEmpty()) {
            return;
        }
        text(10, y, 12, label);
        y += 8;
        for (Map.Entry<String, Double> bar : bars.entrySet()) {
            double length = (WIDTH - LABELS - 60) * position(bar.getValue());
            text(24, y + 12, 11, bar.getKey());
            body.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    LABELS,
                    y + 2,
                    length,
                    BAR - 3,
                    bar.getKey().equals(emphasized) ? "#c0392b" : "#7f8c9b"));
            text(LABELS + (int) length + 6, y + 12, 11, String.format(Locale.ROOT, "%.2f", bar.getValue()));
            y += BAR;
        }
        y += 24;
    }

    private static double position(double value) {
        double clamped = Math.min(MOST, Math.max(LEAST * 1.05, value));
        return Math.log(clamped / LEAST) / Math.log(MOST / LEAST);
    }

    private void text(int x, int baseline, int size, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\">%s</text>%n",
                x,
                baseline,
                size,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    String svg() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\">%n",
                        WIDTH,
                        y)
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                + body
                + "</svg>\n";
    }
}
