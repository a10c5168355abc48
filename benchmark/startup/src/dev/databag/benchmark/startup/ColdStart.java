package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a fresh process costs that reads one databag of v2 and writes one of v0.
 *
 * <p>{@code ColdStart ROOT DOCS JDK...} measures with each of these JDKs, and writes tables and a plot of all that
 * were ever measured.
 */
final class ColdStart {
    private static final int RUNS = Integer.getInteger("runs", 20);

    private final Path root;
    private final Path target;
    private final Command command;
    private final Results results;

    private ColdStart(Path root) throws IOException {
        this.root = root;
        this.target = root.resolve("target");
        this.command = new Command(target);
        this.results = Results.read(target.resolve("cold-start.tsv"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        ColdStart coldStart = new ColdStart(Path.of(args[0]));
        for (int i = 2; i < args.length; i++) {
            coldStart.measure(Path.of(args[i]));
        }
        coldStart.write(Path.of(args[1]));
    }

    /** One way to start one program: the command, without what only some measurements add. */
    private record Start(Program program, String mode, List<String> options, String main) {
        String key(String jdk) {
            return jdk + "/" + mode + "/" + program.name() + "/";
        }
    }

    private void measure(Path jdk) throws IOException, InterruptedException {
        String feature = Machine.feature(jdk);
        Path java = jdk.resolve("bin/java");
        results.forget(feature + "/");
        List<Start> starts = new ArrayList<>();
        for (Program program : Program.all()) {
            String classPath = program.build(root, jdk, target);
            List<String> plain = List.of("-cp", classPath);
            starts.add(new Start(program, "default", plain, program.main()));
            Path archive = target.resolve("programs")
                    .resolve(program.name().replace(' ', '-') + "-" + feature + ".archive");
            Files.deleteIfExists(archive);
            boolean aot = Integer.parseInt(feature) >= 25;
            run(java, plain, (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive, program.main());
            List<String> archived = List.of("-cp", classPath, (aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
            starts.add(new Start(program, aot ? "AOT cache" : "AppCDS", archived, program.main()));
        }
        for (Start start : starts) {
            countClasses(java, feature, start);
        }
        for (int i = 0; i < RUNS; i++) {
            for (Start start : starts) {
                Cost cost = command.cost(target, Map.of(), line(java, start.options(), null, start.main()));
                results.add(start.key(feature) + "cpu", cost.cpuMillis());
                results.add(start.key(feature) + "wall", cost.wallMillis());
                results.add(start.key(feature) + "peak", cost.peakMiB());
            }
        }
        Path file = Files.createTempFile("main-thread", ".txt");
        for (int i = 0; i < RUNS; i++) {
            for (Start start : starts) {
                run(java, start.options(), "-agentpath:" + target.resolve("main-thread.so").toAbsolutePath() + "=" + file, start.main());
                results.add(start.key(feature) + "main", Long.parseLong(Files.readString(file).strip()) / 1000.0);
            }
        }
        Files.delete(file);
        results.write();
    }

    private String run(Path java, List<String> options, String option, String main)
            throws IOException, InterruptedException {
        return Command.output(target, Map.of(), line(java, options, option, main));
    }

    private static List<String> line(Path java, List<String> options, String option, String main) {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(options);
        if (option != null) {
            line.add(option);
        }
        line.add(main);
        return line;
    }

    private void countClasses(Path java, String feature, Start start) throws IOException, InterruptedException {
        if (!start.mode().equals("default")) {
            return;
        }
        int loaded = 0;
        int fromJars = 0;
        int made = 0;
        for (String line : run(java, start.options(), "-Xlog:class+load:stdout:none", start.main()).split("\n")) {
            int source = line.indexOf(" source: ");
            if (source < 0) {
                continue;
            }
            loaded++;
            String from = line.substring(source + " source: ".length());
            if (from.startsWith("file:")) {
                fromJars++;
            } else if (!from.startsWith("jrt:") && !from.startsWith("shared objects file")) {
                made++;
            }
        }
        results.add(start.key(feature) + "loaded", loaded);
        results.add(start.key(feature) + "jars", fromJars);
        results.add(start.key(feature) + "made", made);
        double bytes = 0;
        for (Path jar : start.program().jars(target)) {
            bytes += Files.size(jar);
        }
        results.add(start.key(feature) + "size", bytes / 1000);
    }

    private void write(Path docs) throws IOException, InterruptedException {
        Map<String, List<String>> modes = new LinkedHashMap<>();
        for (String name : results.names()) {
            if (name.endsWith("/" + Program.EMPTY + "/cpu")) {
                String[] words = name.split("/");
                modes.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words[1]);
            }
        }
        StringBuilder text = new StringBuilder();
        text.append("CPU time of the whole process in ms, the median of ").append(RUNS)
                .append(" interleaved runs with its 95 % interval, and the median of the ratios to an empty `main` of the same round. ")
                .append("Measured on ").append(Machine.description()).append(".\n\n");
        List<String> columns = new ArrayList<>();
        new TreeSet<>(modes.keySet()).forEach(jdk -> modes.get(jdk).forEach(mode -> columns.add(jdk + "/" + mode)));
        text.append(cpu(columns)).append('\n');
        text.append("CPU time of the main thread alone beyond the program that prints a line, in ms, which leaves out the JVM's own threads; and the whole process's wall clock time in ms.\n\n");
        text.append(mainThread(columns)).append('\n');
        text.append("Classes loaded beyond the program that prints a line (in all / from jars / generated or hidden), and the size of the library's jars.\n\n");
        text.append(classes(columns)).append('\n');
        text.append("![CPU time of a cold start against an empty main](benchmarks/cold-start.svg)\n");
        new Document(docs.resolve("benchmarks.md")).write("cold-start", text.toString());
        Chart chart = new Chart("CPU time of a fresh process, empty main = 1", columns.stream().map(column -> "JDK " + column.replace('/', ' ')).toList());
        for (Program program : Program.all()) {
            if (!program.name().equals(Program.EMPTY)) {
                chart.group(program.name(), columns.stream().map(column -> ratio(column, program).median()).toList());
            }
        }
        chart.write(docs.resolve("benchmarks/cold-start.svg"));
        System.out.println(text);
    }

    private Series get(String column, Program program, String what) {
        return results.get(column + "/" + program.name() + "/" + what);
    }

    private Series ratio(String column, Program program) {
        return get(column, program, "cpu").over(results.get(column + "/" + Program.EMPTY + "/cpu"));
    }

    private Table cpu(List<String> columns) {
        List<String> heading = new ArrayList<>(List.of("program"));
        for (String column : columns) {
            heading.addAll(List.of("JDK " + column.replace('/', ' '), "/ empty"));
        }
        heading.add("peak MiB");
        Table table = new Table(heading);
        for (Program program : Program.all()) {
            List<String> cells = new ArrayList<>(List.of(program.name()));
            for (String column : columns) {
                cells.add(get(column, program, "cpu").shown(0));
                cells.add(ratio(column, program).shown(2));
            }
            cells.add(columns.stream()
                    .map(column -> String.format(Locale.ROOT, "%.0f", get(column, program, "peak").median()))
                    .reduce((a, b) -> a + " / " + b)
                    .orElse(""));
            table.row(cells);
        }
        return table;
    }

    private Table mainThread(List<String> columns) {
        List<String> heading = new ArrayList<>(List.of("program"));
        for (String column : columns) {
            heading.addAll(List.of("JDK " + column.replace('/', ' ') + ", main thread", "wall"));
        }
        Table table = new Table(heading);
        for (Program program : Program.all()) {
            List<String> cells = new ArrayList<>(List.of(program.name()));
            for (String column : columns) {
                Series line = results.get(column + "/" + Program.LINE + "/main");
                cells.add(program.name().equals(Program.LINE)
                        ? String.format(Locale.ROOT, "(%.1f in all)", line.median())
                        : (get(column, program, "main").minus(line).median() >= 0 ? "+" : "")
                                + get(column, program, "main").minus(line).shown(1));
                cells.add(get(column, program, "wall").shown(0));
            }
            table.row(cells);
        }
        return table;
    }

    private Table classes(List<String> columns) {
        List<String> defaults = columns.stream().filter(column -> column.endsWith("/default")).toList();
        List<String> heading = new ArrayList<>(List.of("program"));
        defaults.forEach(column -> heading.add("JDK " + column.replace("/default", "")));
        heading.add("jars, kB");
        Table table = new Table(heading);
        for (Program program : Program.all()) {
            if (program.name().equals(Program.EMPTY)) {
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(program.name()));
            for (String column : defaults) {
                boolean line = program.name().equals(Program.LINE);
                String cell = line ? "(" : "+";
                for (String what : List.of("loaded", "jars", "made")) {
                    double base = line ? 0 : results.get(column + "/" + Program.LINE + "/" + what).median();
                    cell += String.format(Locale.ROOT, "%.0f", get(column, program, what).median() - base);
                    cell += what.equals("made") ? line ? " in all)" : "" : " / ";
                }
                cells.add(cell);
            }
            cells.add(String.format(Locale.ROOT, "%.0f", get(defaults.get(0), program, "size").median()));
            table.row(cells);
        }
        return table;
    }
}
