package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.relation.OtherMembers.Kind;
import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of objects: records, maps and values of any kind; which of them are one type, and what it is called. */
final class ObjectsTest {

    @Test
    void definitionIsGeneratedOnceHoweverOftenItIsUsed() {
        RelationInterface relation = SchemaTexts.app("""
                        "first": {"$ref": "#/$defs/Endpoint"},
                        "more": {"type": "array", "items": {"$ref": "#/$defs/Endpoint"}},
                        "spare": {"anyOf": [{"$ref": "#/$defs/Endpoint"}, {"type": "null"}]},
                        "documented": {"allOf": [{"$ref": "#/$defs/Endpoint"}], "description": "the last resort"}""")
                .defining(ENDPOINT)
                .read();

        FieldType endpoint = new FieldType.StructOf(TypeRef.topLevel("Endpoint"));
        List<Field> fields = relation.databags().get(0).struct().fields();
        assertThat(fields.get(0).slot().type()).isEqualTo(endpoint);
        assertThat(((FieldType.ListOf) fields.get(1).slot().type()).element().type()).isEqualTo(endpoint);
        assertThat(fields.get(2).slot().type()).isEqualTo(endpoint);
        assertThat(fields.get(3).slot().type()).isEqualTo(endpoint);
        assertThat(namesOf(relation.types())).containsExactly("Endpoint");
    }

    private static final String ENDPOINT = """
            "Endpoint": {"type": "object", "properties": {"host": {"type": "string"}}, "required": ["host"]}""";

    @Test
    void definitionThatBothSidesWriteIsOneType() {
        String side = """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {"e": {"$ref": "#/$defs/Endpoint"}}}},
                 "$defs": {%s}}""";
        RelationInterface relation = SchemaTexts.of(Map.of(
                        "provider.json", side.formatted(ENDPOINT),
                        "requirer.json", side.formatted(ENDPOINT.replace("\"type\": \"object\"", "\"type\": \"object\", \"title\": \"E\""))))
                .read();

        assertThat(namesOf(relation.types())).containsExactly("Endpoint");
    }

    @Test
    void fileThatBothSidesReferToIsOneType() {
        String side = "{\"type\": \"object\", \"properties\": {\"app\": {\"type\": \"object\", \"properties\": {\"e\": {\"$ref\": \"common/endpoint.json\"}}}}}";
        RelationInterface relation = SchemaTexts.of(Map.of("provider.json", side, "requirer.json", side))
                .with("common/endpoint.json", "{\"type\": \"object\", \"properties\": {\"host\": {\"type\": \"string\"}}}")
                .read();

        assertThat(namesOf(relation.types())).containsExactly("Endpoint");
        assertThat(((Struct) relation.types().get(0)).at()).isEqualTo("common/endpoint.json#");
    }

    @Test
    void objectWithoutANameIsNestedWhereItStands() {
        RelationInterface relation = SchemaTexts.app("""
                        "target": {"type": "object", "properties": {
                          "labels": {"type": "object", "additionalProperties": {"type": "object", "properties": {"x": {}}}},
                          "hosts": {"type": "array", "items": {"type": "object", "properties": {"y": {}}}}
                        }}""")
                .read();

        assertThat(namesOf(relation.databags().get(0).struct().nested()))
                .containsExactly("ProviderAppData.Target", "ProviderAppData.TargetLabelsValue", "ProviderAppData.TargetHostsItem")
                .inOrder();
        assertThat(relation.types()).isEmpty();
    }

    @Test
    void objectInsideADefinitionIsNestedInIt() {
        RelationInterface relation = SchemaTexts.app("\"job\": {\"$ref\": \"#/$defs/ScrapeJob\"}")
                .defining("""
                        "ScrapeJob": {"type": "object", "properties": {"tls": {"type": "object", "properties": {"ca": {}}}}}""")
                .read();

        assertThat(namesOf(relation.types())).containsExactly("ScrapeJob");
        assertThat(namesOf(relation.types().get(0).nested())).containsExactly("ScrapeJob.Tls");
    }

    @Test
    void referenceToAnyOtherPlaceIsATypeOfItsOwn() {
        RelationInterface relation = SchemaTexts.app("""
                        "target": {"type": "object", "properties": {"x": {}}},
                        "spare": {"$ref": "#/properties/app/properties/target"}""")
                .read();

        List<Field> fields = relation.databags().get(0).struct().fields();
        assertThat(fields.get(1).slot().type()).isEqualTo(fields.get(0).slot().type());
    }

