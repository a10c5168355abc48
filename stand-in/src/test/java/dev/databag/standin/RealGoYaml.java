package dev.databag.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The real gopkg.in/yaml.v2, as a program built with the machine's Go: only if the system property {@code databag.go}
 * names a {@code go}.
 */
public final class RealGoYaml implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** From whichever module's directory the test runs in. */
    private static final Path SOURCE = Path.of("..", "stand-in", "src", "test", "go", "goyaml");

    private final Process program;
    private final OutputStream in;
    private final BufferedReader out;

    private RealGoYaml(Process program) {
        this.program = program;
        this.in = program.getOutputStream();
        this.out = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Builds the program and starts it.
     *
     * @return the program, to be closed; empty, after one line that says so, where there is no Go
     * @throws IOException if the program cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static Optional<RealGoYaml> start() throws IOException, InterruptedException {
        if (!Files.isDirectory(SOURCE)) {
            throw new IllegalStateException("no " + SOURCE.toAbsolutePath());
        }
        Path program = Files.createTempDirectory("goyaml").resolve("goyaml");
        ProcessBuilder build = new ProcessBuilder("go", "build", "-o", program.toString(), ".")
                .directory(SOURCE.toFile())
                .inheritIO();
        int status;
        try {
            status = build.start().waitFor();
        } catch (IOException e) {
            System.out.println("not compared with the real yaml.v2: there is no go");
            return Optional.empty();
        }
        if (status != 0) {
            throw new IllegalStateException("go build failed");
        }
        return Optional.of(new RealGoYaml(new ProcessBuilder(program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()));
    }

    /**
     * What it makes of a payload.
     *
     * @param payload what relation-set reads
     * @return the settings; empty if it refuses them
     * @throws IOException if the program is gone
     */
    public Optional<Map<String, String>> read(byte[] payload) throws IOException {
        in.write(Base64.getEncoder().encode(payload));
        in.write('\n');
        in.flush();
        JsonNode answer = JSON.readTree(out.readLine());
        if (answer.has("error")) {
            return Optional.empty();
        }
        Map<String, String> settings = new TreeMap<>();
        JsonNode read = answer.path("settings");
        for (Map.Entry<String, JsonNode> setting : read.properties()) {
            settings.put(setting.getKey(), setting.getValue().textValue());
        }
        return Optional.of(settings);
    }

    @Override
    public void close() {
        program.destroyForcibly();
    }
}
