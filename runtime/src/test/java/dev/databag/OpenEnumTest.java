package dev.databag;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.json.Words;
import org.junit.jupiter.api.Test;

class OpenEnumTest {
    private enum Protocol implements WireEnum {
        HTTP("http"),
        GRPC("grpc");

        static final Words<Protocol> WORDS = Words.of(values());

        private final String wire;

        Protocol(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    @Test
    void aWordThatIsKnownIsTheSameHoweverItCame() {
        OpenEnum<Protocol> made = OpenEnum.of(Protocol.HTTP);
        OpenEnum<Protocol> read = OpenEnum.of(Protocol.WORDS, "http");

        assertThat(read).isEqualTo(made);
        assertThat(read.hashCode()).isEqualTo(made.hashCode());
        assertThat(read.is(Protocol.HTTP)).isTrue();
        assertThat(read.is(Protocol.GRPC)).isFalse();
        assertThat(read.known()).hasValue(Protocol.HTTP);
        assertThat(read.toString()).isEqualTo("http");
        assertThat(OpenEnum.of(Protocol.WORDS, "http")).isSameInstanceAs(read);
    }

    @Test
    void aWordThatIsNotKnownIsKept() {
        OpenEnum<Protocol> unknown = OpenEnum.of(Protocol.WORDS, "HTTP");

        assertThat(unknown.known()).isEmpty();
        assertThat(unknown.wire()).isEqualTo("HTTP");
        assertThat(unknown.is(Protocol.HTTP)).isFalse();
        assertThat(unknown).isEqualTo(OpenEnum.of(Protocol.WORDS, "HTTP"));
        assertThat(unknown).isNotEqualTo(OpenEnum.of(Protocol.HTTP));
    }

    @Test
    void noWordIsNoWord() {
        assertThrows(NullPointerException.class, () -> OpenEnum.of(Protocol.WORDS, null));
        assertThrows(NullPointerException.class, () -> OpenEnum.of((Protocol) null));
    }
}
