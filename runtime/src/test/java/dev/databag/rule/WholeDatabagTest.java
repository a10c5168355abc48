package dev.databag.rule;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagException;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.json.DatabagReader;
import dev.databag.json.DatabagWriter;
import dev.databag.json.JsonReader;
import dev.databag.json.Keys;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeDatabagTest {
    private static final Keys KEYS = Keys.of("provider", "unit", "p.json#", 0b01L, "url", "ports", "either");

    /** A url needs no ports, ports are positive, and there are at most three keys. */
    private static final Assertion RULE = Assertion.of("""
            [{"@": "p.json#", "dependentRequired": {"either": ["ports"]}, "maxProperties": 3,
              "properties": {"url": {"type": ["string"]}, "ports": {"items": {"exclusiveMinimum": 0}},
                             "either": {"type": ["integer", "string"]}},
              "not": {"required": ["forbidden"]}}]""");

    @Test
    void keysAreReadAsTheyAreEncoded() {
        assertThat(violations(Map.of("url", "1", "ports", "[1]", "either", "1"))).isEmpty();
        assertThat(violations(Map.of("url", "null", "ports", "[1]", "either", "1.5")))
                .containsExactly(
                        "either: expected a string or an integer, found a number with a fraction (p.json#/properties/either/type)");
        assertThat(violations(Map.of("url", "x", "ports", "[1, 0]", "either", "bare")))
                .containsExactly(
                        "ports -> [1]: expected a number above 0, found a number that is not (p.json#/properties/ports/items/exclusiveMinimum)");
    }

    @Test
    void reportsStandUnderTheKey() {
        assertThat(violations(Map.of("url", "x", "either", "y")))
                .containsExactly(
                        "ports: expected a value: it is required because \"either\" is there, found nothing (p.json#/dependentRequired)");
    }

    @Test
    void otherKeysCountButThoseOfJuju() {
        assertThat(violations(Map.of("url", "x", "egress-subnets", "y", "ingress-address", "z", "private-address", "a")))
                .isEmpty();
        assertThat(violations(Map.of("url", "x", "forbidden", "")))
                .containsExactly("databag: expected a value that the schema in not refuses, found an object (p.json#/not)");
        assertThat(violations(Map.of("url", "x", "a", "", "b", "", "c", "")))
                .containsExactly("databag: expected at most 3 members, found 4 members (p.json#/maxProperties)");
    }

    @Test
    void databagIsCheckedWhenWrittenToo() {
        DatabagWriter out = new DatabagWriter(KEYS);
        out.text(0, "x");
        out.json(2);
        out.int64(5);
        out.endTextOrJson();
        RULE.check(out.whole("tje", 't'), 0, 0);

        DatabagException refused = assertThrows(DatabagException.class, out::finish);
        assertThat(refused.violations().stream().map(Violation::message))
                .containsExactly(
                        "ports: expected a value: it is required because \"either\" is there, found nothing (p.json#/dependentRequired)");
    }

    private static List<String> violations(Map<String, String> databag) {
        DatabagReader in = new DatabagReader(KEYS, databag, ReadOptions.STRICT);
        for (int key = in.firstKey(); key != JsonReader.END; key = in.nextKey()) {
            in.text();
        }
        assertThat(in.clean()).isTrue();
        RULE.check(in.whole("tje", 't'), 0, 0);
        return in.violations().stream().map(Violation::message).toList();
    }
}
