package dev.databag.processor.pattern;

import static com.google.common.truth.Truth.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Writes the table of Unicode properties from ICU's data, and compares. After an update of ICU:
 * {@code mvn -pl processor -am test -Dtest=UnicodePropertiesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddatabag.unicode=write}
 */
class UnicodePropertiesTest {

    private static final Path TABLE = Path.of("src/main/resources/dev/databag/processor/pattern/unicode.txt");

    private static final int RADIX = 36;

    /** "Binary Unicode property aliases and their canonical property names" of ECMA-262. */
    private static final String BINARY =
            """
            ASCII ASCII_Hex_Digit Alphabetic Any Assigned Bidi_Control Bidi_Mirrored Case_Ignorable Cased
            Changes_When_Casefolded Changes_When_Casemapped Changes_When_Lowercased Changes_When_NFKC_Casefolded
            Changes_When_Titlecased Changes_When_Uppercased Dash Default_Ignorable_Code_Point Deprecated Diacritic
            Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extended_Pictographic
            Extender Grapheme_Base Grapheme_Extend Hex_Digit IDS_Binary_Operator IDS_Trinary_Operator ID_Continue
            ID_Start Ideographic Join_Control Logical_Order_Exception Lowercase Math Noncharacter_Code_Point
            Pattern_Syntax Pattern_White_Space Quotation_Mark Radical Regional_Indicator Sentence_Terminal
            Soft_Dotted Terminal_Punctuation Unified_Ideograph Uppercase Variation_Selector White_Space
            XID_Continue XID_Start""";

    /** These three are ECMA-262's own: ICU reads them in a pattern, but does not list them as properties. */
    private static final Set<String> WITHOUT_ALIAS = Set.of("ASCII", "Any", "Assigned");

    @Test
    void tableIsWhatIcuSays() throws IOException {
        String table = table();
        if ("write".equals(System.getProperty("databag.unicode"))) {
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE)).isEqualTo(table);
        assertThat(UCharacter.getUnicodeVersion().toString()).startsWith(UnicodeProperties.VERSION);
    }

    @Test
    void propertiesAreFoundByTheNamesOfEcma262() {
        assertThat(found("Lu").contains('A')).isTrue();
        assertThat(found("Lu").contains('a')).isFalse();
        assertThat(found("Letter")).isEqualTo(found("L"));
        assertThat(found("General_Category", "L")).isEqualTo(found("L"));
        assertThat(found("gc", "punct")).isEqualTo(found("P"));
        assertThat(found("Script", "Greek")).isEqualTo(found("sc", "Grek"));
        assertThat(found("Script", "Greek").contains(0x0342)).isFalse();
        assertThat(found("Script_Extensions", "Greek").contains(0x0342)).isTrue();
        assertThat(found("scx", "Khmer")).isEqualTo(found("sc", "Khmer"));
        assertThat(found("Any")).isEqualTo(CodePoints.ALL);
        assertThat(found("ASCII")).isEqualTo(CodePoints.ofRanges(0, 0x7F));
        assertThat(found("Assigned")).isEqualTo(found("Cn").complement());
        assertThat(found("Cs")).isEqualTo(CodePoints.ofRanges(0xD800, 0xDFFF));
        assertThat(found("AHex")).isEqualTo(CodePoints.ofRanges('0', '9', 'A', 'F', 'a', 'f'));
    }

    @Test
    void otherNamesAreNotFound() {
        for (String name : List.of("", "lu", "Greek", "Script", "Block", "InGreek", "IsGreek", "javaLetter")) {
            assertThat(UnicodeProperties.find(name)).isEmpty();
        }
        assertThat(UnicodeProperties.find("Script", "greek")).isEmpty();
        assertThat(UnicodeProperties.find("Script", "Katakana_Or_Hiragana")).isEmpty();
        assertThat(UnicodeProperties.find("Alphabetic", "Yes")).isEmpty();
        assertThat(UnicodeProperties.find("Block", "Greek")).isEmpty();
    }

    private static CodePoints found(String name) {
        return UnicodeProperties.find(name).orElseThrow();
    }

    private static CodePoints found(String name, String value) {
        return UnicodeProperties.find(name, value).orElseThrow();
    }

    private static String table() {
        StringBuilder table = new StringBuilder();
        table.append("# Properties of Unicode ").append(UnicodeProperties.VERSION);
        table.append(", written by UnicodePropertiesTest from the data of ICU4J: names, then ranges in base 36,\n");
        table.append("# each as its distance from the end of the one before and, after a hyphen, its length less 1.\n");
        table.append("# Derived from Unicode data files, Copyright (c) 1991-2025 Unicode, Inc., under the\n");
        table.append("# Unicode License V3:\n");
        table.append("# https://www.unicode.org/license.txt\n");
        // the mask has the unions of categories, such as L, beside the categories themselves
        for (String category : categories()) {
            line(table, "gc=", names(UProperty.GENERAL_CATEGORY_MASK, mask(category)), set("gc", category));
        }
        for (int script = 0; script <= UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT); script++) {
            UnicodeSet one = new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT, script);
            UnicodeSet extended = new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT_EXTENSIONS, script);
            Set<String> names = names(UProperty.SCRIPT, script);
            // a script that no character has is none that ECMA-262 speaks of
            if (!one.isEmpty()) {
                line(table, "sc=", names, one);
                if (!extended.equals(one)) {
                    line(table, "scx=", names, extended);
                }
            }
        }
        for (String property : BINARY.split("\\s+")) {
            line(table, "", binaryNames(property), set(property, ""));
        }
        return table.toString();
    }

    private static List<String> categories() {
        List<String> categories = new ArrayList<>(List.of("L", "LC", "M", "N", "P", "S", "Z", "C"));
        for (int one = 0; one <= UCharacter.getIntPropertyMaxValue(UProperty.GENERAL_CATEGORY); one++) {
            categories.add(UCharacter.getPropertyValueName(UProperty.GENERAL_CATEGORY, one, 0));
        }
        return categories;
    }

    private static int mask(String category) {
        return UCharacter.getPropertyValueEnum(UProperty.GENERAL_CATEGORY_MASK, category);
    }

    private static UnicodeSet set(String property, String value) {
        return new UnicodeSet().applyPropertyAlias(property, value);
    }

    private static Set<String> binaryNames(String property) {
        Set<String> names = new LinkedHashSet<>();
        names.add(property);
        if (property.equals("White_Space")) {
            // the alias that ECMA-262 took is Unicode's third name
            names.add("space");
        } else if (!WITHOUT_ALIAS.contains(property)) {
            String shorter = UCharacter.getPropertyName(UCharacter.getPropertyEnum(property), 0);
            if (shorter != null) {
                names.add(shorter);
            }
        }
        return names;
    }

    private static Set<String> names(int property, int value) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (int choice = 0; ; choice++) {
                String name = UCharacter.getPropertyValueName(property, value, choice);
                if (name != null) {
                    names.add(name);
                }
            }
        } catch (IllegalArgumentException noMore) {
            return names;
        }
    }

    private static void line(StringBuilder table, String prefix, Set<String> names, UnicodeSet set) {
        table.append(prefix).append(String.join(" " + prefix, names)).append(':');
        int last = 0;
        for (UnicodeSet.EntryRange range : set.ranges()) {
            table.append(' ').append(Integer.toString(range.codepoint - last, RADIX));
            if (range.codepointEnd > range.codepoint) {
                table.append('-').append(Integer.toString(range.codepointEnd - range.codepoint, RADIX));
            }
            last = range.codepointEnd;
        }
        table.append('\n');
    }
}
