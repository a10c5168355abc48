package dev.databag.processor.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code java -jar databag-processor.jar}: what it does is one of the subcommands. */
@Command(
        name = "databag",
        subcommands = {LintCommand.class, CompatCommand.class, CheckCommand.class, ExplainCommand.class, DocsCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = DatabagCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads the JSON Schemas of Juju relation interfaces, for charms in any language.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all is well",
            "  1  a schema or a databag is wrong, or versions are not compatible",
            "  2  the command line is wrong, or a file cannot be used",
            "  3  a mistake of Databag's own: please report it",
            "",
            "Colours are for terminals only, and not where NO_COLOR is set. Output is UTF-8.",
            "@|bold databag help COMMAND|@ says more, with examples."
        })
public final class DatabagCommand implements Callable<Integer> {
    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int UNUSABLE = 2;
    static final int BUG = 3;

    private static final int FRAMES = 5;

    /** A databag may be nested as deep as any reader takes it, and every level takes some frames. */
    private static final long STACK = 256L << 20;

    @Spec
    private CommandSpec spec;

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"databag " + number()};
        }

        /** {@code 0} where nothing was packaged. */
        String number() {
            return Optional.ofNullable(DatabagCommand.class.getPackage().getImplementationVersion()).orElse("0");
        }
    }

    DatabagCommand() {}

    /** Runs a subcommand and exits. */
    public static void main(String[] arguments) throws InterruptedException {
        int[] code = {BUG};
        Thread thread = new Thread(
                null,
                () -> code[0] = run(Path.of(""), System.in, System.out, System.err, Ansi.AUTO, arguments),
                "databag",
                STACK);
        thread.start();
        thread.join();
        System.exit(code[0]);
    }

    /**
     * Runs a subcommand.
     *
     * @param directory what relative paths are relative to
     * @param in what - stands for
     * @param ansi whether to colour
     * @return the exit code
     */
    static int run(Path directory, InputStream in, PrintStream out, PrintStream err, Ansi ansi, String... arguments) {
        PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errWriter = new PrintWriter(err, false, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new DatabagCommand(), new Commands(new Terminal(directory, in, outWriter, ansi)))
                .setOut(outWriter)
                .setErr(errWriter)
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, command, result) -> failed(e, command));
        int code = line.execute(arguments);
        outWriter.flush();
        errWriter.flush();
        return code;
    }

    private static int failed(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        if (e instanceof UnusableException) {
            err.println(command.getColorScheme().errorText("databag: " + e.getMessage()));
            return UNUSABLE;
        }
        err.println("databag failed with " + e);
        StackTraceElement[] frames = e.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            err.println("  at " + frames[i]);
        }
        err.println("  this is a mistake of Databag's, not of yours: please report it with this text and the schemas");
        return BUG;
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }
}
