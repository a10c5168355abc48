package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.relation.Union.JsonKind;
import dev.databag.processor.relation.Union.Variant;
import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which choices are sealed interfaces, which lists are tuples, and what their parts are called. */
final class UnionsTest {

    @Test
    void branchesOfSeveralKindsAreNamedByTheirKind() {
        Union union = unionOf("""
                {"anyOf": [{"type": "integer"}, {"type": "array", "items": {"type": "string"}},
                           {"type": "object", "properties": {"x": {}}}, {"type": "boolean"}]}""");

        assertThat(union.name().toString()).isEqualTo("ProviderAppData.V");
        assertThat(namesOf(union)).containsExactly("OfInteger", "OfList", "OfObject", "OfBoolean").inOrder();
        assertThat(union.variants().stream().map(Variant::kind))
                .containsExactly(JsonKind.NUMBER, JsonKind.LIST, JsonKind.OBJECT, JsonKind.BOOLEAN)
                .inOrder();
    }

    @Test
    void listOfTypesIsAUnionToo() {
        assertThat(namesOf(unionOf("{\"type\": [\"integer\", \"boolean\", \"null\"]}")))
                .containsExactly("OfBoolean", "OfInteger");
        assertThat(namesOf(unionOf("{\"type\": [\"number\", \"array\"]}"))).containsExactly("OfNumber", "OfList");
    }

    @Test
    void definitionsAndTitlesNameBranches() {
        SchemaTexts schemas = SchemaTexts.app("""
                        "v": {"oneOf": [{"$ref": "#/$defs/TcpSocket"},
                                        {"title": "unix socket", "type": "object", "properties": {"path": {}}, "required": ["path"]}]}""")
                .defining("\"TcpSocket\": {\"type\": \"object\", \"properties\": {\"port\": {}}, \"required\": [\"port\"]}");

        assertThat(namesOf(unionOf(schemas))).containsExactly("OfTcpSocket", "OfUnixSocket").inOrder();
    }

    @Test
    void wordThatTellsObjectsApartNamesThem() {
        Union union = unionOf("""
                {"anyOf": [
                  {"type": "object", "properties": {"type": {"const": "tcp"}, "port": {}}, "required": ["type"]},
                  {"type": "object", "properties": {"type": {"enum": ["unix", "pipe"]}, "path": {}}, "required": ["type"]}
                ]}""");

        assertThat(union.discriminator()).isEqualTo(Optional.of("type"));
        assertThat(namesOf(union)).containsExactly("OfTcp", "OfUnixPipe").inOrder();
        assertThat(union.variants().get(1).words()).containsExactly("unix", "pipe").inOrder();
        assertThat(union.variants().stream().map(Variant::keepsRest)).containsExactly(false, false);
    }

    @Test
    void objectsThatMayOverlapKeepWhatTheyDoNotKnow() {
        SchemaTexts schemas = SchemaTexts.app("\"v\": {\"anyOf\": [{\"$ref\": \"#/$defs/A\"}, {\"$ref\": \"#/$defs/B\"}]}")
                .defining("""
                        "A": {"type": "object", "properties": {"a": {}}}, "B": {"type": "object", "properties": {"b": {}}}""");

        assertThat(unionOf(schemas).variants().stream().map(Variant::keepsRest)).containsExactly(true, true);
    }

    @Test
    void branchesThatOnlyAssertStayOneType() {
        Slot slot = slotOf("""
                {"type": "object", "properties": {"ca": {}, "cert": {}},
                 "anyOf": [{"required": ["ca"]}, {"required": ["cert"]}]}""");

        assertThat(slot.type()).isInstanceOf(FieldType.StructOf.class);
    }

    @Test
    void valueThatMayBeAnythingIsAJsonValue() {
        FieldType.ListOf list = (FieldType.ListOf) slotOf(
                        "{\"type\": \"array\", \"items\": {\"type\": [\"string\", \"number\", \"boolean\", \"object\", \"array\", \"null\"]}}")
                .type();

        assertThat(list.element().type()).isEqualTo(new FieldType.Free());
    }

    @Test
    void firstElementsWithSchemasOfTheirOwnAreATuple() {
        SchemaTexts schemas = SchemaTexts.app("""
                "v": {"type": "array", "minItems": 1, "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false}""");

        Tuple tuple = (Tuple) schemas.read().databags().get(0).struct().nested().get(0);

        assertThat(tuple.name().toString()).isEqualTo("ProviderAppData.V");
        assertThat(tuple.items().stream().map(item -> item.type().getClass().getSimpleName()))
                .containsExactly("Text", "BigInt")
                .inOrder();
        assertThat(tuple.required()).isEqualTo(1);
        assertThat(tuple.rest()).isEmpty();
    }

    @Test
    void restOfATupleMayBeAnythingUnlessItIsSaid() {
        SchemaTexts schemas = SchemaTexts.app("\"v\": {\"type\": \"array\", \"prefixItems\": [{\"type\": \"string\"}]}");

        Tuple tuple = (Tuple) schemas.read().databags().get(0).struct().nested().get(0);

        assertThat(tuple.rest().orElseThrow().type()).isEqualTo(new FieldType.Free());
        assertThat(tuple.required()).isEqualTo(0);
    }

    @Test
    void oldDraftsWriteATupleAsAListOfItems() {
        RelationInterface relation = SchemaTexts.provider("""
                {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {"app": {"type": "object",
                  "properties": {"v": {"type": "array", "items": [{"type": "string"}], "additionalItems": {"type": "boolean"}}}}}}""")
                .read();

        Tuple tuple = (Tuple) relation.databags().get(0).struct().nested().get(0);
        assertThat(tuple.items()).hasSize(1);
        assertThat(tuple.rest().orElseThrow().type()).isEqualTo(new FieldType.Bool());
    }

    private static Union unionOf(String schema) {
        return unionOf(SchemaTexts.app("\"v\": " + schema));
    }

    private static Union unionOf(SchemaTexts schemas) {
        return (Union) schemas.read().databags().get(0).struct().nested().get(0);
    }

    private static Slot slotOf(String schema) {
        return SchemaTexts.app("\"v\": " + schema).read().databags().get(0).struct().fields().get(0).slot();
    }

    private static List<String> namesOf(Union union) {
        return union.variants().stream().map(Variant::javaName).toList();
    }
}
