package dev.databag.processor.cli;

import dev.databag.processor.InterfacePages;
import dev.databag.processor.InterfacePages.Written;
import dev.databag.processor.diagnostic.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a page about each interface. */
@Command(
        name = "docs",
        description = "Writes a page about each interface, in Markdown and in HTML: both sides, each key, an example databag, what changed from version to version.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  databag docs --output site interfaces/",
            "  databag docs --as md --output docs --name tracing schemas/v2",
            "  databag docs --output site --tracing v1,v2",
            "",
            "Directories are searched for files called provider.json and requirer.json; each directory that has one of them becomes a page, called after the "
                    + "interface: tracing-v2.html for tracing/v2. An HTML page is one file that has no script and loads nothing.",
            "",
            "Exit codes: 0 when every page was written, 1 when a schema has errors and has no page, 2 when there is nothing to look at."
        })
final class DocsCommand implements Callable<Integer> {
    /** What was there before versions were. */
    private static final String DRAFT = "draft";

    private final Terminal terminal;

    @Mixin
    private SchemaOptions schemas;

    @Parameters(paramLabel = "DIR", arity = "0..*", description = "Directories that are searched.")
    private List<String> places = new ArrayList<>();

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Where the pages go; it is made where it is not there.")
    private String output;

    @Option(names = "--name", paramLabel = "NAME", description = "What the interface is called, when its directories do not say so.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--as", paramLabel = "md|html", split = ",", description = "The kinds of pages. Default: both.")
    private Set<String> kinds = new LinkedHashSet<>();

    @Option(
            names = "--tracing",
            paramLabel = "draft|v0|v1|v2",
            split = ",",
            description = "Versions of the tracing interface, as Databag brings them along.")
    private Set<String> tracing = new LinkedHashSet<>();

    DocsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> starts = new ArrayList<>();
        for (String place : places) {
            Path start = terminal.file(place);
            if (!Files.isDirectory(start)) {
                throw new UnusableException("there is no directory " + place);
            }
            starts.add(start);
        }
        if (places.isEmpty() && tracing.isEmpty()) {
            throw new UnusableException("name a directory of schemas, or --tracing with a version");
        }
        if (!InterfacePages.KINDS.containsAll(kinds)) {
            throw new UnusableException("a page is md or html, not " + String.join(" or ", kinds));
        }
        List<Written> all = write(starts, tracing.stream().map(DocsCommand::bundled).toList());
        if (all.isEmpty()) {
            throw new UnusableException("there is no provider.json and no requirer.json under " + String.join(", ", places));
        }
        for (Written written : all) {
            if (written.pages().isEmpty()) {
                terminal.line("no page for " + written.directory() + ": its schemas have errors, see databag lint");
            }
            written.pages().forEach(file -> terminal.line("wrote " + file));
        }
        return all.stream().anyMatch(written -> written.pages().isEmpty()) ? DatabagCommand.FINDINGS : DatabagCommand.FINE;
    }

    /** A version as the annotation has it. */
    private static String bundled(String version) {
        String known = version.equals(DRAFT) ? "" : version;
        if (version.isEmpty() || !InterfacePages.TRACING.contains(known)) {
            String versions = String.join(", ", InterfacePages.TRACING.subList(1, InterfacePages.TRACING.size()));
            throw new UnusableException("a version of tracing is one of " + DRAFT + ", " + versions + ", not " + Visible.quoted(version));
        }
        return known;
    }

    private List<Written> write(List<Path> starts, List<String> versions) throws IOException {
        Set<String> wanted = kinds.isEmpty() ? InterfacePages.KINDS : kinds;
        try {
            return InterfacePages.write(starts, versions, terminal.file(output), wanted, schemas.options(false), name);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }
}
