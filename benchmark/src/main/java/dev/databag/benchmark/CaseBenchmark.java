package dev.databag.benchmark;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The generated codecs do one of {@link Cases}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CaseBenchmark {
    /** The case's name. */
    @Param("decode v2")
    public String name;

    private Callable<?> work;

    /** Prepares the case. */
    @Setup
    public void prepare() {
        work = Cases.ALL.get(name).prepare().work();
    }

    /** Does it. */
    @Benchmark
    public Object run() throws Exception {
        return work.call();
    }
}
