package dev.databag.processor;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Suggestion;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceOptions.Convention;
import dev.databag.processor.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the annotation on a package says. A value that cannot be meant is reported where it stands, and something near is
 * taken for it, so that the names that the user's code waits for are there.
 */
final class Declaration {
    static final String TRACING = "dev.databag.TracingInterface";
    static final String RELATION = "dev.databag.RelationInterface";
    static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    /** Those of the bundled schemas; the first is what was there before versions were. */
    static final List<String> VERSIONS = List.of("", "v0", "v1", "v2");
    private static final String NEWEST = "v2";

    private final String packageName;
    private final boolean tracing;
    private final boolean nullMarked;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Members members;
    private final String version;
    private final String schemas;
    private final boolean unreadable;
    private final List<String> jsonFields;
    private final Convention encoding;

    /**
     * @param annotation the name of the annotation, {@link #TRACING} or {@link #RELATION}
     * @param alone whether the package has none but this one
     * @param nullMarked whether the package has {@link #NULL_MARKED}
     */
    Declaration(String packageName, String annotation, boolean alone, boolean nullMarked, Members members) {
        this.packageName = packageName;
        this.nullMarked = nullMarked;
        this.members = members;
        tracing = annotation.equals(TRACING);
        version = tracing ? version() : "";
        schemas = schemas();
        unreadable = members.isUnreadable() || !isBundled() && SchemaPath.refusal(schemas).isPresent() || isSecond(alone);
        jsonFields = jsonFields();
        encoding = members.constant("encoding").equals(Convention.JSON.name()) ? Convention.JSON : Convention.AUTO;
    }

    private String version() {
        String written = members.string("version");
        if (VERSIONS.contains(written)) {
            return written;
        }
        String advice = Suggestion.nearest(written, VERSIONS.subList(1, VERSIONS.size()))
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("write \"v0\", \"v1\" or \"v2\", or leave version out for hostname and ingester-ports");
        diagnostics
                .member("version")
                .error(
                        "unknown-version",
                        Visible.quoted(written) + " is not a version of the tracing interface",
                        advice);
        return NEWEST;
    }

    private String schemas() {
        String written = members.string(schemasMember());
        if (tracing && written.isEmpty() || members.isUnreadable()) {
            return "";
        }
        Optional<String> refusal = SchemaPath.refusal(written);
        if (refusal.isPresent()) {
            diagnostics
                    .member(schemasMember())
                    .error(
                            "bad-path",
                            "the schema directory " + Visible.quoted(written) + " " + refusal.get(),
                            "write the path beside package-info.java, or under a source or resource root: \"schemas\"");
        }
        if (tracing && !members.string("version").isEmpty()) {
            diagnostics
                    .member("version")
                    .error(
                            "version-of-own-schemas",
                            "version names bundled schemas, and schemas names others",
                            "leave one of them out");
        }
        return written;
    }

    /** The member that names the schema directory. */
    String schemasMember() {
        return tracing ? "schemas" : "value";
    }

    private List<String> jsonFields() {
        List<String> written = members.strings("jsonFields");
        Set<String> known = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            String key = written.get(i);
            if (key.isEmpty() || !known.add(key)) {
                diagnostics
                        .member("jsonFields", i)
                        .error(
                                "bad-json-field",
                                key.isEmpty()
                                        ? "a databag has no key without a name"
                                        : "the key " + Visible.quoted(key) + " stands twice in jsonFields",
                                "remove it");
            }
        }
        return List.copyOf(known.size() == written.size() ? written : known.stream().sorted().toList());
    }

    /** Whether there is nothing to go on with: the annotation does not compile, or names no directory. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Whether the package has both annotations and this is the one that gives way. */
    private boolean isSecond(boolean alone) {
        if (tracing || alone) {
            return false;
        }
        diagnostics.error(
                "two-interfaces",
                "a package holds the databags of one interface, and this is the second",
                "put it on a package of its own");
        return true;
    }

    /** Whether the schemas come with this processor. */
    boolean isBundled() {
        return tracing && schemas.isEmpty();
    }

    /** The schema directory: under one of the user's roots, or under that of the bundled schemas. */
    String directory() {
        return isBundled() ? version : SchemaPath.normal(schemas);
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    String packageName() {
        return packageName;
    }

    /** The annotation and where it stands, as a line of a trace. */
    @Override
    public String toString() {
        return "@" + (tracing ? "TracingInterface" : "RelationInterface") + " on package " + packageName;
    }

    /** A diagnostic about this declaration, which the trace then ends with. */
    Diagnostic traced(Diagnostic diagnostic) {
        List<String> trace = new ArrayList<>(diagnostic.trace());
        trace.add("in " + this);
        return new Diagnostic(
                diagnostic.severity(),
                diagnostic.tag(),
                diagnostic.place(),
                diagnostic.fact(),
                trace,
                diagnostic.advice());
    }

    /** What the inner rooms know of this declaration. */
    InterfaceDeclaration asked(SchemaFinder files) {
        InterfaceOptions options = new InterfaceOptions(
                encoding,
                jsonFields,
                members.bool("formats"),
                members.bool("openExamples"),
                members.bool("strict"),
                new MappedSchemas(files, diagnostics).read(members.annotations("mapped")));
        return new InterfaceDeclaration(packageName(), options, nullMarked);
    }
}
