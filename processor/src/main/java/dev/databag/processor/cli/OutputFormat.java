package dev.databag.processor.cli;

import picocli.CommandLine.Option;

/** How results are printed. */
final class OutputFormat {
    /** The formats. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "How the result is printed; sarif is what code hosts show beside the line. Default: text.")
    private Format format = Format.TEXT;

    Format get() {
        return format;
    }
}
