package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a measurement was made, for the line above its table. */
final class Machine {
    private Machine() {}

    static String description() throws IOException {
        String model = "unknown processor";
        for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
            if (line.startsWith("model name")) {
                model = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return model + ", " + Runtime.getRuntime().availableProcessors() + " cores, Linux "
                + System.getProperty("os.version");
    }

    /** {@code 17.0.15+6}, as a JDK says it. */
    static String version(Path jdk) throws IOException, InterruptedException {
        String said = Command.output(
                Path.of("."), Map.of(), List.of(jdk.resolve("bin/java").toString(), "--version"));
        int start = said.indexOf("(build ") + "(build ".length();
        return said.substring(start, said.indexOf(')', start));
    }

    /** {@code 17}. */
    static String feature(Path jdk) throws IOException, InterruptedException {
        String version = version(jdk);
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return version.substring(0, end);
    }
}
