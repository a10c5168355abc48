package dev.databag.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, a line for each fresh JVM. */
final class Figures {
    private final List<Figure> all = new ArrayList<>();

    /**
     * What one JVM gave.
     *
     * @param nanos CPU time of the fastest iteration
     */
    record Figure(String jdk, Subject subject, int characters, double nanos, long bytes) {}

    /** What all JVMs gave for one subject. */
    record Summary(int rounds, double nanos, double error, long bytes, int characters) {}

    static Figures read(Path file) throws IOException {
        Figures figures = new Figures();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] column = line.split("\t");
                figures.add(new Figure(
                        column[0],
                        new Subject(column[1], column[2]),
                        Integer.parseInt(column[3]),
                        Double.parseDouble(column[4]),
                        Long.parseLong(column[5])));
            }
        }
        return figures;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Figure figure : all) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%s\t%d\t%.2f\t%d",
                    figure.jdk(),
                    figure.subject().what(),
                    figure.subject().who(),
                    figure.characters(),
                    figure.nanos(),
                    figure.bytes()));
        }
        Files.write(file, lines);
    }

    void add(Figure figure) {
        all.add(figure);
    }

    /** The JDKs, in the order in which they were measured. */
    List<String> jdks() {
        return all.stream().map(Figure::jdk).distinct().toList();
    }

    private List<Figure> of(String jdk, Subject subject) {
        return all.stream()
                .filter(figure -> figure.jdk().equals(jdk) && figure.subject().equals(subject))
                .toList();
    }

    /** The fastest JVM's figure, with half the distance to the slowest one's as its error; null if there is none. */
    Summary summary(String jdk, Subject subject) {
        List<Figure> figures = of(jdk, subject);
        if (figures.isEmpty()) {
            return null;
        }
        double least = figures.stream().mapToDouble(Figure::nanos).min().orElse(0);
        double most = figures.stream().mapToDouble(Figure::nanos).max().orElse(0);
        return new Summary(
                figures.size(),
                least,
                (most - least) / 2,
                figures.stream().mapToLong(Figure::bytes).min().orElse(0),
                figures.get(0).characters());
    }
}
