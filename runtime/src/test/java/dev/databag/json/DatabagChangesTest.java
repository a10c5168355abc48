package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagDelta;
import dev.databag.DatabagException;
import dev.databag.ReadOptions;
import dev.databag.Role;
import dev.databag.Scope;
import dev.databag.json.Receivers.Protocol;
import dev.databag.json.Receivers.Receiver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabagChangesTest {
    private static final Receiver HTTP = new Receiver(Protocol.HTTP, "a:1");
    private static final Receiver GRPC = new Receiver(Protocol.GRPC, "b:2");
    private static final Receivers DATA = new Receivers(List.of(HTTP, GRPC), "h", null, null);
    private static final String TEXT = "[{\"protocol\": \"http\", \"url\": \"a:1\"}, {\"protocol\": \"grpc\", \"url\": \"b:2\"}]";

    @Test
    void anEmptyDatabagGetsEverything() {
        DatabagDelta delta = DATA.changesTo(Map.of());

        assertThat(delta.role()).isEqualTo(Role.PROVIDER);
        assertThat(delta.scope()).isEqualTo(Scope.APP);
        assertThat(delta.changes()).containsExactly("receivers", TEXT, "host", "h").inOrder();
    }

    @Test
    void theSameTextIsNoChange() {
        assertThat(DATA.changesTo(Map.of("receivers", TEXT, "host", "h")).isEmpty()).isTrue();
    }

    @Test
    void theSameMeaningInOtherWordsIsNoChange() {
        for (String text : List.of(
                TEXT.replace(" ", ""),
                "[ {\"url\": \"a\\u003a1\", \"x\": 1, \"protocol\": \"http\"}, {\"url\": \"b:2\", \"protocol\": \"grpc\"} ]",
                TEXT.replace("\"url\": \"a", "\"url\": 5, \"url\": \"a"))) {
            assertThat(DATA.changesTo(Map.of("receivers", text, "host", "h")).changes()).isEmpty();
        }
    }

    @Test
    void anotherMeaningIsAChange() {
        String other = TEXT.replace("a:1", "a:2");
        assertThat(DATA.changesTo(Map.of("receivers", other, "host", "i")).changes())
                .containsExactly("receivers", TEXT, "host", "h")
                .inOrder();
    }

    @Test
    void theOrderOfAListCounts() {
        Receivers turned = new Receivers(List.of(GRPC, HTTP), "h", null, null);
        assertThat(DATA.changesTo(turned.encode()).changes()).containsExactly("receivers", TEXT);
    }

    @Test
    void whatCannotBeReadIsAChange() {
        for (String text : List.of("[", "", "{}", TEXT + ",", TEXT.replace("http", "quic"))) {
            assertThat(DATA.changesTo(Map.of("receivers", text, "host", "h")).changes())
                    .containsExactly("receivers", TEXT);
        }
    }

    @Test
    void keysThatAreNowAbsentAreRemoved() {
        DatabagDelta delta = DATA.changesTo(Map.of("receivers", TEXT, "host", "h", "external_url", "\"u\"", "config", "nope"));
        assertThat(delta.changes()).containsExactly("external_url", "", "config", "").inOrder();
    }

    @Test
    void aNullForAnOptionalKeyStays() {
        assertThat(DATA.changesTo(Map.of("receivers", TEXT, "host", "h", "external_url", " null"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void foreignKeysAreNotTouched() {
        Map<String, String> current = Map.of("receivers", TEXT, "host", "h", "theirs", "x", "private-address", "10.0.0.1");
        assertThat(DATA.changesTo(current).isEmpty()).isTrue();
        assertThat(DATA.changesTo(Map.of("theirs", "x")).applyTo(Map.of("theirs", "x")))
                .containsExactly("theirs", "x", "receivers", TEXT, "host", "h")
                .inOrder();
    }

    @Test
    void aProblemWithOneKeyDoesNotMakeAnotherOneDiffer() {
        Map<String, String> current = Map.of("receivers", TEXT.replace(" ", ""), "host", "a-long-host-name");
        assertThat(DATA.changesTo(current).changes()).containsExactly("host", "h");
    }

    @Test
    void afterTheChangesThereAreNoMore() {
        for (Map<String, String> current :
                List.<Map<String, String>>of(Map.of(), Map.of("receivers", "[", "external_url", "\"u\""), Map.of("host", "i"))) {
            Map<String, String> changed = DATA.changesTo(current).applyTo(current);

            assertThat(DATA.changesTo(changed).isEmpty()).isTrue();
            assertThat(Receivers.decode(changed, ReadOptions.STRICT).orElseThrow()).isEqualTo(DATA);
        }
    }

    @Test
    void whatCannotBePublishedIsNoChangeButAnException() {
        Receivers bad = new Receivers(List.of(), "", null, null);
        assertThrows(DatabagException.class, () -> bad.changesTo(Map.of()));
    }
}
