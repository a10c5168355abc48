package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Constraint.Bound;
import dev.databag.processor.relation.Constraint.Bound.Side;
import dev.databag.processor.testing.SchemaTexts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java type a schema becomes, and what is left for a check. */
final class TypesTest {
    private static final String AT = "provider.json#/properties/app/properties/v";

    @Test
    void eachTypeHasItsOwn() {
        assertThat(slotOf("{\"type\": \"string\"}").type()).isEqualTo(new FieldType.Text());
        assertThat(slotOf("{\"type\": \"boolean\"}").type()).isEqualTo(new FieldType.Bool());
        assertThat(slotOf("{\"type\": \"number\"}").type()).isEqualTo(new FieldType.Decimal());
        assertThat(slotOf("{\"type\": \"integer\"}").type()).isEqualTo(unbounded());
        assertThat(slotOf("{\"type\": \"array\"}").type()).isEqualTo(new FieldType.ListOf(free("")));
        assertThat(slotOf("{\"type\": \"object\"}").type()).isEqualTo(new FieldType.MapOf(free("")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # keywords beside "type": "integer"                     | least                | most
            "minimum": 1, "maximum": 65535                          | 1                    | 65535
            "minimum": -2147483648, "maximum": 2147483647           | -2147483648          | 2147483647
            "exclusiveMinimum": 0, "exclusiveMaximum": 10           | 1                    | 9
            "minimum": 0.5, "maximum": 9.5                          | 1                    | 9
            "exclusiveMinimum": 0.5, "exclusiveMaximum": 9.5        | 1                    | 9
            "minimum": -1.5, "maximum": -0.5                        | -1                   | -1
            "minimum": 1e2, "maximum": 1.5e3                        | 100                  | 1500
            "minimum": 1, "exclusiveMinimum": 3, "maximum": 9       | 4                    | 9
            """)
    void boundsThatFitAnIntMakeItAnInt(String bounds, int least, int most) {
        assertThat(slotOf("{\"type\": \"integer\", " + bounds + "}"))
                .isEqualTo(new Slot(new FieldType.Int32(least, most), false, List.of(), AT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "minimum": 0, "maximum": 2147483648                             | 0                    | 2147483648
            "minimum": -2147483649, "maximum": 0                            | -2147483649          | 0
            "minimum": -9223372036854775808, "maximum": 9223372036854775807 | -9223372036854775808 | 9223372036854775807
            """)
    void boundsThatFitALongMakeItALong(String bounds, long least, long most) {
        assertThat(slotOf("{\"type\": \"integer\", " + bounds + "}"))
                .isEqualTo(new Slot(new FieldType.Int64(least, most), false, List.of(), AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"minimum\": 0", "\"maximum\": 0", "\"exclusiveMaximum\": 1", "\"minimum\": 0, \"maximum\": 9223372036854775808"})
    void integerWithoutBothBoundsIsNeverNarrowed(String bounds) {
        assertThat(slotOf("{\"type\": \"integer\", " + bounds + "}").type()).isInstanceOf(FieldType.BigInt.class);
    }

    @Test
    void boundsOfABigIntegerAreKept() {
        assertThat(slotOf("{\"type\": \"integer\", \"minimum\": 0}").type())
                .isEqualTo(new FieldType.BigInt(Optional.of(BigInteger.ZERO), Optional.empty()));
        assertThat(slotOf("{\"type\": \"integer\", \"exclusiveMaximum\": 1e30}").type())
                .isEqualTo(new FieldType.BigInt(
                        Optional.empty(), Optional.of(BigInteger.TEN.pow(30).subtract(BigInteger.ONE))));
    }

    @Test
    void exclusiveIsAFlagInDraft04() {
        RelationInterface relation = SchemaTexts.provider("""
                {
                  "$schema": "http://json-schema.org/draft-04/schema#",
                  "type": "object",
                  "properties": {"app": {"type": "object", "properties": {
                    "v": {"type": "integer", "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false}
                  }}}
                }""").read();

        assertThat(relation.databags().get(0).struct().fields().get(0).slot().type())
                .isEqualTo(new FieldType.Int32(1, 9));
    }

    @Test
    void numberWithAnIntegerBesideItIsANumber() {
        assertThat(slotOf("{\"type\": [\"integer\", \"number\"]}").type()).isEqualTo(new FieldType.Decimal());
    }

    @Test
    void boundsOfADecimalAreChecks() {
        assertThat(slotOf("{\"type\": \"number\", \"minimum\": 0.10, \"exclusiveMaximum\": 1}").constraints())
                .containsExactly(
                        new Bound(Side.AT_LEAST, new BigDecimal("0.10"), AT + "/minimum"),
                        new Bound(Side.BELOW, new BigDecimal("1"), AT + "/exclusiveMaximum"))
                .inOrder();
    }

    @Test
    void multipleOfIsACheck() {
        assertThat(slotOf("{\"type\": \"number\", \"multipleOf\": 0.01}").constraints())
                .containsExactly(new Constraint.MultipleOf(new BigDecimal("0.01"), AT + "/multipleOf"));
        assertThat(slotOf("{\"type\": \"integer\", \"multipleOf\": 8}").constraints())
                .containsExactly(new Constraint.MultipleOf(new BigDecimal("8"), AT + "/multipleOf"));
    }

    @Test
    void lengthsAreOneCheckOfTheNarrowestRange() {
        assertThat(slotOf("{\"type\": \"string\", \"minLength\": 2.0, \"maxLength\": 10}").constraints())
                .containsExactly(new Constraint.Length(2, 10, AT + "/minLength"));
        assertThat(slotOf("{\"type\": \"string\", \"maxLength\": 10, \"allOf\": [{\"maxLength\": 4}]}").constraints())
                .containsExactly(new Constraint.Length(0, 4, AT + "/maxLength"));
        assertThat(slotOf("{\"type\": \"string\", \"minLength\": 0}").constraints()).isEmpty();
    }

    @Test
    void lengthBeyondAnIntIsTheGreatestInt() {
        assertThat(slotOf("{\"type\": \"string\", \"minLength\": 1e20}").constraints())
                .containsExactly(new Constraint.Length(Integer.MAX_VALUE, -1, AT + "/minLength"));
    }

    @Test
    void sizesOfListsAndMapsAreChecks() {
        assertThat(slotOf("{\"type\": \"array\", \"minItems\": 1, \"uniqueItems\": true}").constraints())
                .containsExactly(
                        new Constraint.Size(1, -1, false, AT + "/minItems"), new Constraint.Unique(AT + "/uniqueItems"))
                .inOrder();
        assertThat(slotOf("{\"type\": \"array\", \"uniqueItems\": false}").constraints()).isEmpty();
        assertThat(slotOf("{\"type\": \"object\", \"maxProperties\": 3}").constraints())
                .containsExactly(new Constraint.Size(0, 3, true, AT + "/maxProperties"));
    }

    @Test
    void formatIsACheckOnlyWhenTheDeclarationAsks() {
        String schema = "\"v\": {\"type\": \"string\", \"format\": \"uri\"}";

        assertThat(slotOf("{\"type\": \"string\", \"format\": \"uri\"}").constraints()).isEmpty();
        assertThat(theField(SchemaTexts.app(schema).options(Options.formats())).slot().constraints())
                .containsExactly(new Constraint.Format("uri", AT + "/format"));
    }

    @Test
    void patternIsAnAutomaton() {
        Constraint.Matches matches = (Constraint.Matches)
                slotOf("{\"type\": \"string\", \"pattern\": \"^[0-9]+$\"}").constraints().get(0);

        assertThat(matches.pattern()).isEqualTo("^[0-9]+$");
        assertThat(matches.table()).isNotEmpty();
        assertThat(matches.at()).isEqualTo(AT + "/pattern");
    }

    @Test
    void keywordOfAnotherTypeAssertsNothingAndIsReported() {
        SchemaTexts schemas = SchemaTexts.app(
                "\"v\": {\"type\": \"integer\", \"minLength\": 3, \"required\": [\"x\"], \"uniqueItems\": true}");

        assertThat(schemas.messages()).hasSize(3);
        assertThat(schemas.read(new Diagnostics()).databags().get(0).struct().fields().get(0).slot())
                .isEqualTo(new Slot(unbounded(), false, List.of(), AT));
    }

    @Test
    void elementsAndValuesAreSlotsOfTheirOwn() {
        assertThat(slotOf("{\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": {\"type\": \"boolean\"}}}").type())
                .isEqualTo(new FieldType.ListOf(new Slot(
                        new FieldType.ListOf(new Slot(new FieldType.Bool(), false, List.of(), AT + "/items/items")),
                        false,
                        List.of(),
                        AT + "/items")));
        assertThat(slotOf("{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\", \"maxLength\": 9}}").type())
                .isEqualTo(new FieldType.MapOf(new Slot(
                        new FieldType.Text(),
                        false,
                        List.of(new Constraint.Length(0, 9, AT + "/additionalProperties/maxLength")),
                        AT + "/additionalProperties")));
    }

    @Test
    void nullMayStandWhereTheSchemaSaysSo() {
        Slot nullable = new Slot(unbounded(), true, List.of(), AT);

        assertThat(slotOf("{\"type\": [\"integer\", \"null\"]}")).isEqualTo(nullable);
        assertThat(slotOf("{\"anyOf\": [{\"type\": \"integer\"}, {\"type\": \"null\"}]}")).isEqualTo(nullable);
        assertThat(slotOf("{\"oneOf\": [{\"type\": \"null\"}, {\"type\": \"integer\"}]}")).isEqualTo(nullable);
        assertThat(slotOf("{\"anyOf\": [{\"type\": \"integer\"}]}")).isEqualTo(new Slot(unbounded(), false, List.of(), AT));
        // Both branches of the oneOf take a null, so it takes none.
        assertThat(slotOf("{\"oneOf\": [{\"type\": \"null\"}, {\"type\": [\"integer\", \"null\"]}]}").nullable()).isFalse();
    }

    @Test
    void elementMayBeNullToo() {
        FieldType.ListOf list = (FieldType.ListOf)
                slotOf("{\"type\": \"array\", \"items\": {\"type\": [\"string\", \"null\"]}}").type();

        assertThat(list.element().nullable()).isTrue();
    }

    @Test
    void allOfMergesWhatItsMembersSay() {
        assertThat(slotOf("""
                {"allOf": [{"type": "integer", "minimum": 0}, {"maximum": 100}, {"minimum": 10}], "maximum": 1000}"""))
                .isEqualTo(new Slot(new FieldType.Int32(10, 100), false, List.of(), AT));
    }

    @Test
    void referenceAndWhatStandsBesideItAreMerged() {
        Slot slot = theField(SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/Port\", \"maximum\": 1023}")
                        .defining("\"Port\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 65535}"))
                .slot();

        assertThat(slot).isEqualTo(new Slot(new FieldType.Int32(1, 1023), false, List.of(), AT));
    }

    @Test
    void whatStandsBesideAReferenceIsIgnoredUpToDraft07() {
        RelationInterface relation = SchemaTexts.provider("""
                {
                  "$schema": "http://json-schema.org/draft-07/schema#",
                  "type": "object",
                  "properties": {"app": {"type": "object", "properties": {
                    "v": {"$ref": "#/definitions/Port", "maximum": 1023}
                  }}},
                  "definitions": {"Port": {"type": "integer", "minimum": 1, "maximum": 65535}}
                }""").read();

        assertThat(relation.databags().get(0).struct().fields().get(0).slot().type())
                .isEqualTo(new FieldType.Int32(1, 65535));
    }

    @Test
    void chainOfAThousandReferencesIsFollowed() {
        StringBuilder definitions = new StringBuilder("\"D0\": {\"type\": \"boolean\"}");
        for (int i = 1; i <= 1000; i++) {
            definitions.append(", \"D").append(i).append("\": {\"$ref\": \"#/$defs/D").append(i - 1).append("\"}");
        }

        assertThat(theField(SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/D1000\"}").defining(definitions.toString()))
                        .slot()
                        .type())
                .isEqualTo(new FieldType.Bool());
    }

    @Test
    void fileBesideIsReferredToByItsPath() {
        Slot slot = theField(SchemaTexts.app("\"v\": {\"$ref\": \"common/port.json#/$defs/Low\"}")
                        .with("common/port.json", """
                                {"$defs": {"Low": {"$ref": "port.json#port", "maximum": 1023},
                                           "Port": {"$anchor": "port", "type": "integer", "minimum": 1}}}"""))
                .slot();

        assertThat(slot.type()).isEqualTo(new FieldType.Int32(1, 1023));
    }

    @Test
    void stringThatHoldsJsonIsItsContent() {
        FieldType.JsonText text = (FieldType.JsonText) elementOf("""
                {"type": "string", "contentMediaType": "Application/JSON; charset=utf-8",
                 "contentSchema": {"type": "array", "items": {"type": "integer"}}}""").type();

        assertThat(text.content().type()).isInstanceOf(FieldType.ListOf.class);
        assertThat(text.content().at()).isEqualTo(AT + "/items/contentSchema");
    }

    /** Of which a warning tells. */
    @Test
    void contentOfAnotherMediaTypeIsText() {
        for (String mediaType : List.of("\"contentMediaType\": \"text/yaml\", ", "")) {
            Diagnostics diagnostics = new Diagnostics();
            RelationInterface relation = SchemaTexts.app(
                            "\"v\": {\"type\": \"string\", " + mediaType + "\"contentSchema\": {\"type\": \"array\"}}")
                    .read(diagnostics);

            assertThat(diagnostics.all()).hasSize(1);
            assertThat(relation.databags().get(0).struct().fields().get(0).slot().type())
                    .isEqualTo(new FieldType.Text());
        }
    }

    @Test
    void anythingIsAJsonValue() {
        assertThat(elementOf("{}").type()).isEqualTo(new FieldType.Free());
        assertThat(elementOf("true").type()).isEqualTo(new FieldType.Free());
        assertThat(elementOf("{\"title\": \"whatever\"}").type()).isEqualTo(new FieldType.Free());
        // Null is among the values of a JSON value.
        assertThat(elementOf("{}").nullable()).isFalse();
    }

    @Test
    void whatNoTypeExpressesIsARule() {
        Slot slot = slotOf("{\"type\": \"string\", \"not\": {\"const\": \"localhost\"}}");

        assertThat(slot.type()).isEqualTo(new FieldType.Text());
        assertThat(slot.constraints()).hasSize(1);
        assertThat(slot.constraints().get(0)).isInstanceOf(Constraint.Rule.class);
    }

    private static FieldType unbounded() {
        return new FieldType.BigInt(Optional.empty(), Optional.empty());
    }

    private static Slot free(String below) {
        return new Slot(new FieldType.Free(), false, List.of(), AT + below);
    }

    /** The slot of a databag key whose JSON text has that schema. */
    private static Slot slotOf(String schema) {
        return theField(SchemaTexts.app("\"v\": " + schema)).slot();
    }

    /** The slot of an element, to which the rules of the wire do not apply. */
    private static Slot elementOf(String schema) {
        return ((FieldType.ListOf) slotOf("{\"type\": \"array\", \"items\": " + schema + "}").type()).element();
    }

    private static Field theField(SchemaTexts schemas) {
        return schemas.read().databags().get(0).struct().fields().get(0);
    }
}
