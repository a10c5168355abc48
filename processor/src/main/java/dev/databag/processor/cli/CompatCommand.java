package dev.databag.processor.cli;

import dev.databag.processor.InterfaceDirectory;
import dev.databag.processor.cli.Result.Location;
import dev.databag.processor.compat.Compatibility;
import dev.databag.processor.compat.DatabagVerdict;
import dev.databag.processor.compat.Difference;
import dev.databag.processor.compat.Direction;
import dev.databag.processor.compat.Effect;
import dev.databag.processor.compat.Grade;
import dev.databag.processor.compat.InterfaceVersion;
import dev.databag.processor.compat.Op083;
import dev.databag.processor.compat.Outcome;
import dev.databag.processor.compat.Site;
import dev.databag.processor.compat.Verdict;
import dev.databag.processor.diagnostic.Position;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.lint.Level;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a changed schema does to deployed charms. */
@Command(
        name = "compat",
        description = "Says what the difference between two versions of an interface does to charms that are deployed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  databag compat interfaces/tracing/v1 interfaces/tracing/v2",
            "  git worktree add ../before main; databag compat ../before/schemas schemas",
            "  databag compat --allow readers OLD NEW",
            "  databag compat --rules op083 OLD NEW",
            "",
            "Each difference is safe; or safe for readers only, so that readers have to be upgraded before writers; or safe for writers only; or breaking, "
                    + "so that no order of upgrades works. What cannot be shown to be safe counts as breaking and says so.",
            "",
            "Exit codes: 0 when charms of both versions understand each other (see --allow), 1 when they do not, 2 when a version cannot be read."
        })
