package dev.databag.testing;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The real gopkg.in/yaml.v2, as a program built with the machine's Go: only if the system property {@code databag.go}
 * names a {@code go}.
 */
final class RealGoYaml implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process program;
    private final OutputStream in;
    private final BufferedReader out;

    private RealGoYaml(Process program) {
        this.program = program;
        this.in = program.getOutputStream();
        this.out = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Empty, and one line that says why, where there is no Go. */
    static Optional<RealGoYaml> start() throws IOException, InterruptedException {
        String go = System.getProperty("databag.go", "");
        if (go.isEmpty()) {
            System.out.println("not compared with the real yaml.v2: the system property databag.go names no go");
            return Optional.empty();
        }
        Path program = Files.createTempDirectory("goyaml").resolve("goyaml");
        Process build = new ProcessBuilder(List.of(go, "build", "-o", program.toString(), "."))
                .directory(Path.of("src/test/go/goyaml").toFile())
                .inheritIO()
                .start();
        if (build.waitFor() != 0) {
            throw new IllegalStateException("go build failed");
        }
        return Optional.of(new RealGoYaml(new ProcessBuilder(program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()));
    }

    /** What it reads; empty if it refuses. */
    Optional<Map<String, String>> read(byte[] payload) throws IOException {
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