    @Test
    void typeMayContainItself() {
        RelationInterface relation = SchemaTexts.app("\"tree\": {\"$ref\": \"#/$defs/Node\"}")
                .defining("""
                        "Node": {"type": "object", "properties": {
                          "name": {"type": "string"},
                          "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
                          "next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]}
                        }}""")
                .read();

        assertThat(namesOf(relation.types())).containsExactly("Node");
        Struct node = (Struct) relation.types().get(0);
        assertThat(((FieldType.ListOf) node.fields().get(1).slot().type()).element().type())
                .isEqualTo(new FieldType.StructOf(node.name()));
        assertThat(node.fields().get(2).slot().type()).isEqualTo(new FieldType.StructOf(node.name()));
    }

    @Test
    void twoTypesMayContainEachOther() {
        RelationInterface relation = SchemaTexts.app("\"a\": {\"$ref\": \"#/$defs/A\"}")
                .defining("""
                        "A": {"type": "object", "properties": {"b": {"$ref": "#/$defs/B"}}},
                        "B": {"type": "object", "properties": {"a": {"$ref": "#/$defs/A"}}}""")
                .read();

        assertThat(namesOf(relation.types())).containsExactly("A", "B").inOrder();
    }

    @Test
    void pathsThroughDefinitionsDoNotMultiply() {
        StringBuilder definitions = new StringBuilder("\"D0\": {\"type\": \"object\", \"properties\": {\"x\": {}}}");
        for (int i = 1; i <= 40; i++) {
            definitions.append(", \"D%1$d\": {\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/D%2$d\"}, \"b\": {\"$ref\": \"#/$defs/D%2$d\"}}}"
                    .formatted(i, i - 1));
        }

        assertThat(SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/D40\"}").defining(definitions.toString()).read().types())
                .hasSize(41);
    }

    @Test
    void allOfOfTwoObjectsIsOneObjectWithTheMembersOfBoth() {
        RelationInterface relation = SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/Full\"}")
                .defining("""
                        "Base": {"type": "object", "properties": {"host": {"type": "string"}}, "required": ["host"]},
                        "Full": {"allOf": [{"$ref": "#/$defs/Base"},
                                           {"properties": {"port": {"type": "integer"}, "host": {"maxLength": 9}}, "required": ["port"]}]}""")
                .read();

        Struct full = (Struct) relation.types().get(0);
        assertThat(full.name()).isEqualTo(TypeRef.topLevel("Full"));
        assertThat(full.fields().stream().map(field -> field.wireName() + " " + field.presence()))
                .containsExactly("host REQUIRED", "port REQUIRED")
                .inOrder();
        assertThat(full.fields().get(0).slot().constraints())
                .containsExactly(new Constraint.Length(
                        0, 9, "provider.json#/$defs/Full/allOf/1/properties/host/maxLength"));
    }

    @Test
    void presenceAndNullabilityAreTwoThings() {
        Struct struct = structOf("""
                {"type": "object", "required": ["a", "b"], "properties": {
                  "a": {"type": "integer"}, "b": {"type": ["integer", "null"]},
                  "c": {"type": "integer"}, "d": {"type": ["integer", "null"]}}}""");

        assertThat(struct.fields().stream()
                        .map(field -> field.javaName() + " " + field.presence() + " optional=" + field.isOptional()
                                + " writesNull=" + field.writesNull()))
                .containsExactly(
                        "a REQUIRED optional=false writesNull=false",
                        "b REQUIRED optional=true writesNull=true",
                        "c OPTIONAL optional=true writesNull=false",
                        "d OPTIONAL optional=true writesNull=false")
                .inOrder();
    }

    @Test
    void requiredNullableTextOfADatabagIsJustRequired() {
        Field field = SchemaTexts.app("\"v\": {\"type\": [\"string\", \"null\"]}", "\"required\": [\"v\"]")
                .read()
                .databags()
                .get(0)
                .struct()
                .fields()
                .get(0);

        assertThat(field.isOptional()).isFalse();
        assertThat(field.writesNull()).isFalse();
    }

    @Test
    void requiredMemberThatNothingDeclaresMayBeAnything() {
        SchemaTexts schemas = SchemaTexts.app("\"v\": {\"type\": \"object\", \"properties\": {\"a\": {}}, \"required\": [\"b\"]}");

        assertThat(schemas.messages()).hasSize(1);
        Struct struct = (Struct) schemas.read(new dev.databag.processor.diagnostic.Diagnostics())
                .databags()
                .get(0)
                .struct()
                .nested()
                .get(0);
        assertThat(struct.fields().get(1).wireName()).isEqualTo("b");
        assertThat(struct.fields().get(1).presence()).isEqualTo(Presence.REQUIRED);
        assertThat(struct.fields().get(1).slot().type()).isEqualTo(new FieldType.Free());
    }

    @Test
    void objectWithoutNamedMembersIsAMap() {
        assertThat(typeOf("{\"type\": \"object\"}")).isInstanceOf(FieldType.MapOf.class);
        assertThat(typeOf("{\"type\": \"object\", \"properties\": {}}")).isInstanceOf(FieldType.MapOf.class);
        assertThat(((FieldType.MapOf) typeOf("{\"type\": \"object\", \"additionalProperties\": {\"type\": \"boolean\"}}"))
                        .value()
                        .type())
                .isEqualTo(new FieldType.Bool());
        assertThat(((FieldType.MapOf) typeOf(
                                "{\"type\": \"object\", \"additionalProperties\": false, \"patternProperties\": {\"^x\": {\"type\": \"boolean\"}}}"))
                        .value()
                        .type())
                .isEqualTo(new FieldType.Bool());
    }

    @Test
    void membersThatNoPropertyNamesAreIgnoredRefusedOrKept() {
        assertThat(othersOf("").kind()).isEqualTo(Kind.IGNORED);
        assertThat(othersOf(", \"additionalProperties\": false").kind()).isEqualTo(Kind.REFUSED);
        assertThat(othersOf(", \"additionalProperties\": true").kind()).isEqualTo(Kind.KEPT);
        assertThat(othersOf(", \"additionalProperties\": true").slot().orElseThrow().type())
                .isEqualTo(new FieldType.Free());
        assertThat(othersOf(", \"additionalProperties\": {\"type\": \"string\"}").slot().orElseThrow().type())
                .isEqualTo(new FieldType.Text());
    }

    @Test
    void membersWhoseNamesMatchAreKept() {
        OtherMembers others = othersOf(", \"patternProperties\": {\"^x-\": {\"type\": \"string\"}}, \"additionalProperties\": false");

        assertThat(others.kind()).isEqualTo(Kind.KEPT);
        assertThat(others.pattern().orElseThrow().pattern()).isEqualTo("^x-");
        assertThat(others.pattern().orElseThrow().refusesRest()).isTrue();
        assertThat(othersOf(", \"patternProperties\": {\"^x-\": {}}").pattern().orElseThrow().refusesRest()).isFalse();
    }

    @Test
    void patternAppliesToNamedMembersToo() {
        Struct struct = structOf("""
                {"type": "object", "properties": {"x-host": {"type": "string"}, "port": {}},
                 "patternProperties": {"^x-": {"maxLength": 5}}}""");

        assertThat(struct.fields().get(0).slot().constraints()).hasSize(1);
        assertThat(struct.fields().get(1).slot().constraints()).isEmpty();
    }

    @Test
    void componentOfOtherMembersGivesWayToAMemberOfThatName() {
        assertThat(othersOf(", \"additionalProperties\": true").javaName()).isEqualTo("additionalProperties");
        assertThat(structOf("{\"type\": \"object\", \"properties\": {\"additionalProperties\": {}}, \"additionalProperties\": true}")
                        .others()
                        .javaName())
                .isEqualTo("additionalProperties_");
    }

    @Test
    void moreSlotsThanARecordHoldsMakeAClass() {
        assertThat(structOf(objectOf(254, "\"type\": \"boolean\"")).isLarge()).isFalse();
        assertThat(structOf(objectOf(255, "\"type\": \"boolean\"")).isLarge()).isTrue();
        // A required long takes two slots.
        String longs = "\"type\": \"integer\", \"minimum\": 0, \"maximum\": 9999999999";
        assertThat(structOf(objectOf(127, longs).replace("\"properties\"", requiring(127) + "\"properties\"")).isLarge()).isFalse();
        assertThat(structOf(objectOf(128, longs).replace("\"properties\"", requiring(128) + "\"properties\"")).isLarge()).isTrue();
    }

    private static String objectOf(int members, String schema) {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < members; i++) {
            properties.append(i == 0 ? "" : ", ").append("\"p").append(i).append("\": {").append(schema).append('}');
        }
        return "{\"type\": \"object\", \"properties\": {" + properties + "}}";
    }

    private static String requiring(int members) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < members; i++) {
            names.append(i == 0 ? "" : ", ").append("\"p").append(i).append('"');
        }
        return "\"required\": [" + names + "], ";
    }

    private static FieldType typeOf(String schema) {
        return SchemaTexts.app("\"v\": " + schema).read().databags().get(0).struct().fields().get(0).slot().type();
    }

    private static Struct structOf(String schema) {
        return (Struct) SchemaTexts.app("\"v\": " + schema).read().databags().get(0).struct().nested().get(0);
    }

    private static OtherMembers othersOf(String beside) {
        return structOf("{\"type\": \"object\", \"properties\": {\"a\": {}}" + beside + "}").others();
    }

    private static List<String> namesOf(List<TypeDeclaration> types) {
        return types.stream().map(type -> type.name().toString()).toList();
    }
}
