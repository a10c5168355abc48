package dev.databag.processor.cli;

import dev.databag.processor.InterfaceDirectory;
import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceOptions.Convention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How schemas are read: what the annotations of the Java library call encoding, jsonFields, formats, openExamples and strict. */
final class SchemaOptions {
    @Option(
            names = "--encoding",
            paramLabel = "auto|json",
            defaultValue = "auto",
            description = "How plain strings of the schema stand in the databag: auto, as themselves (the default), or json, as "
                    + "libraries write them that put everything through json.dumps.")
    private Convention encoding = Convention.AUTO;

    @Option(names = "--json-key", paramLabel = "KEY", description = "A key that is JSON though the schema says plain string. May be repeated.")
    private List<String> jsonFields = new ArrayList<>();

    @Option(names = "--formats", description = "Enforce the keyword format, which is otherwise documentation.")
    private boolean formats;

    @Option(names = "--open-examples", description = "A string with examples is an open vocabulary.")
    private boolean openExamples;

    InterfaceOptions options(boolean strict) {
        return new InterfaceOptions(encoding, jsonFields.stream().distinct().toList(), formats, openExamples, strict, Map.of());
    }

    /** The interface in a directory, or one side of it in a file, which must not have errors. */
    InterfaceDirectory read(Path path, String written) {
        InterfaceDirectory directory = readAny(path, written);
        List<String> errors = directory.diagnostics().all().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::text)
                .toList();
        if (!errors.isEmpty()) {
            throw new UnusableException("the schema has errors\n" + String.join("\n", errors));
        }
        return directory;
    }

    InterfaceDirectory readAny(Path path, String written) {
        if (Files.isRegularFile(path)) {
            if (!InterfaceDirectory.SIDES.contains(path.getFileName().toString())) {
                throw new UnusableException(
                        "which side is " + written + "? A schema is called provider.json or requirer.json, after who writes the databag");
            }
            return InterfaceDirectory.readSide(path, options(false));
        }
        if (!Files.isDirectory(path)) {
            throw new UnusableException("there is no file or directory " + written);
        }
        if (InterfaceDirectory.SIDES.stream().noneMatch(side -> Files.exists(path.resolve(side)))) {
            throw new UnusableException("there is no provider.json and no requirer.json in " + written);
        }
        return InterfaceDirectory.read(path, options(false));
    }
}
