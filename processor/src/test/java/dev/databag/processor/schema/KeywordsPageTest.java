package dev.databag.processor.schema;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/keywords.md is made from {@link Keyword}; {@code -Ddatabag.rewrite=true} writes it anew. */
class KeywordsPageTest {
    private static final Path PAGE = Path.of("../docs/keywords.md");

    private static final String INTRO = """
            # Keywords

            What becomes of each keyword of JSON Schema. This page is generated from the code: run
            `mvn -pl processor -am test -Dtest=KeywordsPageTest -Ddatabag.rewrite=true -Dsurefire.failIfNoSpecifiedTests=false`
            to write it anew.

            - **typed**: decides the Java type. A value that is not of that type is a violation.
            - **enforced**: checked when a databag is read and when it is written, by generated code or by a rule that the
              runtime interprets.
            - **structure**: says where schemas are, and asserts nothing by itself.
            - **documentation**: becomes Javadoc, or nothing. `format` is asserted when the declaration says `formats = true`.
              `default` never fills a component: a second accessor, `xOrDefault()`, gives it. `examples` make a vocabulary
              when the declaration says `openExamples = true`.
            - **refused**: a located error, `[unsupported-keyword]`.

            A schema without `$schema` is read as 2020-12. A keyword in a draft that does not define it asserts nothing; a
            warning says so, `[unknown-keyword]`. So does a word that is no keyword in any draft when it looks like one that
            was mistyped. With `strict = true` both are errors. Up to draft-07, members beside a `$ref` mean nothing. A
            `contentSchema` is asserted when `contentMediaType` is `application/json`; without that it asserts nothing, and a
            warning says so, `[idle-keyword]`. Beside `contentEncoding` it is refused. `dependencies` is read in every draft.

            | keyword | drafts | what becomes of it |
            |---|---|---|
            """;

    @Test
    void pageSaysWhatTheCodeDoes() throws IOException {
        String page = page();
        if (Boolean.getBoolean("databag.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertWithMessage("docs/keywords.md, see the class comment")
                .that(Files.readString(PAGE).replace("\r\n", "\n"))
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(INTRO);
        for (Keyword keyword : Keyword.values()) {
            page.append("| `")
                    .append(keyword.word())
                    .append("` | ")
                    .append(drafts(keyword))
                    .append(" | ")
                    .append(fate(keyword.fate()))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String drafts(Keyword keyword) {
        String first = "";
        String last = "";
        for (Dialect dialect : Dialect.values()) {
            if (keyword.isDefinedIn(dialect)) {
                first = first.isEmpty() ? dialect.label() : first;
                last = dialect.label();
            }
        }
        boolean still = last.equals(Dialect.DRAFT_2020_12.label());
        if (first.equals(last)) {
            return first;
        }
        return still ? first + " on" : first + " to " + last;
    }

    private static String fate(Keyword.Fate fate) {
        return switch (fate) {
            case STRUCTURE -> "structure";
            case TYPED -> "typed";
            case ENFORCED -> "enforced";
            case DOCUMENTATION -> "documentation";
            case REFUSED -> "refused";
        };
    }
}
