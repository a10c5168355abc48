package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What annotation processors add to a cold javac and to {@code mvn compile}, and what 100 and 1,000 schemas cost.
 *
 * <p>{@code CompileTime STARTUP DOCS JDK PART...}: the parts are {@code ten}, {@code maven}, {@code 100} and {@code 1000};
 * none are all. What was measured is kept, so that a long run can be made in parts; the system property {@code add} adds
 * to a part what it replaces otherwise.
 */
final class CompileTime {
    private static final int RUNS = Integer.getInteger("runs", 15);
    private static final int RUNS_OF_MANY = Integer.getInteger("many", 5);
    private static final List<String> PARTS = List.of("ten", "maven", "100", "1000");
    private static final String MAVEN = "mvn compile";
    private static final String NONE = "no processor";
    private static final String BEFOREHAND = "no processor, Databag's sources generated beforehand";
    private static final String COPY = "a processor that copies those sources";
    private static final String OURS = "Databag, v0 and v2 of tracing";

    /** A row: its name and how a fresh run of it is started. */
    record Row(String name, Start start) {}

    interface Start {
        List<String> line() throws IOException;
    }

    /** A compilation: its sources and what javac is told besides. */
    private record Compilation(String name, List<Path> sources, List<String> options) {}

    private final Path root;
    private final Path target;
    private final Path work;
    private final Path javac;
    private final Command command;
    private final List<Path> tenClasses = new ArrayList<>();

    private CompileTime(Path startup, Path jdk) {
        this.root = startup.toAbsolutePath();
        this.target = root.resolve("target");
        this.work = target.resolve("compile");
        this.javac = jdk.resolve("bin/javac");
        this.command = new Command(target);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path jdk = Path.of(args[2]);
        List<String> parts = args.length == 3 ? PARTS : List.of(args).subList(3, args.length);
        new CompileTime(Path.of(args[0]), jdk).measure(Path.of(args[1]), Machine.version(jdk), parts);
    }

