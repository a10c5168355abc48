package dev.databag.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Measures with JMH, one fresh JVM for each subject. */
final class Measuring {
    private final String home;
    private final Effort effort;

    /** How long is measured. */
    static final class Effort {
        int warmup = 2000;
        int time = 500;
        int iterations = 5;
    }

    Measuring(String home, Effort effort) {
        this.home = home;
        this.effort = effort;
    }

    String jdk() {
        return home;
    }

    Figures.Figure of(Subject subject) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .jvm(home + "/bin/java")
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "--add-opens=java.base/java.lang=ALL-UNNAMED")
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(effort.warmup))
                .measurementIterations(effort.iterations)
                .measurementTime(TimeValue.milliseconds(effort.time))
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        int characters;
        if (subject.isComparison()) {
            String[] words = subject.what().split(" ");
            Map<String, String> databag = Databags.of(words[1], words[2].equals("compact"));
            options.include("\\.CodecBenchmark\\." + words[0] + "$")
                    .param("peer", subject.who())
                    .param("databag", words[1])
                    .param("spelling", words[2]);
            characters = words[0].equals("decode") ? Databags.size(databag) : written(subject.who(), databag);
        } else {
            options.include("\\.CaseBenchmark\\.run$").param("name", subject.what());
            characters = Cases.ALL.get(subject.what()).prepare().characters();
        }
        try {
            RunResult result = new Runner(options.build()).runSingle();
            return figure(subject, characters, result);
        } catch (RunnerException e) {
            throw new IllegalStateException(subject.toString(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static int written(String peer, Map<String, String> databag) {
        try {
            Codec<Object> codec = (Codec<Object>) Peers.codec(peer, databag);
            return Databags.size(codec.encode(codec.decode(databag)));
        } catch (Exception e) {
            throw new IllegalStateException(peer, e);
        }
    }

    private static Figures.Figure figure(Subject subject, int characters, RunResult result) {
        List<Double> cpu = values(result.getSecondaryResults().get(CpuTime.LABEL));
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Figures.Figure(
                result.getParams().getJdkVersion() + " (" + result.getParams().getVmName() + ")",
                subject,
                characters,
                Collections.min(cpu),
                allocated == null ? -1 : Math.round(allocated.getStatistics().getMin()));
    }

    /** What the iterations gave. */
    private static List<Double> values(Result<?> result) {
        List<Double> values = new ArrayList<>();
        Statistics statistics = result.getStatistics();
        statistics.getRawData().forEachRemaining(entry -> {
            for (long i = 0; i < entry.getValue(); i++) {
                values.add(entry.getKey());
            }
        });
        return values;
    }
}
