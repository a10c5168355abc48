package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a whole tracing-relation-changed hook of the requirer costs, from dispatch to its end, when nothing has changed:
 * the charm of example/charms on each JDK, with other JVM options too, and the same charm in Python.
 *
 * <p>{@code HookTime STARTUP DOCS PYTHON JDK...}, where PYTHON has the libraries of example/src/test/python.
 */
final class HookTime {
    private static final int RUNS = Integer.getInteger("runs", 20);
    private static final String PYTHON = "Python, ops and charmlibs-interfaces-tracing";

    /** What prepare-jvm chooses, with a part of it replaced. */
    private record Variant(String name, String part, String instead) {}

    private static final List<Variant> VARIANTS = List.of(
            new Variant("as dispatch starts it", "", ""),
            new Variant("with SerialGC", "collector=\\([^)]*\\)", "collector=(-XX:+UseSerialGC)"),
            new Variant("with G1", "collector=\\([^)]*\\)", "collector=(-XX:+UseG1GC)"),
            new Variant("with ParallelGC", "collector=\\([^)]*\\)", "collector=(-XX:+UseParallelGC)"),
            new Variant(
                    "with EpsilonGC",
                    "collector=\\([^)]*\\)",
                    "collector=(-XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC)"),
            new Variant("with all compilers", "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=10", ""),
            new Variant("with a compiler that does not wait", "-XX:CompileThresholdScaling=10", ""),
            new Variant("without a compiler", "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=10", "-Xint"),
            new Variant("with the heap of the machine", "-Xms16m -Xmx64m", ""),
            new Variant("with performance data", "-XX:-UsePerfData", ""),
            new Variant("without an archive", "-XX:(SharedArchiveFile|AOTCache)=", "-Dno.archive="));

    /** One way to run the hook: its charm's directory. */
    private record Way(String name, Path directory) {}

    private final Path root;
    private final Path target;
    private final Path tools;
    private final Command command;

