package dev.databag.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import dev.databag.processor.testing.SchemaTexts;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schemas as values of a databag: each is a file of its own that a key refers to, so that {@code #} keeps its meaning;
 * all of them are compiled at once, and generated code judges values.
 */
final class GeneratedCases implements AutoCloseable {
    private static final String PROVIDER = """
            {"type": "object", "properties": {"app": {"type": "object", "properties": {"case": {
              "type": "string", "contentMediaType": "application/json",
              "contentSchema": {"type": "object", "properties": {"value": {"$ref": "case.json"}}}}}}}}
            """;

    private final URLClassLoader loader;
    private final List<Class<?>> types = new ArrayList<>();

    private GeneratedCases(URLClassLoader loader) {
        this.loader = loader;
    }

    /** A schema, and whether formats are asserted. */
    record Schema(String text, boolean formats) {

        /** The tags of the errors, as the inner rooms give them; javac would say the same. */
        Set<String> refusals() {
            SchemaFiles files = SchemaTexts.of(Map.of("case.json", text));
            InterfaceOptions options = new InterfaceOptions(
                    InterfaceOptions.Convention.AUTO, List.of(), formats, false, false, Map.of());
            Diagnostics diagnostics = new Diagnostics();
            SchemaDocument provider = SchemaReader.read(SchemaSource.of("provider.json", PROVIDER), diagnostics);
            Generator.DATABAGS.generate(new InterfaceDeclaration("p", options, false), List.of(provider), files, diagnostics);
            return diagnostics.all().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .map(Diagnostic::tag)
                    .collect(Collectors.toSet());
        }
    }

    /** Generates and compiles all of them in one run. */
    static GeneratedCases compile(List<Schema> schemas, Path directory) throws IOException {
        Javac javac = new Javac(directory);
        for (int i = 0; i < schemas.size(); i++) {
            String root = "src/p" + i + "/";
            javac.write(root + "package-info.java", """
                    @RelationInterface(value = "s", formats = %s)
                    package p%d;

                    import dev.databag.RelationInterface;
                    """.formatted(schemas.get(i).formats(), i));
            javac.write(root + "s/provider.json", PROVIDER);
            javac.write(root + "s/case.json", schemas.get(i).text());
        }
        Javac.Result result = javac.compile();
        assertWithMessage("javac")
                .that(result.messages().stream().filter(text -> text.startsWith("ERROR")))
                .isEmpty();
        GeneratedCases cases = new GeneratedCases(new URLClassLoader(
                new URL[] {javac.path("out").toUri().toURL()}, GeneratedCases.class.getClassLoader()));
        try {
            for (int i = 0; i < schemas.size(); i++) {
                cases.types.add(cases.loader.loadClass("p" + i + ".ProviderAppData"));
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return cases;
    }

    /** What the generated code of a schema makes of a value, given as JSON text. */
    Object decode(int schema, String value) {
        return call(types.get(schema), "decode", null, Map.of("case", "{\"value\": " + value + "}"));
    }

    /** The databag of a value that was decoded. */
    Map<?, ?> encode(Object decoded) {
        Object data = call(decoded.getClass(), "data", decoded);
        return (Map<?, ?>) call(data.getClass(), "encode", data);
    }

    /** What the generated code of a schema makes of a whole databag. */
    Object decode(int schema, Map<?, ?> databag) {
        return call(types.get(schema), "decode", null, databag);
    }

    static boolean isReady(Object decoded) {
        return decoded.getClass().getSimpleName().equals("Ready");
    }

    private static Object call(Class<?> type, String name, Object target, Object... arguments) {
        try {
            Method method = arguments.length == 0 ? type.getMethod(name) : type.getMethod(name, Map.class);
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
