package dev.databag.juju;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs hook tools as processes, one at a time, each with a deadline. */
final class ToolProcesses implements ToolRunner {
    private final Map<String, String> environment;
    private final long timeoutMillis;

    ToolProcesses(Map<String, String> environment, long timeoutMillis) {
        this.environment = environment;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    public ToolResult run(List<String> command, byte[] input) {
        String tool = find(command.get(0));
        if (tool == null) {
            return ToolResult.missing();
        }
        List<String> line = new ArrayList<>(command);
        line.set(0, tool);
        ProcessBuilder builder = new ProcessBuilder(line);
        if (environment != System.getenv()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        try {
            return finish(builder.start(), input);
        } catch (IOException e) {
            // The text of such an exception holds the program's path and the system's reason, never the arguments.
            return ToolResult.exited(-1, "", e.getMessage());
        }
    }

    /**
     * Looked up here, not by ProcessBuilder, for that takes the PATH of the JVM and tells a missing tool only by an
     * error's text.
     */
    private String find(String tool) {
        String path = environment.get("PATH");
        int start = 0;
        while (path != null && start <= path.length()) {
            int colon = path.indexOf(File.pathSeparatorChar, start);
            int end = colon < 0 ? path.length() : colon;
            if (end > start) {
                File file = new File(path.substring(start, end), tool);
                if (file.isFile() && file.canExecute()) {
                    return file.getPath();
                }
            }
            start = end + 1;
        }
        return null;
    }

    private ToolResult finish(Process process, byte[] input) throws IOException {
        Deadline deadline = new Deadline(process, timeoutMillis);
        deadline.start();
        Drain errors = new Drain(process.getErrorStream());
        errors.start();
        try {
            byte[] output = exchange(process, input);
            int status = process.waitFor();
            byte[] said = errors.bytes();
            return deadline.cancel() ? ToolResult.exited(status, output, said) : timedOut();
        } catch (IOException e) {
            // To kill a process closes what is being read from it, so this may be how its time ran out.
            if (deadline.cancel()) {
                throw e;
            }
            return timedOut();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return ToolResult.exited(-1, "", "interrupted while it ran");
        } finally {
            deadline.cancel();
        }
    }

    private ToolResult timedOut() {
        return ToolResult.timedOut((timeoutMillis + 999) / 1000);
    }

    private static byte[] exchange(Process process, byte[] input) throws IOException, InterruptedException {
        if (input.length == 0) {
            process.getOutputStream().close();
            return process.getInputStream().readAllBytes();
        }
        Drain output = new Drain(process.getInputStream());
        output.start();
        write(process.getOutputStream(), input);
        return output.bytes();
    }

    private static void write(OutputStream to, byte[] input) throws IOException {
        try (to) {
            to.write(input);
        } catch (IOException ignored) {
            // A tool that refuses its arguments ends without reading, and the pipe breaks: its exit status says why.
        }
    }

    /** Reads a tool's output while something else is done with it, lest a talkative tool block on a full pipe. */
    private static final class Drain extends Thread {
        private final InputStream from;
        private byte[] bytes = new byte[0];

        Drain(InputStream from) {
            super("hook tool output");
            this.from = from;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                bytes = from.readAllBytes();
            } catch (IOException ignored) {
                // A tool that was killed leaves nothing to read.
            }
        }

        byte[] bytes() throws InterruptedException {
            join();
            return bytes;
        }
    }

    /**
     * Kills a tool that takes too long, with all that it started. A thread of its own, since reading from a process
     * knows no time-out.
     */
    private static final class Deadline extends Thread {
        private final Process process;
        private final long millis;
        private boolean cancelled;
        private boolean expired;

        Deadline(Process process, long millis) {
            super("hook tool deadline");
            this.process = process;
            this.millis = millis;
            setDaemon(true);
        }

        @Override
        public void run() {
            if (!expires()) {
                return;
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        private synchronized boolean expires() {
            long end = System.nanoTime() + millis * 1_000_000L;
            try {
                for (long left = end - System.nanoTime(); !cancelled && left > 0; left = end - System.nanoTime()) {
                    wait(left / 1_000_000L + 1);
                }
            } catch (InterruptedException e) {
                return false;
            }
            expired = !cancelled;
            return expired;
        }

        /** True if the tool ended in time. */
        synchronized boolean cancel() {
            cancelled = true;
            notifyAll();
            return !expired;
        }
    }
}