    private void measure(Path docs, String version, List<String> parts) throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            tenClasses.add(write("ten/program/Class" + i + ".java", classText(i)));
        }
        Results results = Results.read(work.resolve("measured-" + version + ".tsv"));
        for (String part : parts) {
            List<Row> rows =
                    switch (part) {
                        case "ten" -> rows(smallPackages());
                        case "maven" -> new MavenBuilds(root, work, target.resolve("lib"), tenClasses).rows();
                        default -> rows(manySchemas(Integer.parseInt(part)));
                    };
            if (!Boolean.getBoolean("add")) {
                results.forget(part + "/");
            }
            run(part, rows, part.startsWith("1") ? RUNS_OF_MANY : RUNS, results);
            results.write();
        }
        write(docs, version, results);
    }

    private List<Row> rows(List<Compilation> compilations) {
        List<Row> rows = new ArrayList<>();
        for (Compilation compilation : compilations) {
            rows.add(new Row(compilation.name(), () -> line(compilation)));
        }
        return rows;
    }

    private List<Compilation> smallPackages() throws IOException, InterruptedException {
        List<Compilation> all = new ArrayList<>();
        all.add(compilation(NONE, List.of(), List.of("-proc:none")));
        all.add(compilation("a processor that does nothing", List.of(), List.of("-processorpath", program("noop/Noop.java").toString(), "-processor", "noop.Noop")));
        List<Path> ours = List.of(root.resolve("programs/databag/v0/package-info.java"), root.resolve("programs/databag/v2/package-info.java"));
        all.addAll(withAndBeforehand(OURS, BEFOREHAND, ours));
        all.add(peer("avaje-jsonb", "avaje", "io.avaje."));
        all.add(peer("dsl-json", "dsl-json", "com.dslplatform."));
        return all;
    }

    private Compilation compilation(String name, List<Path> more, List<String> options) {
        List<Path> sources = new ArrayList<>(tenClasses);
        sources.addAll(more);
        return new Compilation(name, sources, options);
    }

    /** The same with the processor, and without it from what it generated. */
    private List<Compilation> withAndBeforehand(String with, String beforehand, List<Path> annotated)
            throws IOException, InterruptedException {
        Path generated = work.resolve("generated-" + with.replace(' ', '-').replace(",", ""));
        boolean again = Boolean.getBoolean("add") && Files.exists(generated);
        Compilation processed = compilation(
                with, annotated, List.of("-cp", jars("databag-runtime-"), "-processorpath", jars("databag-processor-")));
        if (!again) {
            MavenBuilds.delete(generated);
            Files.createDirectories(generated);
            List<String> once = line(processed);
            once.addAll(1, List.of("-s", generated.toString()));
            Command.output(work, Map.of(), once);
        }
        List<Path> sources = new ArrayList<>(annotated);
        try (Stream<Path> files = Files.walk(generated)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
        Path copy = program("copy/Copy.java");
        return List.of(
                compilation(beforehand, sources, List.of("-proc:none", "-cp", jars("databag-runtime-"))),
                compilation(
                        COPY,
                        annotated,
                        List.of(
                                "-cp", jars("databag-runtime-"), "-processorpath", copy.toString(), "-processor", "copy.Copy",
                                "-Afrom=" + generated)),
                processed);
    }

    /** Compiles a processor that the table compares with; its directory. */
    private Path program(String source) throws IOException, InterruptedException {
        Path classes = work.resolve("programs");
        Files.createDirectories(classes);
        Command.output(root, Map.of(), List.of(javac.toString(), "-proc:none", "-d", classes.toString(), "programs/" + source));
        return classes;
    }

    private Compilation peer(String name, String types, String jars) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String directory : List.of(types, "words")) {
            try (Stream<Path> files = Files.list(root.resolve("programs").resolve(directory))) {
                files.filter(file -> !file.endsWith("Main.java")).sorted().forEach(sources::add);
            }
        }
        return compilation(name + ", the same five types", sources, List.of("-cp", jars(jars), "-processorpath", jars(jars)));
    }

    private List<Compilation> manySchemas(int count) throws IOException, InterruptedException {
        List<Path> annotated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String directory = count + "/many/p" + i + "/";
            write(directory + "schemas/provider.json", schema(i));
            annotated.add(write(
                    directory + "package-info.java",
                    "@RelationInterface(\"schemas\")\npackage many.p" + i + ";\n\nimport dev.databag.RelationInterface;\n"));
        }
        return withAndBeforehand(count + " schemas, Databag", count + " schemas, generated beforehand", annotated);
    }

    private static String classText(int i) {
        return """
                package program;

                import java.util.List;

                /** Something to compile. */
                public final class Class%1$d {
                    private final List<String> names;

                    public Class%1$d(List<String> names) {
                        this.names = List.copyOf(names);
                    }

                    /** The longest name. */
                    public String longest() {
                        String longest = "";
                        for (String name : names) {
                            if (name.length() > longest.length() + %1$d) {
                                longest = name;
                            }
                        }
                        return longest;
                    }
                }
                """.formatted(i);
    }

    /** Three objects and two vocabularies, of which no two schemas have the same. */
    private static String schema(int i) {
        return """
                {
                  "type": "object",
                  "properties": {"app": {
                    "type": "object",
                    "description": "What the provider of number %1$d says.",
                    "properties": {
                      "endpoints%1$d": {
                        "type": "array",
                        "description": "Where it is reached.",
                        "items": {
                          "type": "object",
                          "title": "Endpoint",
                          "properties": {
                            "host": {"type": "string"},
                            "port": {"type": "integer", "minimum": 1, "maximum": 65535},
                            "kind": {"enum": ["http", "grpc", "other%1$d"]},
                            "login": {
                              "type": "object",
                              "title": "Login",
                              "properties": {
                                "user": {"type": "string"},
                                "way": {"enum": ["password", "token", "none"]}
                              },
                              "required": ["user"]
                            }
                          },
                          "required": ["host", "port", "kind"]
                        }
                      }
                    },
                    "required": ["endpoints%1$d"]
                  }}
                }
                """.formatted(i);
    }

    private void run(String part, List<Row> rows, int runs, Results results) throws IOException, InterruptedException {
        for (int i = 0; i < runs; i++) {
            for (Row row : rows) {
                Cost cost = command.cost(work, Map.of("JAVA_HOME", javac.getParent().getParent().toString()), row.start().line());
                String name = part + "/" + row.name();
                results.add(name + "/cpu", cost.cpuMillis());
                results.add(name + "/wall", cost.wallMillis());
                results.add(name + "/peak", cost.peakMiB());
            }
        }
    }

    private List<String> line(Compilation compilation) throws IOException {
        Path classes = Files.createTempDirectory(Files.createDirectories(work.resolve("classes")), "run");
        Path arguments = classes.resolve("arguments");
        StringBuilder text = new StringBuilder();
        compilation.sources().forEach(source -> text.append('"').append(source).append("\"\n"));
        Files.writeString(arguments, text);
        List<String> line = new ArrayList<>(List.of(javac.toString(), "-d", classes.toString()));
        line.addAll(compilation.options());
        line.add("@" + arguments);
        return line;
    }

    private String jars(String beginning) throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("lib"))) {
            return String.join(
                    ":",
                    files.filter(file -> file.getFileName().toString().startsWith(beginning))
                            .map(Path::toString)
                            .sorted()
                            .toList());
        }
    }

    private Path write(String file, String text) throws IOException {
        Path path = work.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private void write(Path docs, String version, Results results) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("Measured on ").append(Machine.description()).append(" with JDK ").append(version)
                .append(": medians of interleaved runs with their 95 % intervals, in ms; ratios are medians of the ratios to a run of the same round.\n");
        Chart chart = new Chart("CPU time of a cold javac, ms", List.of("CPU", "wall"));
        for (String part : PARTS) {
            List<String> names = names(results, part);
            if (!names.isEmpty()) {
                text.append('\n').append(heading(part, results)).append("\n\n").append(table(results, part, names));
                for (String name : names) {
                    chart.group(
                            (part.equals("maven") ? "Maven, " : "") + name.replaceAll(",.*beforehand| generated beforehand", " (beforehand)")
                                    .replaceAll(", the .*|, v0.*", "")
                                    .replaceAll("^" + COPY, part.equals("ten") ? "a processor that copies" : part + " schemas (copied)"),
                            List.of(
                                    results.get(part + "/" + name + "/cpu").median(),
                                    results.get(part + "/" + name + "/wall").median()));
                }
            }
        }
        text.append("\n![CPU time of javac](benchmarks/compile-time.svg)\n");
        new Document(docs.resolve("benchmarks.md")).write("compile-time", text.toString());
        chart.write(docs.resolve("benchmarks/compile-time.svg"));
        System.out.println(text);
    }

    private static String heading(String part, Results results) {
        int runs = results.get(part + "/" + names(results, part).get(0) + "/cpu").values().size();
        String what =
                switch (part) {
                    case "ten" -> "A cold javac that compiles a package of ten small classes, and beside it what the processor is for";
                    case "maven" -> "A whole `" + MAVEN + "`, offline, of the same ten classes";
                    default -> part + " schemas of an interface each, with three records, two enums and their codec, beside the ten classes";
                };
        return what + " (" + runs + " runs):";
    }

    private static List<String> names(Results results, String part) {
        List<String> names = new ArrayList<>();
        for (String name : results.names()) {
            if (name.startsWith(part + "/") && name.endsWith("/cpu")) {
                names.add(name.substring(part.length() + 1, name.length() - "/cpu".length()));
            }
        }
        return names;
    }

    /** The first row is what others are compared with; of the ten classes, what was generated beforehand is another. */
    private static Table table(Results results, String part, List<String> names) {
        List<String> bases = new ArrayList<>(List.of(names.get(0)));
        List<String> heading = new ArrayList<>(List.of(part.equals("maven") ? "Maven" : "javac with", "CPU", "/ the first"));
        for (String other : List.of(BEFOREHAND, "avaje-jsonb, the same five types", MavenBuilds.PEER)) {
            if (names.contains(other)) {
                bases.add(other);
                heading.add("/ " + other.replaceAll("no processor.*", "beforehand").replaceAll(", the same.*", ""));
            }
        }
        heading.addAll(List.of("wall", "peak MiB"));
        Table table = new Table(heading);
        for (String name : names) {
            Series cpu = results.get(part + "/" + name + "/cpu");
            List<String> row = new ArrayList<>(List.of(name, cpu.shown(0)));
            for (String base : bases) {
                row.add(cpu.over(results.get(part + "/" + base + "/cpu")).shown(2));
            }
            row.add(results.get(part + "/" + name + "/wall").shown(0));
            row.add(String.format(Locale.ROOT, "%.0f", results.get(part + "/" + name + "/peak").median()));
            table.row(row);
        }
        return table;
    }
}
