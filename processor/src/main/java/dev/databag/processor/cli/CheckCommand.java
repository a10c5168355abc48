package dev.databag.processor.cli;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.processor.InterfaceDirectory;
import dev.databag.processor.cli.Result.Location;
import dev.databag.processor.diagnostic.Suggestion;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.lint.Level;
import dev.databag.processor.reading.DatabagDecoder;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.OtherMembers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a databag is right, and what exactly is wrong. */
@Command(
        name = "check",
        description = "Says whether a databag is what its schema says, and what exactly is wrong.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  relation-get --format=json - tempo/0 > bag.json; databag check provider.json bag.json",
            "  databag check --side requirer schemas/tracing/v2 bag.json",
            "  juju show-unit myapp/0 --format json | databag check --endpoint tracing provider.json -",
            "  databag check --format json provider.json bag.json | jq -r '.databags[].violations[].path'",
            "",
            "The databag is a JSON object whose members are strings, as relation-get --format=json prints it, or the output of juju show-unit, of "
                    + "which every databag is checked that the unit sees of the other side. A databag is read as the library's decode reads it, "
                    + "with the same verdicts and the same words.",
            "",
            "Exit codes: 0 when every databag is right; 1 when one is wrong, half filled or empty; 2 when there is nothing to check."
        })
final class CheckCommand implements Callable<Integer> {
    /** Keys of every unit's databag that Juju itself writes. */
    private static final Set<String> OF_JUJU = Set.of("egress-subnets", "ingress-address", "private-address");

    private final Terminal terminal;

    @Mixin
    private SchemaOptions schemas;

    @Mixin
    private OutputFormat format;

    @Parameters(
            index = "0",
            paramLabel = "SCHEMA",
            description = "A directory with provider.json, requirer.json or both, or the file of the side that writes the databag.")
    private String schema;

    @Parameters(index = "1", paramLabel = "DATABAG.json", description = "The databag; - for standard input.")
    private String databag;

    @Option(names = "--side", paramLabel = "provider|requirer", description = "Whose databag it is. Not needed where only one side publishes anything.")
    private Optional<Role> side = Optional.empty();

    @Option(names = "--scope", paramLabel = "app|unit", description = "The application's databag or a unit's. Not needed where the side has only one of them.")
    private Optional<Scope> scope = Optional.empty();

    @Option(names = "--endpoint", paramLabel = "NAME", description = "Of the output of juju show-unit, the relations of this endpoint.")
    private Optional<String> endpoint = Optional.empty();

    @Option(names = "--lenient", description = "Take what decodeLenient takes: invalid elements are left out of lists, with a warning.")
    private boolean lenient;

    @Option(names = "--allow-incomplete", description = "A databag that is half filled, or empty, is no failure: it is normal while charms start.")
    private boolean allowIncomplete;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What became of one databag. */
    private record Checked(DatabagFile.Found found, Decoded<?> decoded, List<String> unknown) {
        String verdict() {
            return decoded.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        InterfaceDirectory directory = schemas.read(terminal.file(schema), schema);
        Databag kind = kind(directory);
        DatabagDecoder decoder = new DatabagDecoder(directory.relation(), kind);
        ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
        List<Checked> all = new ArrayList<>();
        for (DatabagFile.Found found : DatabagFile.read(name(), text(), kind.scope(), endpoint)) {
            all.add(new Checked(found, decoder.decode(found.databag(), options), unknown(kind, found.databag())));
        }
        SchemaLocations locations = new SchemaLocations(directory);
        switch (format.get()) {
            case TEXT -> all.forEach(checked -> print(checked, kind, locations));
            case JSON -> terminal.line(json(all, kind, locations).toString());
            case SARIF -> terminal.line(Sarif.of(results(all, locations), tag -> "The databag is " + tag));
        }
        return all.stream().allMatch(this::passes) ? DatabagCommand.FINE : DatabagCommand.FINDINGS;
    }

    private boolean passes(Checked checked) {
        return checked.decoded() instanceof Decoded.Ready<?> || allowIncomplete && !(checked.decoded() instanceof Decoded.Invalid<?>);
    }

    private String name() {
        return databag.equals("-") ? "standard input" : databag;
    }

