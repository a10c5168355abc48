package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsCommandTest {
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][^>]*)>");

    @TempDir
    private Path directory;

    private static String schema(String properties, String description) {
        return """
                {"type": "object", "properties": {"app": {"type": "object", "description": "%s",
                  "properties": {%s}}}}
                """.formatted(description, properties);
    }

    @Test
    void everyVersionIsAPageInMarkdown() throws IOException {
        Run.write(directory, "shop/v0/provider.json", schema("\"host\": {\"type\": \"string\"}", "Where the shop is."));
        Run.write(directory, "shop/v1/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "description": "Where the shop is.\\n\\nAnd when.",
                  "required": ["host"], "properties": {
                    "host": {"type": "string", "description": "A name, or an address.", "examples": ["shop.example"]},
                    "open": {"type": "boolean", "default": true, "deprecated": true},
                    "secret-door": {"type": "string"}}}}}
                """);

        Run run = Run.of(directory, "docs", "--output", "site", "--as", "md", ".").in(directory);

        assertThat(run.out()).isEqualTo("wrote site/shop-v0.md\nwrote site/shop-v1.md\n");
        // What exactly happens to readers is said, and tested, in the room that compares.
        assertThat(Files.readString(directory.resolve("site/shop-v1.md")).replaceAll("(?m)^    \\* .*\n", "")).isEqualTo("""
                # shop v1

                ```text
                provider                                                        requirer
                  |-- application: host, open, secret-door ------------------------------>|
                ```

                ## Provider application databag

                Written by the leader of the provider; read by every unit of the requirer.

                Where the shop is.

                And when.

                | Key | Type | Required | On the wire | Description |
                |---|---|---|---|---|
                | `host` | string | yes | text | A name, or an address. |
                | `open` | boolean | no | JSON | **Deprecated.** Default: `true` |
                | `secret-door` | string | no | text | **Secret.** |

                Example:

                ```json
                {
                  "host": "shop.example",
                  "open": "true",
                  "secret-door": "..."
                }
                ```

                ## History

                ### v0 to v1

                * The provider's application databag: **safe for writers only**
                  * `host`: required, safe for writers only
                  * `open`: member added, safe
                  * `secret-door`: member added, safe

                Made by Databag from `provider.json`.
                """);
    }

    @Test
    void schemaWithErrorsHasNoPage() throws IOException {
        Run.write(directory, "a/provider.json", "{");
        Run.write(directory, "b/provider.json", "{\"type\": \"object\"}");

        Run run = Run.of(directory, "docs", "--output", "site", ".").in(directory);

        assertThat(run.out()).isEqualTo("no page for a: its schemas have errors, see databag lint\nwrote site/b.html\nwrote site/b.md\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void twoPagesOfOneNameAreRefused() throws IOException {
        Run.write(directory, "a/shop/provider.json", "{\"type\": \"object\"}");
        Run.write(directory, "b/shop/provider.json", "{\"type\": \"object\"}");

        Run run = Run.of(directory, "docs", "--output", "site", ".").in(directory);

        assertThat(run.err()).isEqualTo("databag: two interfaces would have the page shop: those of a/shop and of b/shop\n");
        assertThat(run.code()).isEqualTo(2);
    }

    /** Wherever a schema may say something, it says this. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "\\\"><img src=x onerror=alert(1)>",
        "'><svg/onload=alert(1)>",
        "--><script>alert(1)</script><!--",
        "]]><script>alert(1)</script>",
        "</title></style></pre></code><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&#60;/script&#62;",
        "[x](javascript:alert(1)) ![x](http://e.example/x.png)",
        "`</code>` ``` ~~~ | a | <b>",
        "\\u202ealert\\u0000<b>\\u2028x",
        "*a* _b_ # c\\n\\n<h1>d</h1>\\n\\n- e"
    })
    void textOfSchemasIsNeverMarkup(String payload) throws IOException {
        String schema = """
                {"type": "object", "title": "P", "properties": {"app": {"type": "object", "title": "P", "description": "P",
                  "required": ["P2"],
                  "properties": {
                    "P": {"title": "P", "description": "P", "type": "string", "default": "P", "examples": ["P"]},
                    "P2": {"enum": ["P", "x"], "description": "P"},
                    "j": {"type": "object", "properties": {"P": {"const": "P"}, "m": {"type": "string", "pattern": "^[<>&'`|]$"}}},
                    "u": {"anyOf": [{"type": "integer", "title": "P"}, {"type": "array", "items": {"type": "string"}}]}},
                  "additionalProperties": {"type": "string"}}}}
                """.replace("P", payload);
        Run.write(directory, "shop/v0/provider.json", schema("\"P\": {\"enum\": [\"P\"]}".replace("P", payload), payload));
        Run.write(directory, "shop/v1/provider.json", schema);

        Run run = Run.of(directory, "docs", "--output", "site", ".").in(directory);

        assertThat(run.code()).isEqualTo(0);
        String html = Files.readString(directory.resolve("site/shop-v1.html"));
        String plain = plainPage();
        // The page of a harmless text has the same tags: nothing was added, and nothing was closed.
        assertThat(tags(html)).isEqualTo(tags(plain));
        assertThat(html).doesNotContainMatch("(?i)<script|\\son[a-z]+\\s*=\\s*[^&]*alert\\(1\\)[^<]*>|\\u202e|\\u2028");
        String markdown = outsideOfCode(Files.readString(directory.resolve("site/shop-v1.md")));
        assertThat(markdown).doesNotContainMatch("<[a-zA-Z/!]");
        assertThat(markdown).doesNotContainMatch("\\[[^\\]]*\\]\\(");
    }

    private String plainPage() throws IOException {
        String schema = """
                {"type": "object", "title": "P", "properties": {"app": {"type": "object", "title": "P", "description": "P",
                  "required": ["P2"],
                  "properties": {
                    "P": {"title": "P", "description": "P", "type": "string", "default": "P", "examples": ["P"]},
                    "P2": {"enum": ["P", "x"], "description": "P"},
                    "j": {"type": "object", "properties": {"P": {"const": "P"}, "m": {"type": "string", "pattern": "^[<>&'`|]$"}}},
                    "u": {"anyOf": [{"type": "integer", "title": "P"}, {"type": "array", "items": {"type": "string"}}]}},
                  "additionalProperties": {"type": "string"}}}}
                """;
        Run.write(directory, "plain/shop/v0/provider.json", schema("\"P\": {\"enum\": [\"P\"]}", "P"));
        Run.write(directory, "plain/shop/v1/provider.json", schema);
        Run.of(directory, "docs", "--output", "plainsite", "plain");
        return Files.readString(directory.resolve("plainsite/shop-v1.html"));
    }

    /** Paragraphs are made of blank lines, which are no markup of the text's. */
    private static List<String> tags(String html) throws IOException {
        assertThat(new StringReader(html).read()).isEqualTo('<');
        Matcher tag = TAG.matcher(html.replaceAll("(?s)<style>.*?</style>", "<style></style>"));
        return tag.results().map(found -> found.group(1)).filter(name -> !name.equals("p") && !name.equals("/p")).toList();
    }

    private static String outsideOfCode(String markdown) {
        return markdown.replaceAll("\\\\.", "x").replaceAll("(?s)\n```.*?\n```", "").replaceAll("`[^`\n]*`", "code");
    }

    @Test
    void everyPublishedInterfaceHasAPage() {
        Path corpus = Path.of(System.getProperty("databag.corpus", "none"), "schemas/current");
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);

        Run run = Run.of(corpus, "docs", "--output", directory.toString(), ".");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.startsWith("wrote ")).count()).isEqualTo(128);
        // Both are described as lists, which no databag is.
        assertThat(run.out().lines().filter(line -> line.startsWith("no page ")).count()).isEqualTo(2);
    }

    @Test
    void versionsOfTracingThatComeWithDatabagArePagesWithTheirHistory() throws IOException {
        Run run = Run.of(directory, "docs", "--output", "site", "--as", "md", "--tracing", "draft,v0,v2").in(directory);

        assertThat(run.out()).isEqualTo("wrote site/tracing.md\nwrote site/tracing-v0.md\nwrote site/tracing-v2.md\n");
        assertThat(headings("site/tracing.md"))
                .containsExactly("# tracing", "## Provider application databag")
                .inOrder();
        assertThat(headings("site/tracing-v0.md"))
                .containsExactly("# tracing v0", "## Provider application databag")
                .inOrder();
        assertThat(headings("site/tracing-v2.md"))
                .containsExactly(
                        "# tracing v2",
                        "## Provider application databag",
                        "## Requirer application databag",
                        "## History",
                        "### v1 to v2",
                        "### v0 to v1")
                .inOrder();
        assertThat(Files.readString(directory.resolve("site/tracing-v2.md")))
                .contains("  * `receivers[].url`: member added, safe for writers only\n"
                        + "    * a new requirer will find no receivers\\[\\].url, which it requires, and call the databag invalid\n");
    }

    private List<String> headings(String page) throws IOException {
        return Files.readAllLines(directory.resolve(page)).stream()
                .filter(line -> line.startsWith("#"))
                .toList();
    }

    @Test
    void ownSchemasOfAVersionComeBeforeBundledOnes() throws IOException {
        Run.write(directory, "tracing/v2/provider.json", schema("\"host\": {\"type\": \"string\"}", "Ours."));

        Run run = Run.of(directory, "docs", "--output", "site", "--as", "md", "--tracing", "v2", "tracing").in(directory);

        assertThat(run.out()).isEqualTo("wrote site/tracing-v2.md\n");
        assertThat(Files.readString(directory.resolve("site/tracing-v2.md"))).contains("Ours.");
    }

    @Test
    void versionThatDoesNotExistIsRefused() {
        assertThat(Run.of(directory, "docs", "--output", "site", "--tracing", "v9").err())
                .isEqualTo("databag: a version of tracing is one of draft, v0, v1, v2, not 'v9'\n");
        assertThat(Run.of(directory, "docs", "--output", "site").err())
                .isEqualTo("databag: name a directory of schemas, or --tracing with a version\n");
    }

    @Test
    void pageLoadsNothingAndHasNoScript() throws IOException {
        Run.write(directory, "shop/provider.json", schema("\"host\": {\"type\": \"string\"}", "x"));
        Run.of(directory, "docs", "--output", "site", ".");

        String html = Files.readString(directory.resolve("site/shop.html"));

        assertThat(html).contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        assertThat(html).doesNotContainMatch("(?i)<(script|link|img|iframe|object|embed)|url\\(|@import|https?:|src=|href=");
        assertThat(html).contains("prefers-color-scheme: dark");
    }
}
