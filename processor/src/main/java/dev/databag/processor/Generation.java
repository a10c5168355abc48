package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import dev.databag.processor.diagnostic.Position;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.lock.Lock;
import dev.databag.processor.lock.LockedPackage;
import dev.databag.processor.schema.SchemaPath;
import dev.databag.processor.writing.InterfaceWriter;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The door for build tools: generates the databags of one package, without a compiler.
 *
 * <pre>{@code
 * Written.Annotation tracing = new Written.Annotation(Map.of("version", new Written.Text("v2", 1, 29)), 1, 1);
 * Generation.Result result = Generation.of(new Generation.Request(
 *         "com.example", packageInfo, Map.of(Generation.TRACING_INTERFACE, tracing), List.of()));
 * }</pre>
 *
 * Nothing is written anywhere, and no mistake of a user's is an exception.
 */
public final class Generation {
    /** The name of the annotation that asks for the tracing interface. */
    public static final String TRACING_INTERFACE = Declaration.TRACING;

    /** The name of the annotation that asks for an interface of one's own. */
    public static final String RELATION_INTERFACE = Declaration.RELATION;

    /** The name of the annotation for a package in which nothing is null unless it says so. */
    public static final String NULL_MARKED = Declaration.NULL_MARKED;

    private final Request request;
    private final List<JavaSource> sources = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final Set<Path> inputs = new LinkedHashSet<>();
    private Optional<LockedPackage> locked = Optional.empty();

    private Generation(Request request) {
        this.request = request;
    }

    /**
     * What to generate.
     *
     * @param source the file that declares the package, for messages
     * @param annotations those of the package by qualified name; others than the three above are nobody's business here
     * @param roots where schemas are looked for, in this order: in each beside the package first, then at its root; what
     *     is in the jars beside this class comes last
     * @param locking what to hold it against
     */
    public record Request(
            String packageName,
            Path source,
            Map<String, Written.Annotation> annotations,
            List<Root> roots,
            Optional<Locking> locking) {
        public Request {
            annotations = Map.copyOf(annotations);
            roots = List.copyOf(roots);
        }

        /** Without a lock. */
        public Request(
                String packageName, Path source, Map<String, Written.Annotation> annotations, List<Root> roots) {
            this(packageName, source, annotations, roots, Optional.empty());
        }
    }

    /**
     * A lock.
     *
     * @param reason why what it forbids is done on purpose; without one that is an error
     */
    public record Locking(Lock lock, Optional<String> reason) {}

    /**
     * A directory that schemas may be under, there or not.
     *
     * @param name as users would call it: {@code src/main/resources}
     */
    public record Root(Path path, String name) {}

    /**
     * What came of it. With an error among the messages the sources are an attempt at what was meant, for names to exist.
     *
     * @param inputs every file that was read or looked for outside of jars: whether one of them comes, goes or changes
     *     decides whether another run would have another result
     * @param locked what to lock, when there is a lock and nothing else is wrong
     */
    public record Result(
            List<JavaSource> sources, List<Message> messages, Set<Path> inputs, Optional<LockedPackage> locked) {
        public Result {
            sources = List.copyOf(sources);
            messages = List.copyOf(messages);
            inputs = Set.copyOf(inputs);
        }

        public boolean hasErrors() {
            return messages.stream().anyMatch(message -> message.severity() == Severity.ERROR);
        }
    }

    /**
     * A generated file.
     *
     * @param name of its type, without the package
     * @param text pure ASCII, with {@code \n}
     * @param fingerprint the digest of all inputs, as the type's {@code @Generated} has it
     */
    public record JavaSource(String packageName, String name, String text, String fingerprint) {}

    /**
     * Something that is wrong, or doubtful.
     *
     * @param path the file as it can be opened, or shown where it is none: {@code /lib/a.jar!/provider.json}
     * @param line from 1; 0 when the whole file is meant
     * @param column from 1; 0 when the whole file is meant
     * @param text the rest, in one or more lines: tag, fact, trace, the line and a caret, advice
     */
    public record Message(Severity severity, String path, int line, int column, String text) {}

