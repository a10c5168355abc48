package dev.databag.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs the benchmarks and prints what came out of them as tables of ratios; also writes them, with plots, into the
 * documentation.
 *
 * <pre>
 * java -jar benchmark/target/benchmark.jar --jdk /usr/lib/jvm/java-17 --jdk /usr/lib/jvm/java-25 --docs docs
 * </pre>
 *
 * <ul>
 *   <li>{@code --jdk HOME}: the JDK to measure with, more than once for more; the one that runs this, unless given
 *   <li>{@code --only REGEX}: only what has a part that matches, such as {@code 'decode v2 .*(databag|fastjson2)$'}
 *   <li>{@code --rounds N}: how often all of it is gone through, each time with a fresh JVM for each benchmark; 2
 *   <li>{@code --warmup MS}, {@code --time MS}, {@code --iterations N}: 2,000, 500 and 5
 *   <li>{@code --figures FILE}: the figures are added to those that the file has, so that a long run can be done in parts;
 *       with {@code --rounds 0} nothing is measured
 *   <li>{@code --docs DIR}: rewrites the tables in {@code benchmarks.md} there and the plots beside it
 * </ul>
 */
public final class Suite {
    private final List<String> jdks = new ArrayList<>();
    private Pattern only = Pattern.compile("");
    private final Measuring.Effort effort = new Measuring.Effort();
    private int rounds = 2;
    private Path figures;
    private Path docs;

    private Suite() {}

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        Suite suite = new Suite();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("no value for " + arguments[i]);
            }
            suite.option(arguments[i], arguments[i + 1]);
        }
        suite.run();
    }

    private void option(String name, String value) {
        switch (name) {
            case "--jdk" -> jdks.add(value);
            case "--only" -> only = Pattern.compile(value);
            case "--rounds" -> rounds = Integer.parseInt(value);
            case "--warmup" -> effort.warmup = Integer.parseInt(value);
            case "--time" -> effort.time = Integer.parseInt(value);
            case "--iterations" -> effort.iterations = Integer.parseInt(value);
            case "--figures" -> figures = Path.of(value);
            case "--docs" -> docs = Path.of(value);
            default -> throw new IllegalArgumentException("unknown option " + name);
        }
    }

    private void run() throws Exception {
        if (jdks.isEmpty()) {
            jdks.add(System.getProperty("java.home"));
        }
        Figures all = figures == null ? new Figures() : Figures.read(figures);
        for (int round = 0; round < rounds; round++) {
            for (String jdk : jdks) {
                measure(new Measuring(jdk, effort), all);
            }
        }
        Report report = new Report(all);
        System.out.print(report.text());
        if (docs != null) {
            report.writeInto(docs);
        }
    }

    private void measure(Measuring measuring, Figures all) throws IOException {
        for (Subject subject : Subject.all()) {
            if (only.matcher(subject.toString()).find()) {
                System.err.println(measuring.jdk() + ": " + subject);
                all.add(measuring.of(subject));
                if (figures != null) {
                    all.write(figures);
                }
            }
        }
    }
}
