package dev.databag.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void textHasPlaceTagFactTraceLineCaretAndAdvice() {
        SchemaDocument document = read("""
                {
                  "properties": {
                    "url": {"oneOf": []}
                  }
                }
                """);
        JsonPointer url = JsonPointer.compile("/properties/url");
        diagnostics
                .in("databag receivers of the provider's application")
                .about("field url of Receiver (/properties/url)")
                .at(document, url)
                .key(url.appendProperty("oneOf"))
                .error("unsupported-keyword", "'oneOf' is not supported here", "write anyOf with null");

        assertThat(texts()).containsExactly("""
                provider.json:3:13: [unsupported-keyword] 'oneOf' is not supported here
                  for field url of Receiver (/properties/url)
                  in databag receivers of the provider's application
                      "url": {"oneOf": []}
                              ^
                  write anyOf with null""");
    }

    @Test
    void messageLeavesOutWhatThePrinterShows() {
        diagnostics.at(read("{}"), JsonPointer.empty()).in("the provider").error("tag", "a fact", "advice");

        assertThat(diagnostics.all().get(0).message()).isEqualTo("[tag] a fact\n  in the provider\n  advice");
    }

    @Test
    void declarationHasNoPath() {
        diagnostics.member("version").error("unknown-version", "'v9' is not a version", "write v2");

        assertThat(texts()).containsExactly("[unknown-version] 'v9' is not a version\n  write v2");
        assertThat(diagnostics.all().get(0).place()).isEqualTo(new Place.InDeclaration("version", -1));
    }

    @Test
    void wholeFileHasNoLine() {
        diagnostics.at(SchemaSource.of("a/b.json", ""), Place.InText.WHOLE).error("empty-file", "the file is empty");

        assertThat(texts()).containsExactly("a/b.json: [empty-file] the file is empty");
    }

    @Test
    void orderIsThatOfTheTexts() {
        SchemaDocument document = read("{\"a\": 1, \"b\": 2}");
        diagnostics.at(document, JsonPointer.compile("/b")).warning("w", "second");
        diagnostics.at(document, JsonPointer.compile("/a")).error("e", "first");
        diagnostics.error("d", "declared");

        assertThat(diagnostics.all().stream().map(Diagnostic::fact))
                .containsExactly("declared", "first", "second")
                .inOrder();
    }

    @Test
    void oneMistakeSeenTwiceIsToldOnce() {
        SchemaDocument document = read("{\"a\": 1}");
        Diagnostics here = diagnostics.at(document, JsonPointer.compile("/a"));
        here.about("field x").error("bad", "this is bad");
        here.about("field y").error("bad", "this is bad");

        assertThat(texts()).containsExactly("provider.json:1:7: [bad] this is bad\n  for field x\n  {\"a\": 1}\n        ^");
    }

    @Test
    void brokenDocumentSaysNothingMore() {
        SchemaDocument document = read("{\"a\": 1,}");
        diagnostics.at(document, JsonPointer.compile("/a")).error("bad", "this is bad");
        diagnostics.at(document, JsonPointer.empty()).key(JsonPointer.compile("/a")).error("bad", "this is bad");

        assertThat(diagnostics.all().stream().map(Diagnostic::tag)).containsExactly("trailing-comma");
    }

    @Test
    void missingPlaceIsTheNearestThatExists() {
        SchemaDocument document = read("{\"a\": {\"b\": 1}}");
        diagnostics.at(document, JsonPointer.compile("/a/x/y")).error("gone", "nothing there");

        assertThat(diagnostics.all().get(0).place()).isEqualTo(new Place.InText(document.source(), 6));
    }

    @Test
    void hundredErrorsAreShown() {
        for (int i = 0; i < 100; i++) {
            diagnostics.member("jsonFields", i).error("e", "mistake " + i);
        }

        assertThat(diagnostics.shown()).isEqualTo(diagnostics.all());
    }

    @Test
    void moreThanHundredAreCounted() {
        for (int i = 0; i < 103; i++) {
            diagnostics.member("jsonFields", i).warning("w", "doubt " + i);
            diagnostics.member("jsonFields", i).error("e", "mistake " + i);
        }

        List<Diagnostic> shown = diagnostics.shown();
        assertThat(shown).hasSize(200);
        assertThat(shown.get(198).text()).isEqualTo("[too-many-problems] and 4 more");
        assertThat(shown.get(198).severity()).isEqualTo(Severity.ERROR);
        assertThat(shown.get(199).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void millionsOfErrorsAreCountedOnly() {
        for (int i = 0; i < 1_000_000; i++) {
            diagnostics.member("jsonFields", i).error("e", "mistake");
        }

        assertThat(diagnostics.shown().get(99).text()).isEqualTo("[too-many-problems] and 999901 more");
    }

    @Test
    void warningIsNoError() {
        diagnostics.warning("w", "doubt");
        assertThat(diagnostics.hasErrors()).isFalse();
        diagnostics.error("e", "mistake");
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    private List<String> texts() {
        return diagnostics.all().stream().map(Diagnostic::text).toList();
    }

    private SchemaDocument read(String json) {
        return SchemaReader.read(SchemaSource.of("provider.json", json), diagnostics);
    }
}