    /** Generates; the same request on the same files has the same result, byte for byte. */
    public static Result of(Request request) {
        Generation generation = new Generation(request);
        for (String annotation : List.of(TRACING_INTERFACE, RELATION_INTERFACE)) {
            Written.Annotation written = request.annotations().get(annotation);
            if (written != null) {
                generation.generate(annotation, written);
            }
        }
        return new Result(generation.sources, generation.messages, generation.inputs, generation.locked);
    }

    private void generate(String annotation, Written.Annotation written) {
        Set<String> unreadable = new LinkedHashSet<>();
        boolean alone = !request.annotations().keySet().containsAll(Set.of(TRACING_INTERFACE, RELATION_INTERFACE));
        Declaration declaration = new Declaration(
                request.packageName(),
                annotation,
                alone,
                request.annotations().containsKey(NULL_MARKED),
                new WrittenMembers(written, unreadable));
        Diagnostics diagnostics = declaration.diagnostics();
        try {
            Pipeline.Outcome outcome = new Pipeline(Generator.DATABAGS, request.locking())
                    .run(declaration, this::places);
            locked = outcome.locked().or(() -> locked);
            inputs.addAll(outcome.inputs());
            outcome.code().forEach(file -> sources.add(source(file)));
            report(unreadable, diagnostics);
            print(declaration, written);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
            print(declaration, written);
            messages.add(new Message(
                    Severity.ERROR,
                    request.source().toString(),
                    written.line(),
                    written.column(),
                    Pipeline.textOf(e, declaration)));
        }
    }

    private List<SchemaPlace> places() {
        String beside = request.packageName().replace('.', '/');
        List<SchemaPlace> places = new ArrayList<>();
        for (Root root : request.roots()) {
            places.add(new DirectoryPlace(root.path().resolve(beside), SchemaPath.join(root.name(), beside)));
            places.add(new DirectoryPlace(root.path(), root.name()));
        }
        places.addAll(SchemaPlaces.own(beside, "the plugin's dependencies"));
        return places;
    }

    private static JavaSource source(JavaFile file) {
        return new JavaSource(file.packageName(), file.typeSpec().name(), file.toString(), InterfaceWriter.fingerprint(file));
    }

    private static void report(Set<String> unreadable, Diagnostics diagnostics) {
        for (String member : unreadable) {
            diagnostics
                    .member(member)
                    .error(
                            "not-a-literal",
                            member + " is not a literal of its type",
                            "write the value itself: package-info.java is read here and not compiled");
        }
    }

    private void print(Declaration declaration, Written.Annotation written) {
        for (Diagnostic diagnostic : declaration.diagnostics().shown()) {
            if (diagnostic.place() instanceof Place.InText in) {
                boolean whole = in.offset() == Place.InText.WHOLE;
                Position position = whole ? new Position(0, 0) : Position.of(in.source().text(), in.offset());
                String path = file(in).map(Path::toString).orElse(in.source().path());
                messages.add(new Message(
                        diagnostic.severity(), path, position.line(), position.column(), diagnostic.excerpted()));
            } else {
                Written about = find(written, (Place.InDeclaration) diagnostic.place());
                messages.add(new Message(
                        diagnostic.severity(),
                        request.source().toString(),
                        about.line(),
                        about.column(),
                        declaration.traced(diagnostic).excerpted()));
            }
        }
    }

    private static Optional<Path> file(Place.InText place) {
        try {
            return place.source()
                    .handle()
                    .filter(handle -> handle instanceof URI uri && "file".equals(uri.getScheme()))
                    .map(uri -> Path.of((URI) uri));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The value that a diagnostic is about, or the nearest around it that is written. */
    private static Written find(Written.Annotation written, Place.InDeclaration place) {
        Written found = written;
        String[] names = place.member().split("\\.", 2);
        for (int i = 0; i < names.length; i++) {
            Written member = found instanceof Written.Annotation in ? in.members().get(names[i]) : null;
            if (member == null) {
                return found;
            }
            found = member;
            boolean isElement = i == 0 && place.element() != Place.InDeclaration.ALL;
            if (isElement && member instanceof Written.Array array && place.element() < array.values().size()) {
                found = array.values().get(place.element());
            }
        }
        return found;
    }
}
