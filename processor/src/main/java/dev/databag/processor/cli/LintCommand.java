package dev.databag.processor.cli;

import dev.databag.processor.InterfaceDirectory;
import dev.databag.processor.cli.Result.Location;
import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Place;
import dev.databag.processor.diagnostic.Position;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.lint.Level;
import dev.databag.processor.lint.LintTag;
import dev.databag.processor.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with schemas, and what could be better. */
@Command(
        name = "lint",
        description = "Says what is wrong with the schemas of interfaces, and what could be better.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  databag lint interfaces/",
            "  databag lint --ignore undescribed-key,unmarked-json --fail-on note schemas/",
            "  databag lint --format sarif . > databag.sarif",
            "",
            "Directories are searched for files called provider.json and requirer.json. An error is what makes a schema unusable, a warning what nobody "
                    + "can mean or what will cause trouble on the wire, a note what could be said better. The tag in brackets is a heading of docs/lint.md "
                    + "or docs/errors.md.",
            "",
            "Exit codes: 0 when there is no finding that counts, 1 when there is one (see --fail-on), 2 when there is nothing to look at."
        })
final class LintCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SchemaOptions schemas;

    @Mixin
    private OutputFormat format;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Directories that are searched, or schema files.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--ignore",
            paramLabel = "TAG",
            split = ",",
            description = "A class of findings to leave out, by its tag. May be repeated.")
    private Set<String> ignored = new LinkedHashSet<>();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|note",
            defaultValue = "warning",
            description = "From which findings on the exit code is 1. Default: warning.")
    private Level failOn = Level.WARNING;

    @Option(names = "--strict", description = "What is doubtful for the reader of schemas is an error.")
    private boolean strict;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Set<Path> files = new TreeSet<>();
        for (String place : places) {
            files.addAll(find(place));
        }
        if (files.isEmpty()) {
            throw new UnusableException("there is no provider.json and no requirer.json under " + String.join(", ", places));
        }
        List<Result> results = new ArrayList<>();
        Set<Path> directories = new LinkedHashSet<>();
        for (Path file : files) {
            Path directory = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
            boolean both = InterfaceDirectory.SIDES.stream().map(directory::resolve).allMatch(files::contains);
            if (!both || directories.add(directory)) {
                lint(file, directory, both, results);
            }
        }
        print(results, files.size());
        return results.stream().anyMatch(result -> result.level().compareTo(failOn) <= 0) ? DatabagCommand.FINDINGS : DatabagCommand.FINE;
    }

    private Set<Path> find(String place) throws IOException {
        Path start = terminal.file(place);
        Set<Path> files = new TreeSet<>();
        if (Files.isRegularFile(start)) {
            schemas.readAny(start, place);
            files.add(start);
        } else if (Files.isDirectory(start)) {
            files.addAll(InterfaceDirectory.find(start));
        } else {
            throw new UnusableException("there is no file or directory " + place);
        }
        return files;
    }

    private void lint(Path file, Path directory, boolean both, List<Result> results) {
        InterfaceDirectory read = both
                ? InterfaceDirectory.read(directory, schemas.options(strict))
                : InterfaceDirectory.readSide(file, schemas.options(strict));
        if (!read.diagnostics().hasErrors()) {
            Linter.lint(read.relation(), read.sides(), read.files(), read.diagnostics());
        }
        for (Diagnostic diagnostic : read.diagnostics().all()) {
            boolean beside = diagnostic.tag().equals(LintTag.LONE_SIDE.tag())
                    && InterfaceDirectory.SIDES.stream().allMatch(side -> Files.exists(directory.resolve(side)));
            if (!ignored.contains(diagnostic.tag()) && !beside) {
                results.add(result(diagnostic));
            }
        }
    }

    private static Result result(Diagnostic diagnostic) {
        Level level = LintTag.of(diagnostic.tag())
                .map(LintTag::level)
                .orElse(diagnostic.severity() == Severity.ERROR ? Level.ERROR : Level.WARNING);
        Optional<Location> at = diagnostic.place() instanceof Place.InText in ? Optional.of(location(in)) : Optional.empty();
        return new Result(
                level, diagnostic.tag(), at, diagnostic.fact(), diagnostic.excerpted(), diagnostic.advice(), Optional.empty());
    }

    private static Location location(Place.InText in) {
        if (in.offset() == Place.InText.WHOLE) {
            return Location.ofFile(in.source().path());
        }
        Position position = Position.of(in.source().text(), in.offset());
        return new Location(in.source().path(), position.line(), position.column());
    }

    private void print(List<Result> results, int files) {
        switch (format.get()) {
            case TEXT -> {
                results.forEach(this::print);
                terminal.line(summary(results, files));
            }
            case JSON -> terminal.line(new JsonObject()
                    .put("schemas", files)
                    .put("findings", results.stream().map(LintCommand::json).toList())
                    .toString());
            case SARIF -> terminal.line(Sarif.of(results, tag -> LintTag.of(tag).map(LintTag::summary).orElse("The schema cannot be read as it is")));
        }
    }

    private void print(Result result) {
        String place = result.at().map(Object::toString).orElse("");
        String style = switch (result.level()) {
            case ERROR -> "bold,fg(red)";
            case WARNING -> "bold,fg(yellow)";
            case NOTE -> "bold,fg(cyan)";
        };
        terminal.line(terminal.styled("bold", place + ":") + " " + terminal.styled(style, result.level().word() + ":") + " " + result.detail());
    }

    private static String summary(List<Result> results, int files) {
        List<String> counts = new ArrayList<>();
        for (Level level : Level.values()) {
            long count = results.stream().filter(result -> result.level() == level).count();
            if (count > 0) {
                counts.add(counted(count, level.word()));
            }
        }
        return counted(files, "schema") + ": " + (counts.isEmpty() ? "nothing to say" : String.join(", ", counts));
    }

    private static String counted(long count, String noun) {
        return count + " " + noun.toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }

    private static JsonObject json(Result result) {
        JsonObject json = new JsonObject().put("level", result.level().word()).put("tag", result.tag());
        result.at().ifPresent(at -> json.put("at", at.json()));
        json.put("message", result.fact());
        result.advice().ifPresent(advice -> json.put("advice", advice));
        return json;
    }
}
