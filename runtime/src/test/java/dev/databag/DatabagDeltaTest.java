package dev.databag;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabagDeltaTest {
    private static Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("receivers", "[]");
        changes.put("hostname", "");
        return changes;
    }

    @Test
    void changesAreApplied() {
        DatabagDelta delta = DatabagDelta.of(Role.PROVIDER, Scope.APP, changes());
        Map<String, String> before = new LinkedHashMap<>();
        before.put("hostname", "h");
        before.put("theirs", "x");

        assertThat(delta.applyTo(before)).containsExactly("theirs", "x", "receivers", "[]").inOrder();
        assertThat(before).containsExactly("hostname", "h", "theirs", "x");
    }

    @Test
    void theTextNamesKeysAndNoValues() {
        assertThat(DatabagDelta.of(Role.PROVIDER, Scope.APP, changes()).toString())
                .isEqualTo("DatabagDelta[provider app: set receivers, remove hostname]");
        assertThat(DatabagDelta.of(Role.REQUIRER, Scope.UNIT, Map.of()).toString())
                .isEqualTo("DatabagDelta[requirer unit: no change]");
    }

    @Test
    void changesAreCopiedAndCannotBeModified() {
        Map<String, String> changes = changes();
        DatabagDelta delta = DatabagDelta.of(Role.PROVIDER, Scope.APP, changes);
        changes.clear();

        assertThat(delta.changes().keySet()).containsExactly("receivers", "hostname").inOrder();
        assertThrows(UnsupportedOperationException.class, () -> delta.changes().clear());
        assertThat(delta.isEmpty()).isFalse();
    }

    @Test
    void deltasAreEqualWhenAllPartsAre() {
        DatabagDelta delta = DatabagDelta.of(Role.PROVIDER, Scope.APP, changes());
        assertThat(delta).isEqualTo(DatabagDelta.of(Role.PROVIDER, Scope.APP, changes()));
        assertThat(delta.hashCode()).isEqualTo(DatabagDelta.of(Role.PROVIDER, Scope.APP, changes()).hashCode());
        assertThat(delta).isNotEqualTo(DatabagDelta.of(Role.REQUIRER, Scope.APP, changes()));
        assertThat(delta).isNotEqualTo(DatabagDelta.of(Role.PROVIDER, Scope.UNIT, changes()));
        assertThat(delta).isNotEqualTo(DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of()));
    }
}
