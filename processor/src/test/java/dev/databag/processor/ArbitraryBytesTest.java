package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes a schema file holds, the command javac ends with 0 or 1, and with located messages of ours. */
@Tag("hostile")
class ArbitraryBytesTest {
    private static final int PACKAGES = 12;
    private static final long SEED = Long.getLong("databag.seed", 2026);

    private final Random random = new Random(SEED);

    @TempDir
    private Path directory;

    @Test
    void noiseEndsWithAnError() throws IOException {
        for (int i = 0; i < PACKAGES; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            write(i, noise);
        }

        assertThat(javac()).isEqualTo(1);
    }

    @Test
    void brokenSchemasEndWithZeroOrOne() throws IOException {
        List<byte[]> schemas = schemas();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < PACKAGES; i++) {
                write(i, broken(schemas.get(random.nextInt(schemas.size())), schemas));
            }

            assertWithMessage("-Ddatabag.seed=%s, round %s", SEED, round).that(javac()).isAnyOf(0, 1);
            SchemaTrial.clear(directory);
        }
    }

    private static List<byte[]> schemas() throws IOException {
        List<byte[]> schemas = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../schemas"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                schemas.add(Files.readAllBytes(file));
            }
        }
        return schemas;
    }

    /** A few of the things that happen to files. */
    private byte[] broken(byte[] schema, List<byte[]> others) {
        byte[] bytes = schema;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(Math.min(40, bytes.length - from + 1));
            byte[] other = others.get(random.nextInt(others.size()));
            int start = random.nextInt(other.length);
            byte[] piece = Arrays.copyOfRange(other, start, Math.min(other.length, start + random.nextInt(60)));
            byte[] noise = new byte[1 + random.nextInt(3)];
            random.nextBytes(noise);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(bytes, from, to, new byte[0]);
                case 1 -> joined(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
                case 2 -> joined(bytes, from, to, noise);
                case 3 -> joined(bytes, from, to, piece);
                default -> joined(bytes, from, bytes.length, new byte[0]);
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, from);
        all.writeBytes(between);
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }

    private void write(int number, byte[] schema) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("src/p" + number));
        Files.write(folder.resolve("provider.json"), schema);
        Files.writeString(
                folder.resolve("package-info.java"),
                "@dev.databag.RelationInterface(\".\")\npackage p" + number + ";\n");
    }

    /** As the command does, with what it prints. */
    private int javac() throws IOException {
        Path out = Files.createDirectories(directory.resolve("out"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                out.toString(),
                "-sourcepath",
                directory.resolve("src").toString(),
                "-processor",
                DatabagProcessor.class.getName(),
                "-classpath",
                System.getProperty("java.class.path")));
        for (int i = 0; i < PACKAGES; i++) {
            arguments.add(directory.resolve("src/p" + i + "/package-info.java").toString());
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler().run(null, printed, printed, arguments.toArray(String[]::new));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertWithMessage("-Ddatabag.seed=%s\n%s", SEED, text)
                .that(text.contains("internal-error") || text.contains("\tat ") || text.contains("Exception in"))
                .isFalse();
        return exit;
    }
}
