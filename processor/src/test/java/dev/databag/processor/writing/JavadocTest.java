package dev.databag.processor.writing;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.relation.Documentation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which words of a schema describe something. */
class JavadocTest {
    private static final String OTHERWISE = "what the provider publishes";

    @Test
    void descriptionIsTakenWhateverItSays() {
        assertThat(summary("A title of several words", "Receivers", "receivers")).isEqualTo("Receivers.");
    }

    @Test
    void titleOfSeveralWordsIsTakenForOne() {
        assertThat(summary("Where traces go", null, "receivers")).isEqualTo("Where traces go.");
    }

    @Test
    void titleOfOneWordIsTheNameOfAClass() {
        assertThat(summary("TracingProviderData", null, "")).isEqualTo(OTHERWISE + ".");
        assertThat(summary(" \n", null, "")).isEqualTo(OTHERWISE + ".");
    }

    @Test
    void titleThatRepeatsTheNameOfAFieldSaysNothing() {
        assertThat(summary("External Url", null, "external_url")).isEqualTo(OTHERWISE + ".");
        assertThat(summary("Ingester Ports", null, "ingester-ports")).isEqualTo(OTHERWISE + ".");
        assertThat(summary("External Url", null, "url")).isEqualTo("External Url.");
    }

    private static String summary(String title, String description, String name) {
        Documentation documentation = new Documentation(
                Optional.of(title), Optional.ofNullable(description), List.of(), Optional.empty(), false, "");
        return Javadoc.summary(documentation, name, OTHERWISE);
    }
}
