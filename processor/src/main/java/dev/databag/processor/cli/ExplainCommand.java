package dev.databag.processor.cli;

import dev.databag.processor.InterfaceDirectory;
import dev.databag.processor.description.DatabagTable;
import dev.databag.processor.description.DatabagTable.Row;
import dev.databag.processor.description.InterfaceDescription;
import dev.databag.processor.diagnostic.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the databags of an interface as tables. */
@Command(
        name = "explain",
        description = "Shows the databags of an interface as tables: key, type, required or not, how it stands on the wire, an example.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  databag explain schemas/tracing/v2",
            "  databag explain --width 80 schemas/tracing/v2/provider.json",
            "",
            "A key with the wire form @|bold text|@ holds its value as it is; one with the form @|bold JSON|@ holds JSON text, so that a "
                    + "string is in double quotes. Members of objects in JSON are indented below their key. Every example is one that a "
                    + "reader accepts; where the schema shows none, ... stands for a string."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("KEY", "TYPE", "REQUIRED", "WIRE", "EXAMPLE");
    private static final int USUAL_WIDTH = 100;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchemaOptions schemas;

    @Parameters(
            paramLabel = "SCHEMA",
            description = "A directory with provider.json, requirer.json or both, or one of these files.")
    private String schema;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "The width of the tables; without it that of the terminal, or 100 where there is none.")
    private int width;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        InterfaceDirectory directory = schemas.read(terminal.file(schema), schema);
        List<DatabagTable> tables = InterfaceDescription.of(directory.relation(), directory.sides());
        if (tables.isEmpty()) {
            terminal.line("No databag holds data: there is nothing that a charm would publish.");
        }
        for (int i = 0; i < tables.size(); i++) {
            print(tables.get(i), i == 0);
        }
        return DatabagCommand.FINE;
    }

    private int width() {
        if (width > 0) {
            return width;
        }
        return System.console() == null ? USUAL_WIDTH : spec.usageMessage().width();
    }

    private void print(DatabagTable databag, boolean first) {
        if (!first) {
            terminal.line("");
        }
        terminal.line(terminal.styled("bold", databag.name()) + ", written by the " + databag.side() + " and read by the "
                + databag.reader());
        databag.description().ifPresent(text -> {
            for (String line : TextTable.wrapped(shown(text), width())) {
                terminal.line(line);
            }
        });
        terminal.line("");
        TextTable table = new TextTable(width(), Set.of(1, 4));
        table.add(HEADINGS);
        databag.rows().forEach(row -> table.add(cells(row)));
        List<List<String>> lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            String style = i == 0 ? "bold" : databag.rows().get(i - 1).depth() > 0 ? "faint" : "";
            for (String line : lines.get(i)) {
                terminal.line(style.isEmpty() ? line : terminal.styled(style, line));
            }
        }
        databag.others().ifPresent(text -> {
            terminal.line("");
            terminal.line(shown(text));
        });
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        cells.add("  ".repeat(row.depth()) + shown(row.name()));
        cells.add(shown(row.type()));
        cells.add(row.required() ? "required" : "optional");
        cells.add(row.wire().orElse(""));
        cells.add(row.example().map(ExplainCommand::shown).orElse(""));
        return cells;
    }

    /** In one line, nothing in it that controls a terminal. */
    private static String shown(String text) {
        return Visible.of(text.strip().replaceAll("\\s+", " "));
    }
}
