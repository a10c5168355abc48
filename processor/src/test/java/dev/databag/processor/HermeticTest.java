package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A schema reaches for nothing outside of its directory: a listener on this machine sees nobody, and the JVM records
 * each file that is read.
 */
final class HermeticTest {
    private static final Pattern SCHEMA = Pattern.compile("/src/(e\\d+)/s/provider\\.json$");
    private static final Set<String> TAGS = Set.of("remote-ref", "outside-ref", "bad-ref", "dangling-ref");
    private static final String PORT = "{\"type\": \"integer\", \"maximum\": 65535}\n";

    private final Path directory;
    private ServerSocketChannel listener;

    HermeticTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void listen() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener.configureBlocking(false);
    }

    @AfterEach
    void stopListening() throws IOException {
        listener.close();
    }

    private int port() throws IOException {
        return ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    /** A connection that was made is in the queue until it is accepted. */
    private void assertNobodyCame() throws IOException {
        assertThat(listener.accept()).isNull();
    }

    @Test
    void referencesThatLeadOutAreRefusedWhereTheyStandAndNotFollowed() throws Exception {
        EscapingSchemas schemas = new EscapingSchemas(directory, port());
        Javac javac = new Javac(directory);
        Javac.Result result;
        Set<Path> read;
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileRead").withoutThreshold().withoutStackTrace();
            recording.enable("jdk.SocketRead").withoutThreshold();
            recording.enable("jdk.SocketWrite").withoutThreshold();
            recording.start();
            result = javac.options("-Xmaxerrs", "1000").compile();
            recording.stop();
            read = filesRead(recording);
        }

        Map<String, String> refused = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : result.diagnostics()) {
            String text = diagnostic.getMessage(Locale.ROOT);
            Matcher where = SCHEMA.matcher(String.valueOf(diagnostic.getSource() == null ? null : diagnostic.getSource().toUri()));
            assertWithMessage(text).that(where.find()).isTrue();
            assertWithMessage(text).that(diagnostic.getLineNumber()).isEqualTo(EscapingSchemas.LINE);
            refused.put(where.group(1), text.substring(text.indexOf('[') + 1, text.indexOf(']')));
        }
        assertThat(refused.keySet()).isEqualTo(schemas.byPackage().keySet());
        assertThat(TAGS).containsAtLeastElementsIn(new TreeSet<>(refused.values()));
        assertThat(result.success()).isFalse();
        assertNobodyCame();
        assertThat(read.stream().filter(file -> file.startsWith(directory.resolve("src/e0"))).toList()).isNotEmpty();
        for (Path file : read) {
            assertWithMessage("%s was read", file).that(file.startsWith(schemas.canary())).isFalse();
        }
    }

    private Set<Path> filesRead(Recording recording) throws IOException {
        Path dump = directory.resolve("recording.jfr");
        recording.dump(dump);
        Set<Path> files = new TreeSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(dump)) {
            if (event.getEventType().getName().equals("jdk.FileRead")) {
                String path = event.getString("path");
                if (path != null) {
                    files.add(Path.of(path));
                }
            } else if (event.getEventType().getName().startsWith("jdk.Socket")) {
                throw new AssertionError(event);
            }
        }
        return files;
    }

    @Test
    void schemaDirectoryThatIsALinkOutOfItsRootIsRefused() throws Exception {
        EscapingSchemas schemas = new EscapingSchemas(directory, port());
        SchemaTrial.clear(directory.resolve("src"));
        schemas.declare("p", "@RelationInterface(\"s\")").link("src/p/s", "outside/schemas");

        assertThat(new Javac(directory).compile().messages()).containsExactly("""
                ERROR package-info.java:1:20 [bad-path] the file 's/provider.json' is a symbolic link that leads out of its root
                  in @RelationInterface on package p
                  put the file itself into the schema directory""");
    }

    @Test
    void absoluteReferenceIsReadFromTheFileThatIsDeclaredForItAndFromNowhereElse() throws Exception {
        assertThat(mapped("port.json", sha256(PORT))).isEmpty();
        assertNobodyCame();
    }

    @Test
    void fileWithAnotherDigestThanDeclaredIsRefused() throws Exception {
        assertThat(mapped("port.json", sha256(PORT + " "))).containsExactly("""
                ERROR package-info.java:2:14 [wrong-digest] port.json does not have the digest that is declared
                  in @RelationInterface on package p
                  read the file, then write "%s\"""".formatted(sha256(PORT)));
        assertNobodyCame();
    }

    @Test
    void declaredFileThatIsMissingIsRefusedAndNotFetched() throws Exception {
        List<String> messages = mapped("absent.json", sha256(PORT));

        assertThat(messages.get(0)).startsWith("ERROR package-info.java:1:");
        assertThat(messages.get(0)).contains("[missing-file] there is no file 'absent.json'");
        assertNobodyCame();
    }

    @Test
    void declaredFileOutsideOfTheSchemaDirectoryIsRefused() throws Exception {
        assertThat(mapped("../../../outside/canary.json", sha256(PORT)).get(0))
                .contains("[bad-path] the file '../../../outside/canary.json' leaves its root with '..'");
        assertThat(mapped(directory.resolve("outside/canary.json").toString(), sha256(PORT)).get(0)).contains("is an absolute path");
        assertThat(mapped("link.json", sha256(PORT)).get(0)).contains("is a symbolic link that leads out of its root");
        assertNobodyCame();
    }

    /** The messages about a schema that refers to the listener, when that is mapped to a file. */
    private List<String> mapped(String file, String sha256) throws Exception {
        SchemaTrial.clear(directory);
        String url = "http://127.0.0.1:" + port() + "/port.json";
        EscapingSchemas schemas = new EscapingSchemas(directory, port());
        SchemaTrial.clear(directory.resolve("src"));
        schemas.declare("p", "@RelationInterface(value = \"s\", mapped = @Mapped(url = \"" + url + "\", file = \"" + file + "\",\n    sha256 = \"" + sha256 + "\"))")
                .write("src/p/s/provider.json", """
                        {"type": "object", "properties": {"app": {"type": "object", "properties": {"port": {"$ref": "%s"}}}}}
                        """.formatted(url))
                .write("src/p/s/port.json", PORT)
                .link("src/p/s/link.json", "outside/canary.json");
        return new Javac(directory).compile().messages();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
