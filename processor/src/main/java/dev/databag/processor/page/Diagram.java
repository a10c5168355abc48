package dev.databag.processor.page;

import dev.databag.processor.description.DatabagTable;
import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import java.util.List;

/** Who writes what, as a picture: two charms and an arrow for each databag. Its colours are those of the page. */
final class Diagram {
    private static final int WIDTH = 720;
    private static final int BOX = 120;
    private static final int ROW = 62;
    private static final int TOP = 26;
    private static final int KEYS = 58;

    private final List<DatabagTable> databags;

    Diagram(List<DatabagTable> databags) {
        this.databags = databags;
    }

    String svg() {
        int height = TOP + ROW * databags.size() + 10;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(height)
                .append("\" role=\"img\" aria-label=\"Who writes which databag\">\n");
        box(svg, 1, height, "Provider");
        box(svg, WIDTH - BOX - 1, height, "Requirer");
        for (int i = 0; i < databags.size(); i++) {
            arrow(svg, databags.get(i), TOP + ROW * i + 24);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void box(StringBuilder svg, int x, int height, String name) {
        svg.append("<rect x=\"").append(x).append("\" y=\"1\" width=\"").append(BOX).append("\" height=\"").append(height - 2).append("\" rx=\"8\"/>\n");
        svg.append("<text class=\"name\" text-anchor=\"middle\" x=\"").append(x + BOX / 2).append("\" y=\"").append(height / 2 + 5).append("\">")
                .append(name).append("</text>\n");
    }

    private static void arrow(StringBuilder svg, DatabagTable databag, int y) {
        int left = BOX + 12;
        int right = WIDTH - BOX - 12;
        boolean provider = databag.role() == Role.PROVIDER;
        String label = databag.scope() == Scope.APP ? "application databag, from the leader" : "unit databag, from each unit";
        text(svg, "soft", y - 8, label);
        svg.append("<path d=\"M").append(provider ? left : left + 9).append(' ').append(y).append('H').append(provider ? right - 9 : right).append("\"/>\n");
        String tip = provider
                ? "M" + right + " " + y + "l-11 -5v10z"
                : "M" + left + " " + y + "l11 -5v10z";
        svg.append("<path class=\"tip\" d=\"").append(tip).append("\"/>\n");
        text(svg, "", y + 18, Texts.keys(databag, KEYS));
    }

    private static void text(StringBuilder svg, String style, int y, String text) {
        svg.append("<text").append(style.isEmpty() ? "" : " class=\"" + style + "\"").append(" text-anchor=\"middle\" x=\"").append(WIDTH / 2)
                .append("\" y=\"").append(y).append("\">").append(HtmlWriter.text(text)).append("</text>\n");
    }
}
