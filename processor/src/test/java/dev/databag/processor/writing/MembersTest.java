package dev.databag.processor.writing;

import static com.google.common.truth.Truth.assertThat;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {
    private final Members members = new Members();

    @Test
    void equalConstantsAreOne() {
        assertThat(constant("portPattern", "table of a port")).isEqualTo("PORT_PATTERN");
        assertThat(constant("otherPattern", "table of a port")).isEqualTo("PORT_PATTERN");
    }

    @Test
    void constantsThatDifferBehindALineBreakAreTwo() {
        assertThat(constant("pathPattern", "table of a path")).isEqualTo("PATH_PATTERN");
        assertThat(constant("intervalPattern", "table of an interval")).isEqualTo("INTERVAL_PATTERN");
    }

    private String constant(String name, String text) {
        return members.constant(
                TypeName.INT, name, CodeBlock.of("of($L)", Literals.arguments(List.of(text))));
    }
}
