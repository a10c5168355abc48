package dev.databag.processor.page;

import dev.databag.processor.compat.DatabagVerdict;
import dev.databag.processor.compat.Difference;
import dev.databag.processor.compat.Outcome;
import dev.databag.processor.description.DatabagTable;
import dev.databag.processor.description.DatabagTable.Row;
import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import java.util.ArrayList;
import java.util.List;

/** A page in GitHub's Markdown. */
final class MarkdownWriter {
    private static final String SPECIAL = "\\`*_{}[]()#+!|~<>&@";
    private static final int KEYS = 44;

    private final InterfacePage page;
    private final StringBuilder out = new StringBuilder();

    MarkdownWriter(InterfacePage page) {
        this.page = page;
    }

    String write() {
        line("# " + text(page.name()));
        line("");
        diagram();
        page.databags().forEach(this::databag);
        history();
        line("");
        line("Made by Databag from " + String.join(" and ", page.sources().stream().map(MarkdownWriter::code).toList()) + ".");
        return out.toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private void diagram() {
        if (page.databags().isEmpty()) {
            line("Neither side publishes anything.");
            return;
        }
        line("```text");
        line("provider                                                        requirer");
        for (DatabagTable databag : page.databags()) {
            boolean provider = databag.role() == Role.PROVIDER;
            String label = " " + (databag.scope() == Scope.APP ? "application: " : "unit: ") + Texts.keys(databag, KEYS).replace("`", "'") + " ";
            String dashes = "-".repeat(Math.max(2, 68 - label.length()));
            line(provider ? "  |--" + label + dashes + ">|" : "  |<-" + label + dashes + "-|");
        }
        line("```");
    }

    private void databag(DatabagTable databag) {
        line("");
        line("## " + Texts.capital(databag.name()));
        line("");
        line(Texts.flow(databag));
        databag.description().ifPresent(description -> Texts.paragraphs(description).forEach(paragraph -> {
            line("");
            line(text(paragraph));
        }));
        line("");
        line("| Key | Type | Required | On the wire | Description |");
        line("|---|---|---|---|---|");
        databag.rows().forEach(this::row);
        databag.others().ifPresent(others -> {
            line("");
            line(text(others));
        });
        if (!databag.example().isEmpty()) {
            line("");
            line("Example:");
            line("");
            line("```json");
            line(Texts.example(databag.example()));
            line("```");
        }
    }

    private void row(Row row) {
        String indent = "&emsp;".repeat(row.depth());
        List<String> description = new ArrayList<>();
        if (row.deprecated()) {
            description.add("**Deprecated.**");
        }
        if (row.secret()) {
            description.add("**Secret.**");
        }
        row.description().ifPresent(said -> description.add(text(said)));
        row.defaultText().ifPresent(said -> description.add("Default: " + code(said)));
        line("| " + indent + code(row.name()) + " | " + text(row.type()) + " | " + (row.required() ? "yes" : "no") + " | " + row.wire().orElse("") + " | "
                + String.join(" ", description) + " |");
    }

    private void history() {
        if (page.history().isEmpty()) {
            return;
        }
        line("");
        line("## History");
        for (InterfacePage.Step step : page.history()) {
            line("");
            line("### " + text(step.older()) + " to " + text(step.newer()));
            line("");
            if (step.verdict().databags().stream().allMatch(databag -> databag.differences().isEmpty())) {
                line("Nothing that matters to a databag has changed.");
            }
            for (DatabagVerdict databag : step.verdict().databags()) {
                if (!databag.differences().isEmpty()) {
                    line("* " + Texts.capital(databag.name()) + ": **" + databag.grade().words() + "**");
                    databag.differences().forEach(this::difference);
                }
            }
        }
    }

    private void difference(Difference difference) {
        String path = difference.path().isEmpty() ? "" : code(difference.path()) + ": ";
        line("  * " + path + difference.kind().tag().replace('-', ' ') + ", " + difference.grade().words());
        if (difference.onNewReaders().outcome() != Outcome.SAFE) {
            line("    * " + text(difference.onNewReaders().sentence()));
        }
        if (difference.onOldReaders().outcome() != Outcome.SAFE) {
            line("    * " + text(difference.onOldReaders().sentence()));
        }
    }

    /** Text that is only text: nothing in it is markup of Markdown or of HTML. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Texts.line(text).toCharArray()) {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** Text in a code span, also in a table. */
    static String code(String text) {
        String line = Texts.line(text);
        if (line.isEmpty()) {
            return "(empty)";
        }
        // No renderer agrees with another on a span that has both of them.
        String plain = line.replace("|", "\\|").replace("`", "'");
        return "`" + plain + "`";
    }
}
