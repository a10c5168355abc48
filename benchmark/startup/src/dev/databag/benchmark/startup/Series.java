package dev.databag.benchmark.startup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The same thing measured several times. */
final class Series {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    List<Double> values() {
        return Collections.unmodifiableList(values);
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double min() {
        return Collections.min(values);
    }

    /** Half of the interval that holds the true median with 95 %, by ranks: nothing is assumed of the distribution. */
    double error() {
        List<Double> sorted = sorted();
        int n = sorted.size();
        int out = Math.max(0, (int) Math.floor((n - 1.96 * Math.sqrt(n)) / 2));
        return (sorted.get(n - 1 - out) - sorted.get(out)) / 2;
    }

    /** This against that, run by run: what disturbs the machine for a while disturbs both. */
    Series over(Series that) {
        Series ratios = new Series();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / that.values.get(i));
        }
        return ratios;
    }

    Series minus(Series that) {
        Series differences = new Series();
        for (int i = 0; i < values.size(); i++) {
            differences.add(values.get(i) - that.values.get(i));
        }
        return differences;
    }

    /** The median and its error, with so many decimals: {@code 52 ±3}. */
    String shown(int decimals) {
        String format = "%." + decimals + "f";
        return String.format(Locale.ROOT, format + " ±" + format, median(), error());
    }

    private List<Double> sorted() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }
}
