package dev.databag.benchmark;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A peer decodes or encodes one databag. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    /** One of {@link Peers}. */
    @Param(Peers.OWN)
    public String peer;

    /** One of {@link Databags}. */
    @Param({"v0", "v2", "v2-1000"})
    public String databag;

    /** {@code python} or {@code compact}. */
    @Param("python")
    public String spelling;

    private Codec<Object> codec;
    private Map<String, String> texts;
    private Object value;

    /** Prepares the peer. */
    @Setup
    @SuppressWarnings("unchecked")
    public void prepare() throws Exception {
        texts = Databags.of(databag, spelling.equals("compact"));
        codec = (Codec<Object>) Peers.codec(peer, texts);
        value = codec.decode(texts);
    }

    /** From texts to a value. */
    @Benchmark
    public Object decode() throws Exception {
        return codec.decode(texts);
    }

    /** From a value to texts. */
    @Benchmark
    public Object encode() throws Exception {
        return codec.encode(value);
    }
}