final class CompatCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SchemaOptions schemas;

    @Mixin
    private OutputFormat format;

    @Parameters(index = "0", paramLabel = "OLD", description = "The directory of the older version, or one of its files.")
    private String older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The directory of the newer version, or one of its files.")
    private String newer;

    /** Which changes are no failure. */
    enum Allowed {
        NONE,
        READERS,
        WRITERS
    }

    @Option(
            names = "--allow",
            paramLabel = "none|readers|writers",
            defaultValue = "none",
            description = "What is no failure besides safe changes: those that are safe when readers, or writers, are upgraded first. Default: none.")
    private Allowed allowed = Allowed.NONE;

    /** What a change is held against besides what charms understand. */
    enum Rules {
        NONE,
        OP083
    }

    @Option(
            names = "--rules",
            paramLabel = "none|op083",
            defaultValue = "none",
            description = "Design rules that forbid changes too: op083, Canonical's for interfaces of charms. A change that breaks one is a failure, "
                    + "even if it is safe. Default: none.")
    private Rules rules = Rules.NONE;

    /** The changes that break a rule. */
    private final Map<Difference, Op083> broken = new IdentityHashMap<>();

    @Option(names = "--all", description = "Tell of safe differences too.")
    private boolean all;

    CompatCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Verdict verdict = Compatibility.compare(version(older), version(newer));
        if (rules == Rules.OP083) {
            Op083.broken(verdict).forEach(finding -> broken.put(finding.difference(), finding.rule()));
        }
        switch (format.get()) {
            case TEXT -> print(verdict);
            case JSON -> terminal.line(json(verdict).toString());
            case SARIF -> terminal.line(Sarif.of(results(verdict), tag -> "The schema changed: " + tag.replace('-', ' ')));
        }
        boolean fine = broken.isEmpty() && verdict.databags().stream().allMatch(databag -> passes(databag.grade()));
        return fine ? DatabagCommand.FINE : DatabagCommand.FINDINGS;
    }

    private InterfaceVersion version(String written) {
        InterfaceDirectory directory = schemas.read(terminal.file(written), written);
        return directory.version(schemas.options(false));
    }

    private boolean passes(Grade grade) {
        return grade == Grade.SAFE
                || grade == Grade.SAFE_FOR_READERS && allowed == Allowed.READERS
                || grade == Grade.SAFE_FOR_WRITERS && allowed == Allowed.WRITERS;
    }

    private void print(Verdict verdict) {
        boolean silent = true;
        for (DatabagVerdict databag : verdict.databags()) {
            List<Difference> told = told(databag);
            if (told.isEmpty()) {
                continue;
            }
            silent = false;
            terminal.line(terminal.styled("bold", databag.name()) + ": " + graded(databag.grade()));
            told.forEach(this::print);
        }
        if (silent) {
            terminal.line("charms of both versions understand each other");
        }
    }

    private List<Difference> told(DatabagVerdict databag) {
        return databag.differences().stream()
                .filter(difference -> all || difference.grade() != Grade.SAFE || broken.containsKey(difference))
                .toList();
    }

    private String graded(Grade grade) {
        String style = switch (grade) {
            case SAFE -> "fg(green)";
            case SAFE_FOR_READERS, SAFE_FOR_WRITERS -> "fg(yellow)";
            case BREAKING -> "bold,fg(red)";
        };
        return terminal.styled(style, grade.words());
    }

    private void print(Difference difference) {
        String path = difference.path().isEmpty() ? "" : terminal.styled("bold", Visible.of(difference.path())) + ": ";
        terminal.line("  [" + difference.kind().tag() + "] " + path + graded(difference.grade()));
        for (Direction direction : Direction.values()) {
            Effect effect = difference.effect(direction);
            if (effect.outcome() != Outcome.SAFE || all) {
                terminal.line("    " + Visible.of(effect.sentence()));
            }
        }
        if (broken.containsKey(difference)) {
            terminal.line("    [" + broken.get(difference).tag() + "] " + broken.get(difference).text());
        }
        difference.older().ifPresent(site -> terminal.line("    " + terminal.styled("faint", "old: " + Visible.of(site.toString()))));
        difference.newer().ifPresent(site -> terminal.line("    " + terminal.styled("faint", "new: " + Visible.of(site.toString()))));
    }

    private JsonObject json(Verdict verdict) {
        List<JsonObject> databags = new ArrayList<>();
        for (DatabagVerdict databag : verdict.databags()) {
            List<JsonObject> differences = new ArrayList<>();
            for (Difference difference : told(databag)) {
                JsonObject json = new JsonObject()
                        .put("kind", difference.kind().tag())
                        .put("path", difference.path())
                        .put("grade", difference.grade().words())
                        .put("onNewReaders", json(difference.onNewReaders()))
                        .put("onOldReaders", json(difference.onOldReaders()));
                if (broken.containsKey(difference)) {
                    json.put("rule", broken.get(difference).tag());
                }
                difference.older().ifPresent(site -> json.put("old", json(site)));
                difference.newer().ifPresent(site -> json.put("new", json(site)));
                differences.add(json);
            }
            databags.add(new JsonObject()
                    .put("side", databag.role().name().toLowerCase(Locale.ROOT))
                    .put("scope", databag.scope().name().toLowerCase(Locale.ROOT))
                    .put("grade", databag.grade().words())
                    .put("differences", differences));
        }
        return new JsonObject().put("databags", databags);
    }

    private static JsonObject json(Effect effect) {
        return new JsonObject().put("outcome", effect.outcome().name().toLowerCase(Locale.ROOT)).put("sentence", effect.sentence());
    }

    private static JsonObject json(Site site) {
        return location(site).json().put("pointer", site.pointer().toString());
    }

    private static Location location(Site site) {
        Position position = site.position();
        return new Location(site.document().source().path(), position.line(), position.column());
    }

    private List<Result> results(Verdict verdict) {
        List<Result> results = new ArrayList<>();
        for (DatabagVerdict databag : verdict.databags()) {
            for (Difference difference : told(databag)) {
                List<String> sentences = new ArrayList<>();
                for (Direction direction : Direction.values()) {
                    if (difference.effect(direction).outcome() != Outcome.SAFE) {
                        sentences.add(difference.effect(direction).sentence());
                    }
                }
                Level level = difference.grade() == Grade.SAFE ? Level.NOTE : passes(difference.grade()) ? Level.WARNING : Level.ERROR;
                String fact = difference.grade().words() + (sentences.isEmpty() ? "" : ": " + String.join("; ", sentences));
                results.add(result(level, difference.kind().tag(), difference, fact));
                if (broken.containsKey(difference)) {
                    Op083 rule = broken.get(difference);
                    results.add(result(Level.ERROR, rule.tag(), difference, rule.text()));
                }
            }
        }
        return results;
    }

    private static Result result(Level level, String tag, Difference difference, String fact) {
        return new Result(
                level,
                tag,
                difference.newer().or(difference::older).map(CompatCommand::location),
                fact,
                "",
                Optional.empty(),
                Optional.empty());
    }
}
