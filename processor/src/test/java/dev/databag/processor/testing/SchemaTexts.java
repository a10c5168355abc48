package dev.databag.processor.testing;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceReader;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaPath;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schema files of one interface as texts.
 *
 * <pre>{@code
 * RelationInterface relation = SchemaTexts.provider("{...}").with("common/address.json", "{...}").read();
 * }</pre>
 */
public final class SchemaTexts implements SchemaFiles {
    private final Map<String, String> texts;
    private final InterfaceOptions options;
    private final String packageName;

    private SchemaTexts(Map<String, String> texts, InterfaceOptions options, String packageName) {
        this.texts = texts;
        this.options = options;
        this.packageName = packageName;
    }

    /** Whatever files there are. */
    public static SchemaTexts of(Map<String, String> texts) {
        return new SchemaTexts(new LinkedHashMap<>(texts), InterfaceOptions.DEFAULT, "com.example");
    }

    public static SchemaTexts provider(String text) {
        return of(Map.of("provider.json", text));
    }

    /** A provider's application databag with those properties, and what may stand beside them: {@code "required": [..]}. */
    public static SchemaTexts app(String properties, String... beside) {
        StringBuilder app = new StringBuilder("{\"type\": \"object\", \"properties\": {" + properties + "}");
        for (String keyword : beside) {
            app.append(", ").append(keyword);
        }
        return provider("{\"type\": \"object\", \"properties\": {\"app\": " + app + "}}}");
    }

    public SchemaTexts with(String path, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(path, text);
        return new SchemaTexts(more, options, packageName);
    }

    /** The same file with definitions at its root: {@code "Port": {...}}. */
    public SchemaTexts defining(String definitions) {
        String provider = texts.get("provider.json");
        return with("provider.json", provider.substring(0, provider.length() - 1) + ", \"$defs\": {" + definitions + "}}");
    }

    public SchemaTexts options(InterfaceOptions other) {
        return new SchemaTexts(texts, other, packageName);
    }

    public SchemaTexts inPackage(String name) {
        return new SchemaTexts(texts, options, name);
    }

    /** What the schemas mean. A message of whatever kind fails the test: a test of messages asks for {@link #messages}. */
    public RelationInterface read() {
        Diagnostics diagnostics = new Diagnostics();
        RelationInterface relation = read(diagnostics);
        if (!diagnostics.all().isEmpty()) {
            throw new AssertionError(String.join("\n", texts(diagnostics)));
        }
        return relation;
    }

    /** What the schemas mean, whatever is wrong with them. */
    public RelationInterface read(Diagnostics diagnostics) {
        List<SchemaDocument> sides = new ArrayList<>();
        for (String side : List.of("provider.json", "requirer.json")) {
            find(side).ifPresent(source -> sides.add(SchemaReader.read(source, diagnostics)));
        }
        return new InterfaceReader().read(new InterfaceDeclaration(packageName, options, false), sides, this, diagnostics);
    }

    /** What is said about the schemas, each with its source line. */
    public List<String> messages() {
        Diagnostics diagnostics = new Diagnostics();
        read(diagnostics);
        return texts(diagnostics);
    }

    private static List<String> texts(Diagnostics diagnostics) {
        return diagnostics.all().stream().map(SchemaTexts::text).toList();
    }

    private static String text(Diagnostic diagnostic) {
        return (diagnostic.severity() == Severity.ERROR ? "error: " : "warning: ") + diagnostic.text();
    }

    @Override
    public Optional<SchemaSource> find(String relativePath) {
        return Optional.ofNullable(texts.get(relativePath)).map(text -> SchemaSource.of(relativePath, text));
    }

    @Override
    public List<String> tried(String relativePath) {
        return List.of(relativePath + " in the test");
    }

    @Override
    public Optional<String> refusal(String relativePath) {
        return SchemaPath.refusal(relativePath);
    }
}
