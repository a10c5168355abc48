package dev.databag.processor.page;

import dev.databag.processor.compat.DatabagVerdict;
import dev.databag.processor.compat.Difference;
import dev.databag.processor.compat.Grade;
import dev.databag.processor.compat.Outcome;
import dev.databag.processor.description.DatabagTable;
import dev.databag.processor.description.DatabagTable.Row;
import java.util.ArrayList;
import java.util.List;

/** A page in HTML, in one file: it has no script and loads nothing, and says so to the browser. */
final class HtmlWriter {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            """;

    private static final String STYLE = """
            <style>
            :root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --line: #d9dee3; --back: #ffffff; --panel: #f6f8fa; --accent: #0b5cad;
              --good: #1a7f37; --care: #9a6700; --bad: #cf222e; }
            @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9198a1; --line: #3d444d; --back: #0d1117; --panel: #161b22;
              --accent: #6cb6ff; --good: #3fb950; --care: #d29922; --bad: #f85149; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, sans-serif; }
            main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
            h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.5rem; }
            h2 { font-size: 1.35rem; margin: 2.75rem 0 .25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
            h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
            p { margin: .5rem 0; max-width: 46rem; }
            .flow, footer, .wire, .type { color: var(--soft); }
            code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Ubuntu Mono", monospace; }
            pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .9rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            .wide { overflow-x: auto; margin: 1rem 0; }
            table { border-collapse: collapse; width: 100%; font-size: .94rem; }
            th { text-align: left; font-weight: 600; font-size: .8rem; color: var(--soft); border-bottom: 2px solid var(--line); padding: .4rem .75rem .4rem 0; white-space: nowrap; }
            td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; overflow-wrap: anywhere; }
            td:first-child { white-space: nowrap; }
            td.type { min-width: 11rem; }
            td.said { min-width: 14rem; }
            .d1 { padding-left: 1.25rem; } .d2 { padding-left: 2.5rem; } .d3 { padding-left: 3.75rem; } .d4 { padding-left: 5rem; }
            .member code { color: var(--soft); }
            td.said code { background: var(--panel); border-radius: 4px; padding: .1em .3em; }
            .badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .55rem; font-size: .78rem; line-height: 1.5; white-space: nowrap; }
            .good { color: var(--good); } .care { color: var(--care); } .bad { color: var(--bad); }
            ul { padding-left: 1.25rem; } li { margin: .3rem 0; }
            svg { width: 100%; height: auto; max-width: 46rem; display: block; }
            svg text { fill: var(--text); font: 14px system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, sans-serif; }
            svg .soft { fill: var(--soft); font-size: 12.5px; }
            svg .name { font-weight: 600; font-size: 16px; }
            svg rect { fill: var(--panel); stroke: var(--line); }
            svg path { stroke: var(--accent); fill: none; stroke-width: 1.6; } svg .tip { fill: var(--accent); stroke: none; }
            footer { margin-top: 3rem; font-size: .85rem; }
            @media print { main { max-width: none; padding: 0; } h2 { break-after: avoid; } tr, pre { break-inside: avoid; } }
            </style>
            """;

    private final InterfacePage page;
    private final StringBuilder out = new StringBuilder();

    HtmlWriter(InterfacePage page) {
        this.page = page;
    }

    String write() {
        out.append(HEAD).append("<title>").append(text(page.name())).append("</title>\n").append(STYLE).append("</head>\n<body>\n<main>\n");
        line("<h1>" + text(page.name()) + "</h1>");
        if (page.databags().isEmpty()) {
            line("<p>Neither side publishes anything.</p>");
        } else {
            out.append(new Diagram(page.databags()).svg());
        }
        page.databags().forEach(this::databag);
        history();
        line("<footer>Made by Databag from "
                + String.join(" and ", page.sources().stream().map(HtmlWriter::code).toList()) + ".</footer>");
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private void databag(DatabagTable databag) {
        line("<h2>" + Texts.capital(databag.name()) + "</h2>");
        line("<p class=\"flow\">" + Texts.flow(databag) + "</p>");
        databag.description().ifPresent(description -> Texts.paragraphs(description).forEach(paragraph -> line("<p>" + text(paragraph) + "</p>")));
        line("<div class=\"wide\"><table>");
        line("<thead><tr><th>Key</th><th>Type</th><th>Required</th><th>On the wire</th><th>Description</th></tr></thead>");
        line("<tbody>");
        databag.rows().forEach(this::row);
        line("</tbody></table></div>");
        databag.others().ifPresent(others -> line("<p>" + text(others) + "</p>"));
        if (!databag.example().isEmpty()) {
            line("<h3>Example</h3>");
            line("<pre>" + text(Texts.example(databag.example()), false) + "</pre>");
        }
    }

    private void row(Row row) {
        List<String> said = new ArrayList<>();
        if (row.deprecated()) {
            said.add("<span class=\"badge care\">deprecated</span>");
        }
        if (row.secret()) {
            said.add("<span class=\"badge care\">secret</span>");
        }
        row.description().ifPresent(description -> said.add(text(description)));
        row.defaultText().ifPresent(value -> said.add("Default: " + code(value)));
        String indent = row.depth() == 0 ? "" : " class=\"d" + Math.min(row.depth(), 4) + "\"";
        line((row.depth() == 0 ? "<tr>" : "<tr class=\"member\">") + "<td" + indent + ">" + code(row.name()) + "</td><td class=\"type\">" + text(row.type()) + "</td><td>"
                + (row.required() ? "yes" : "no") + "</td><td class=\"wire\">" + row.wire().orElse("") + "</td><td class=\"said\">"
                + String.join(" ", said) + "</td></tr>");
    }

    private void history() {
        if (page.history().isEmpty()) {
            return;
        }
        line("<h2>History</h2>");
        for (InterfacePage.Step step : page.history()) {
            line("<h3>" + text(step.older()) + " to " + text(step.newer()) + "</h3>");
            if (step.verdict().databags().stream().allMatch(databag -> databag.differences().isEmpty())) {
                line("<p>Nothing that matters to a databag has changed.</p>");
                continue;
            }
            line("<ul>");
            for (DatabagVerdict databag : step.verdict().databags()) {
                if (!databag.differences().isEmpty()) {
                    line("<li>" + text(Texts.capital(databag.name())) + " " + badge(databag.grade()) + "\n<ul>");
                    databag.differences().forEach(this::difference);
                    line("</ul></li>");
                }
            }
            line("</ul>");
        }
    }

    private static String badge(Grade grade) {
        String style = switch (grade) {
            case SAFE -> "good";
            case SAFE_FOR_READERS, SAFE_FOR_WRITERS -> "care";
            case BREAKING -> "bad";
        };
        return "<span class=\"badge " + style + "\">" + grade.words() + "</span>";
    }

    private void difference(Difference difference) {
        String path = difference.path().isEmpty() ? "" : code(difference.path()) + " ";
        StringBuilder said = new StringBuilder();
        if (difference.onNewReaders().outcome() != Outcome.SAFE) {
            said.append("<br>").append(text(Texts.capital(difference.onNewReaders().sentence()))).append('.');
        }
        if (difference.onOldReaders().outcome() != Outcome.SAFE) {
            said.append("<br>").append(text(Texts.capital(difference.onOldReaders().sentence()))).append('.');
        }
        line("<li>" + path + difference.kind().tag().replace('-', ' ') + " " + badge(difference.grade()) + said + "</li>");
    }

    private static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    /** Text that is only text: nothing in it is markup, in an element or in a quoted attribute. */
    static String text(String text) {
        return text(text, true);
    }

    private static String text(String text, boolean oneLine) {
        StringBuilder escaped = new StringBuilder();
        for (char c : (oneLine ? Texts.line(text) : text).toCharArray()) {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
