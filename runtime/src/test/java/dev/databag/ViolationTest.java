package dev.databag;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationTest {
    private static final Violation TYPE = new Violation(
            "receivers", "receivers -> [2].protocol.type", "one of \"http\", \"grpc\"", "\"quic\"", "v2/provider.json#/$defs/Type/enum");
    private static final Violation NO_SCHEMA = new Violation("receivers", "receivers", "JSON", "end of text", "");

    @Test
    void theMessageIsOneLine() {
        assertThat(TYPE.message())
                .isEqualTo("receivers -> [2].protocol.type: expected one of \"http\", \"grpc\", found \"quic\""
                        + " (v2/provider.json#/$defs/Type/enum)");
        assertThat(NO_SCHEMA.toString()).isEqualTo("receivers: expected JSON, found end of text");
    }

    @Test
    void equalityIsByParts() {
        Violation same = new Violation(TYPE.key(), TYPE.path(), TYPE.expected(), TYPE.found(), TYPE.schema());
        assertThat(same).isEqualTo(TYPE);
        assertThat(same.hashCode()).isEqualTo(TYPE.hashCode());
        assertThat(TYPE).isNotEqualTo(NO_SCHEMA);
    }

    @Test
    void anExceptionListsAll() {
        assertThat(new DatabagException(List.of(NO_SCHEMA))).hasMessageThat().isEqualTo(NO_SCHEMA.message());
        assertThat(new DatabagException(List.of(TYPE, NO_SCHEMA)))
                .hasMessageThat()
                .isEqualTo("2 violations\n  " + TYPE.message() + "\n  " + NO_SCHEMA.message());
    }
}