    private String text() throws IOException {
        if (databag.equals("-")) {
            return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
        }
        Path file = terminal.file(databag);
        if (!Files.isRegularFile(file)) {
            throw new UnusableException("there is no file " + databag);
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** The one databag of the interface that is meant. */
    private Databag kind(InterfaceDirectory directory) {
        List<Databag> all = directory.relation().databags();
        List<Databag> meant = all.stream()
                .filter(each -> side.orElse(each.role()) == each.role() && scope.orElse(each.scope()) == each.scope())
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        String choices = all.stream().map(CheckCommand::choice).collect(Collectors.joining(", or "));
        throw new UnusableException(
                all.isEmpty()
                        ? "no databag of this schema holds data"
                        : (meant.isEmpty() ? "there is no such databag." : "which databag?") + " The schema describes " + choices);
    }

    private static String choice(Databag databag) {
        return "--side " + word(databag.role()) + " --scope " + word(databag.scope());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Keys that nobody will read: a mistake in writing, or from another version. */
    private static List<String> unknown(Databag kind, Map<String, String> databag) {
        if (kind.struct().others().kind() != OtherMembers.Kind.IGNORED) {
            return List.of();
        }
        List<String> known = kind.struct().fields().stream().map(Field::wireName).toList();
        List<String> unknown = new ArrayList<>();
        for (String key : databag.keySet()) {
            if (!known.contains(key) && !(kind.scope() == Scope.UNIT && OF_JUJU.contains(key))) {
                unknown.add(Visible.quoted(key)
                        + Suggestion.nearest(key, known).map(near -> " (did you mean " + Visible.quoted(near) + "?)").orElse(""));
            }
        }
        return unknown;
    }

    private void print(Checked checked, Databag kind, SchemaLocations locations) {
        boolean wrong = checked.decoded() instanceof Decoded.Invalid<?>;
        boolean right = checked.decoded() instanceof Decoded.Ready<?>;
        String style = wrong ? "bold,fg(red)" : right ? "bold,fg(green)" : "bold,fg(yellow)";
        String origin = Visible.of(checked.found().origin().isEmpty() ? name() : name() + ", " + checked.found().origin());
        String verdict = right ? "right" : checked.verdict() + (wrong ? "" : ": " + Visible.of(checked.decoded().reason()));
        terminal.line(origin + ": " + word(kind.role()) + " " + word(kind.scope()) + " databag: " + terminal.styled(style, verdict));
        if (wrong) {
            for (Violation violation : checked.decoded().violations()) {
                print("", violation, locations);
            }
        }
        for (Violation warning : checked.decoded().warnings()) {
            print("left out: ", warning, locations);
        }
        for (String key : checked.unknown()) {
            terminal.line("  note: the schema does not name the key " + key + "; readers ignore it");
        }
    }

    private void print(String before, Violation violation, SchemaLocations locations) {
        terminal.line("  " + before + terminal.styled("bold", Visible.of(violation.path())) + ": expected "
                + Visible.of(violation.expected()) + ", found " + Visible.of(violation.found()));
        locations.of(violation.schema()).ifPresent(at -> terminal.line("    " + terminal.styled("faint", "see " + at)));
    }

    private JsonObject json(List<Checked> all, Databag kind, SchemaLocations locations) {
        List<JsonObject> databags = new ArrayList<>();
        for (Checked checked : all) {
            databags.add(new JsonObject()
                    .put("file", name())
                    .put("origin", checked.found().origin())
                    .put("side", word(kind.role()))
                    .put("scope", word(kind.scope()))
                    .put("verdict", checked.verdict())
                    .put("reason", checked.decoded().reason())
                    .put("violations", json(checked.decoded().violations(), locations))
                    .putTexts("missing", checked.decoded().missing())
                    .put("warnings", json(checked.decoded().warnings(), locations))
                    .putTexts("notes", checked.unknown().stream().map(key -> "the schema does not name the key " + key).toList()));
        }
        return new JsonObject().put("databags", databags);
    }

    private static List<JsonObject> json(List<Violation> violations, SchemaLocations locations) {
        List<JsonObject> all = new ArrayList<>();
        for (Violation violation : violations) {
            JsonObject json = new JsonObject()
                    .put("key", violation.key())
                    .put("path", violation.path())
                    .put("expected", violation.expected())
                    .put("found", violation.found())
                    .put("schema", violation.schema());
            locations.of(violation.schema()).ifPresent(at -> json.put("at", at.json()));
            all.add(json);
        }
        return all;
    }

    private List<Result> results(List<Checked> all, SchemaLocations locations) {
        List<Result> results = new ArrayList<>();
        for (Checked checked : all) {
            boolean fails = !passes(checked);
            for (Violation violation : checked.decoded().violations()) {
                results.add(result(fails ? Level.ERROR : Level.NOTE, checked.verdict(), violation, locations));
            }
            for (Violation warning : checked.decoded().warnings()) {
                results.add(result(Level.WARNING, "left-out", warning, locations));
            }
        }
        return results;
    }

    private Result result(Level level, String tag, Violation violation, SchemaLocations locations) {
        return new Result(
                level,
                tag,
                Optional.of(Location.ofFile(databag.equals("-") ? "stdin" : databag)),
                violation.path() + ": expected " + violation.expected() + ", found " + violation.found(),
                "",
                Optional.empty(),
                locations.of(violation.schema()));
    }
}
