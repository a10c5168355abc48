package dev.databag.processor;

import dev.databag.DatabagException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/** One schema directory through javac and, when it compiles, databags through what was generated. */
final class SchemaTrial implements AutoCloseable {
    /** What javac may take for one schema, in time of the processor: the machine may be busy with something else. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Pattern TAG = Pattern.compile("\\[([a-z0-9-]+)] ");

    private final Javac.Result result;
    private final Duration time;
    private final URLClassLoader loader;

    private SchemaTrial(Javac.Result result, Duration time, URLClassLoader loader) {
        this.result = result;
        this.time = time;
        this.loader = loader;
    }

    /** On a thread with the stack that a build's thread has, and with a clock. */
    static SchemaTrial of(Javac javac) {
        AtomicReference<Javac.Result> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Duration> time = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    result.set(javac.compile());
                    time.set(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
                },
                "javac");
        thread.setUncaughtExceptionHandler((dead, e) -> thrown.set(e));
        thread.setDaemon(true);
        thread.start();
        try {
            while (thread.isAlive()) {
                thread.join(100);
                if (ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) > LIMIT.toNanos()) {
                    throw new AssertionError(
                            "still at it after " + LIMIT.toSeconds() + " s: " + List.of(thread.getStackTrace()));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (thrown.get() != null) {
            throw new AssertionError("javac ended abnormally", thrown.get());
        }
        try {
            URL[] classes = {javac.path("out").toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(classes, SchemaTrial.class.getClassLoader());
            return new SchemaTrial(result.get(), time.get(), loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it took of the processor's time. */
    Duration time() {
        return time;
    }

    /** {@code ok}, {@code warn} or {@code error}. */
    String verdict() {
        if (!result.success()) {
            return "error";
        }
        return result.diagnostics().isEmpty() ? "ok" : "warn";
    }

    boolean compiles() {
        return result.success();
    }

    List<String> messages() {
        return result.messages();
    }

    /** The tag of each message; a message that has none is the compiler's own and comes as it is. */
    List<String> tags() {
        return messages().stream().map(SchemaTrial::tag).toList();
    }

    /** The tags of warnings or of errors. */
    List<String> tags(String kind) {
        return messages().stream()
                .filter(message -> message.startsWith(kind))
                .map(SchemaTrial::tag)
                .toList();
    }

    private static String tag(String message) {
        Matcher tag = TAG.matcher(message.lines().findFirst().orElse(""));
        return tag.find() ? tag.group(1) : message;
    }

    /**
     * Whether this ended as every compilation has to: in time, with a verdict that the messages explain, each of them
     * ours, none of them about us.
     */
    boolean isOrderly() {
        List<String> complaints = new ArrayList<>();
        if (time.compareTo(LIMIT) > 0) {
            complaints.add("took " + time);
        }
        if (!result.printed().isEmpty()) {
            complaints.add("javac printed " + result.printed());
        }
        boolean explained = result.success()
                || result.diagnostics().stream().anyMatch(diagnostic -> diagnostic.getKind() == Kind.ERROR);
        if (!explained) {
            complaints.add("failed without an error");
        }
        for (String message : messages()) {
            String tag = tag(message);
            if (tag.equals(message) || tag.equals("internal-error") || tag.equals("self-check") || message.contains("\tat ")) {
                complaints.add(message);
            }
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
        return true;
    }

    /** The lines of the JSON file that the messages are about. */
    List<Long> lines() {
        List<Long> lines = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : result.diagnostics()) {
            Matcher inText = Pattern.compile("\\.json:(\\d+):\\d+: ").matcher(diagnostic.getMessage(null));
            lines.add(inText.find() ? Long.parseLong(inText.group(1)) : diagnostic.getLineNumber());
        }
        return lines;
    }

    /** What decoding gave; two are equal when the values are. */
    record Reading(String name, Object decoded, Optional<Object> value) {

        /** What the value writes; nothing when there is none, or when it says that it cannot be written. */
        @SuppressWarnings("unchecked")
        Optional<Map<String, String>> encoded() {
            return value.flatMap(found -> {
                try {
                    return Optional.of(
                            (Map<String, String>) found.getClass().getMethod("encode").invoke(found));
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof DatabagException) {
                        return Optional.empty();
                    }
                    throw new AssertionError(e.getCause());
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            });
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Reading that && name.equals(that.name) && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** Reads the provider's application databag. */
    Reading provider(Map<String, String> databag) {
        return decode("ProviderAppData", databag);
    }

    Reading decode(String type, Map<String, String> databag) {
        try {
            Object decoded = type(type).getMethod("decode", Map.class).invoke(null, databag);
            Object value = decoded.getClass().getMethod("value").invoke(decoded);
            return new Reading(decoded.getClass().getSimpleName(), decoded, ((Optional<?>) value).map(Object.class::cast));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("com.example." + name, true, loader);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** Empties a directory: many compilations would fill a disk. */
    static void clear(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }
}