    private HookTime(Path startup) {
        this.root = startup.toAbsolutePath().getParent().getParent();
        this.target = startup.toAbsolutePath().resolve("target/hooks");
        this.tools = target.resolve("tools");
        this.command = new Command(startup.resolve("target"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        HookTime hookTime = new HookTime(Path.of(args[0]));
        List<Path> jdks = Stream.of(args).skip(3).map(Path::of).toList();
        hookTime.measure(Path.of(args[1]), Path.of(args[2]), jdks);
    }

    private void measure(Path docs, Path python, List<Path> jdks) throws IOException, InterruptedException {
        if (Files.exists(target)) {
            delete(target);
        }
        layTools();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(PYTHON, pythonCharm(python)));
        List<String> versions = new ArrayList<>();
        for (Path jdk : jdks) {
            String feature = Machine.feature(jdk);
            versions.add(Machine.version(jdk));
            for (int i = 0; i < VARIANTS.size(); i++) {
                Variant variant = VARIANTS.get(i);
                ways.add(new Way(
                        "Java " + feature + ", " + variant.name(),
                        javaCharm(jdk, variant, target.resolve("java-" + feature + "-" + i))));
            }
        }
        Results results = Results.read(target.resolve("none.tsv"));
        for (Way way : ways) {
            // Python compiles its modules at the first run, and disks are read.
            hook(way, "tracing-relation-changed");
        }
        Map<String, Map<String, Integer>> calls = new LinkedHashMap<>();
        for (int i = 0; i < RUNS; i++) {
            for (Way way : ways) {
                Cost cost = hook(way, "tracing-relation-changed");
                Map<String, Integer> called = new TreeMap<>();
                double ofTools = 0;
                for (String line : Files.readAllLines(log(way))) {
                    String[] words = line.split(" ");
                    called.merge(words[0], 1, Integer::sum);
                    ofTools += Long.parseLong(words[1]) / 1000.0;
                }
                calls.put(way.name(), called);
                results.add(way.name() + "/cpu", cost.cpuMillis() - ofTools);
                results.add(way.name() + "/wall", cost.wallMillis());
                results.add(way.name() + "/peak", cost.peakMiB());
                results.add(way.name() + "/tools", ofTools);
            }
        }
        String versionsOfPython = Command.output(
                        target, Map.of(), List.of(python.toString(), "-c", "import sys, ops; print(sys.version.split()[0], 'and ops', ops.__version__)"))
                .strip();
        write(docs, ways, results, calls, "JDK " + String.join(", JDK ", versions) + ", Python " + versionsOfPython);
    }

    private void layTools() throws IOException {
        Files.createDirectories(tools);
        Path program = target.getParent().resolve("hook-tool");
        for (String tool : List.of(
                "application-version-set",
                "config-get",
                "is-leader",
                "juju-log",
                "network-get",
                "relation-get",
                "relation-ids",
                "relation-list",
                "relation-set",
                "state-delete",
                "state-get",
                "state-set",
                "status-get",
                "status-set")) {
            Files.createSymbolicLink(tools.resolve(tool), program);
        }
    }

    private Path javaCharm(Path jdk, Variant variant, Path directory) throws IOException, InterruptedException {
        List<String> assemble = new ArrayList<>(
                List.of(root.resolve("example/charms/assemble").toString(), "shop", directory.toString()));
        for (String module : List.of("runtime", "tracing", "example")) {
            try (Stream<Path> jars = Files.list(root.resolve(module).resolve("target"))) {
                jars.map(Path::toString)
                        .filter(jar -> jar.endsWith(".jar") && jar.contains("/databag-" + module + "-") && !jar.contains("-tests"))
                        .forEach(assemble::add);
            }
        }
        Command.output(root, Map.of(), assemble);
        // What it restarts is no part of the hook's own cost, and wants systemd.
        Files.deleteIfExists(directory.resolve("workload"));
        Files.createSymbolicLink(directory.resolve("jre"), jdk);
        Path prepare = directory.resolve("prepare-jvm");
        String script = Files.readString(prepare);
        if (!variant.part().isEmpty()) {
            String changed = script.replaceAll(variant.part(), variant.instead());
            if (changed.equals(script)) {
                throw new IllegalStateException("prepare-jvm has no " + variant.part());
            }
            Files.writeString(prepare, changed);
        }
        hook(new Way(variant.name(), directory), "install");
        return directory;
    }

    private Path pythonCharm(Path python) throws IOException {
        Path directory = Files.createDirectories(target.resolve("python-charm"));
        Files.copy(root.resolve("example/src/test/python/charm.py"), directory.resolve("charm.py"));
        Files.writeString(directory.resolve("library"), "charmlibs.interfaces.tracing");
        Files.writeString(
                directory.resolve("metadata.yaml"), "name: shop\nrequires: {tracing: {interface: tracing, limit: 1}}\n");
        Path dispatch = directory.resolve("dispatch");
        Files.writeString(dispatch, "#!/bin/sh\nexec '" + python.toAbsolutePath() + "' ./charm.py\n");
        Files.setPosixFilePermissions(dispatch, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory;
    }

    private Cost hook(Way way, String name) throws IOException, InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("HOOK_TOOL_LOG", log(way).toString());
        environment.put("JUJU_CHARM_DIR", way.directory().toString());
        environment.put("JUJU_DISPATCH_PATH", "hooks/" + name);
        environment.put("JUJU_HOOK_NAME", name);
        environment.put("JUJU_UNIT_NAME", "shop/0");
        environment.put("JUJU_MODEL_NAME", "benchmark");
        environment.put("JUJU_MODEL_UUID", "11111111-2222-4333-8444-555555555555");
        environment.put("JUJU_VERSION", "3.6.8");
        environment.put("JUJU_CONTEXT_ID", "shop/0-" + name);
        if (name.startsWith("tracing-")) {
            environment.put("JUJU_RELATION", "tracing");
            environment.put("JUJU_RELATION_ID", "tracing:0");
            environment.put("JUJU_REMOTE_APP", "tempo");
            environment.put("JUJU_REMOTE_UNIT", "");
        }
        Files.deleteIfExists(log(way));
        return command.cost(way.directory(), environment, List.of(way.directory().resolve("dispatch").toString()));
    }

    private static Path log(Way way) {
        return way.directory().resolve("tools.log");
    }

    private void write(
            Path docs, List<Way> ways, Results results, Map<String, Map<String, Integer>> calls, String versions)
            throws IOException {
        Series pythonCpu = results.get(PYTHON + "/cpu");
        Series pythonWall = results.get(PYTHON + "/wall");
        StringBuilder text = new StringBuilder();
        text.append("A whole `tracing-relation-changed` hook of the requirer, from `dispatch` to its end, in the leader, with nothing to change: ")
                .append("medians of ").append(RUNS).append(" interleaved runs with their 95 % intervals, in ms. CPU time is that of all processes of the hook without the hook tools, ")
                .append("which are one native program, the same for all rows, and have a column of their own; wall clock time is with them. ")
                .append("Measured on ").append(Machine.description()).append(" with ").append(versions).append(".\n\n");
        Table table = new Table(List.of("hook", "CPU", "/ Python", "wall", "/ Python", "peak MiB", "tools", "CPU of the tools"));
        Chart chart = new Chart("A relation-changed hook, ms", List.of("CPU", "wall"));
        for (Way way : ways) {
            Series cpu = results.get(way.name() + "/cpu");
            Series wall = results.get(way.name() + "/wall");
            table.row(List.of(
                    way.name(),
                    cpu.shown(0),
                    cpu.over(pythonCpu).shown(2),
                    wall.shown(0),
                    wall.over(pythonWall).shown(2),
                    String.format(Locale.ROOT, "%.0f", results.get(way.name() + "/peak").median()),
                    String.valueOf(calls.get(way.name()).values().stream().mapToInt(Integer::intValue).sum()),
                    results.get(way.name() + "/tools").shown(0)));
            chart.group(way.name().replace("Python, ops and charmlibs-interfaces-tracing", "Python").replace("as dispatch starts it", "dispatch").replace("with the heap of the machine", "default heap"), List.of(cpu.median(), wall.median()));
        }
        text.append(table).append("\nThe tools that are called:\n\n");
        for (Way way : ways) {
            if (way.name().equals(PYTHON) || way.name().endsWith(VARIANTS.get(0).name())) {
                List<String> each = new ArrayList<>();
                calls.get(way.name()).forEach((tool, times) -> each.add("`" + tool + "`" + (times == 1 ? "" : " " + times + " times")));
                text.append("* ").append(way.name()).append(": ").append(String.join(", ", each)).append(".\n");
            }
        }
        text.append("\n![CPU and wall clock time of a hook](benchmarks/hook-time.svg)\n");
        new Document(docs.resolve("benchmarks.md")).write("hook-time", text.toString());
        chart.write(docs.resolve("benchmarks/hook-time.svg"));
        System.out.println(text);
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
