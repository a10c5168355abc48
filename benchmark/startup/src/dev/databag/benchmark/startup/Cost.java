package dev.databag.benchmark.startup;

/** What one run of a command cost. */
record Cost(double cpuMillis, double wallMillis, double peakMiB) {

    /** Reads what the program measure wrote. */
    static Cost parse(String line) {
        String[] words = line.strip().split(" ");
        return new Cost(
                Long.parseLong(words[0]) / 1000.0, Long.parseLong(words[1]) / 1000.0, Long.parseLong(words[2]) / 1024.0);
    }
}
