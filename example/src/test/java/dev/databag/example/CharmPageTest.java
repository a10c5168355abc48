package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files on docs/charm.md that are no Java are what their readers read. */
class CharmPageTest {
    private static final Path PAGE = Path.of("..", "docs", "charm.md");

    @TempDir
    Path directory;

    @Test
    void pomNamesArtifactsOfThisBuildInTheirVersion() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(only("xml"))));
        NodeList artifacts = pom.getElementsByTagName("artifactId");
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < artifacts.getLength(); i++) {
            String name = artifacts.item(i).getTextContent();
            if (name.startsWith("databag-")) {
                ours.add(name);
                String module = Files.readString(Path.of("..", name.substring("databag-".length()), "pom.xml"));
                assertThat(module).contains("<artifactId>" + name + "</artifactId>");
            }
        }
        assertThat(ours).containsExactly("databag-tracing", "databag-testing");
        String parent = Files.readString(Path.of("..", "pom.xml"));
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(parent);
        assertThat(version.find()).isTrue();
        assertThat(only("xml")).contains("<version>" + version.group(1) + "</version>");
    }

    @Test
    void pluginsOfThePomAreThoseOfThisBuild() throws IOException {
        Matcher plugin = Pattern.compile("<plugin>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(only("xml"));
        String parent = Files.readString(Path.of("..", "pom.xml")).replaceAll("\\s+", "");
        List<String> pinned = new ArrayList<>();
        while (plugin.find()) {
            pinned.add(plugin.group(1));
            assertThat(parent)
                    .contains("<artifactId>" + plugin.group(1) + "</artifactId><version>" + plugin.group(2) + "</version>");
        }
        assertThat(pinned).containsExactly("maven-compiler-plugin", "maven-surefire-plugin");
    }

    @Test
    void metadataAsksForWhatTheExampleAsksFor() throws IOException {
        Map<String, Object> shown = yaml(only("yaml"));
        Map<String, Object> example = yaml(Files.readString(Path.of("charms", "shop", "charmcraft.yaml")));

        assertThat(example.keySet()).containsAtLeastElementsIn(shown.keySet());
        assertThat(shown.get("name")).isEqualTo("shop");
        assertThat(shown.get("requires")).isEqualTo(example.get("requires"));
        assertThat(shown.get("type")).isEqualTo("charm");
    }

    @Test
    void shellUnderstandsItsScripts() throws Exception {
        List<String> scripts = blocks("sh");
        assertThat(scripts).hasSize(2);
        for (String script : scripts) {
            Path file = directory.resolve("script");
            Files.writeString(file, script, UTF_8);
            Process shell = new ProcessBuilder("sh", "-n", file.toString()).redirectErrorStream(true).start();
            String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
            assertWithMessage(said).that(shell.waitFor()).isEqualTo(0);
        }
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static String only(String language) throws IOException {
        List<String> blocks = blocks(language);
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE, UTF_8).replace("\r\n", "\n"));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
