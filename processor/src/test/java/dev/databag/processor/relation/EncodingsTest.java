package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a databag value meets its schema: the five rules of docs/wire.md, and what a declaration says about strings. */
final class EncodingsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # 2: strings, and besides them at most null, are the text itself
            {"type": "string"}                                                           | TEXT
            {"type": ["string", "null"]}                                                 | TEXT
            {"anyOf": [{"type": "string"}, {"type": "null"}]}                            | TEXT
            {"enum": ["http", "grpc"]}                                                   | TEXT
            {"anyOf": [{"enum": ["http"]}, {"type": "string"}]}                          | TEXT
            {"const": "IN"}                                                              | TEXT
            {"type": "string", "contentMediaType": "text/plain"}                         | TEXT
            # 3: what admits no string is JSON
            {"type": "integer"}                                                          | JSON
            {"type": ["boolean", "null"]}                                                | JSON
            {"type": "array"}                                                            | JSON
            {"type": "object", "properties": {"a": {}}}                                  | JSON
            {"type": ["integer", "boolean"]}                                             | JSON
            {"enum": [2, 4]}                                                             | JSON
            # 1: so is what is marked
            {"type": "string", "contentMediaType": "application/json", "contentSchema": {"type": "array"}} | JSON
            # a marked string too, but peers wrote it bare: lenient reading takes that
            {"type": "string", "contentMediaType": "application/json", "contentSchema": {"type": "string"}} | JSON_STRING
            # 4: a string or something else is JSON if it is something else
            {"type": ["string", "integer"]}                                              | EITHER
            {"anyOf": [{"type": "string"}, {"type": "array"}]}                           | EITHER
            {"enum": ["auto", 1]}                                                        | EITHER
            # 5: anything is the text itself
            {}                                                                           | TEXT
            true                                                                         | TEXT
            {"description": "whatever"}                                                  | TEXT
            """)
    void schemaDecides(String schema, Encoding encoding) {
        assertThat(theField(SchemaTexts.app("\"v\": " + schema)).encoding()).isEqualTo(encoding);
    }

    @Test
    void markMayStandInABranchBesideNull() {
        Field field = theField(SchemaTexts.app("""
                "v": {"anyOf": [
                  {"type": "string", "contentMediaType": "application/json", "contentSchema": {"type": "integer"}},
                  {"type": "null"}
                ]}"""));

        assertThat(field.encoding()).isEqualTo(Encoding.JSON);
        assertThat(field.slot().nullable()).isTrue();
        assertThat(field.slot().type()).isInstanceOf(FieldType.BigInt.class);
    }

    @Test
    void contentThatMayBeNullIsNullableToo() {
        Field field = theField(SchemaTexts.app("""
                "v": {"type": "string", "contentMediaType": "application/json", "contentSchema": {"type": ["integer", "null"]}}"""));

        assertThat(field.slot().nullable()).isTrue();
    }

    @Test
    void contentOfAMarkedKeyIsTheSlotItself() {
        Field field = theField(SchemaTexts.app("""
                "v": {"type": "string", "contentMediaType": "application/json",
                      "contentSchema": {"type": "integer", "minimum": 1, "maximum": 9}}"""));

        assertThat(field.slot())
                .isEqualTo(new Slot(
                        new FieldType.Int32(1, 9), false, List.of(), "provider.json#/properties/app/properties/v/contentSchema"));
    }

    @Test
    void anythingInADatabagIsTextAndNeverNull() {
        assertThat(theField(SchemaTexts.app("\"v\": {}")).slot())
                .isEqualTo(new Slot(new FieldType.Text(), false, List.of(), "provider.json#/properties/app/properties/v"));
    }

    @Test
    void declarationMakesEveryStringJson() {
        RelationInterface relation = SchemaTexts.app("""
                        "host": {"type": "string"}, "mode": {"enum": ["a"]}, "port": {"type": "integer"},
                        "any": {}, "either": {"type": ["string", "integer"]}""")
                .options(Options.json())
                .read();

        assertThat(relation.databags().get(0).struct().fields().stream()
                        .map(field -> field.wireName() + " " + field.encoding()))
                .containsExactly("host JSON_STRING", "mode JSON_STRING", "port JSON", "any TEXT", "either EITHER")
                .inOrder();
    }

    @Test
    void declarationMakesSingleStringsJson() {
        RelationInterface relation = SchemaTexts.app("\"ca-chain\": {\"type\": \"string\"}, \"host\": {\"type\": \"string\"}")
                .options(Options.jsonFields("ca-chain"))
                .read();

        assertThat(relation.databags().get(0).struct().fields().stream()
                        .map(field -> field.wireName() + " " + field.encoding()))
                .containsExactly("ca-chain JSON_STRING", "host TEXT")
                .inOrder();
    }

    @Test
    void memberOfAnObjectIsAlwaysJson() {
        RelationInterface relation = SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/V\"}")
                .defining("\"V\": {\"type\": \"object\", \"properties\": {\"host\": {\"type\": \"string\"}, \"any\": {}}}")
                .read();

        Struct struct = (Struct) relation.types().get(0);
        assertThat(struct.fields().get(0).encoding()).isEqualTo(Encoding.JSON);
        assertThat(struct.fields().get(1).encoding()).isEqualTo(Encoding.JSON);
        assertThat(struct.fields().get(1).slot().type()).isEqualTo(new FieldType.Free());
    }

    @Test
    void keysThatNoPropertyNamesFollowTheSameRules() {
        assertThat(othersOf("true").encoding()).isEqualTo(Encoding.TEXT);
        assertThat(othersOf("{\"type\": \"string\"}").encoding()).isEqualTo(Encoding.TEXT);
        assertThat(othersOf("{\"type\": \"integer\"}").encoding()).isEqualTo(Encoding.JSON);
        assertThat(othersOf("{\"type\": [\"integer\", \"string\"]}").encoding()).isEqualTo(Encoding.EITHER);
    }

    private static OtherMembers othersOf(String schema) {
        return SchemaTexts.app("\"v\": {}", "\"additionalProperties\": " + schema)
                .read()
                .databags()
                .get(0)
                .struct()
                .others();
    }

    private static Field theField(SchemaTexts schemas) {
        return schemas.read().databags().get(0).struct().fields().get(0);
    }
}
