package dev.databag.processor.pattern;

/** The sets that ECMA-262 names, in unicode mode and without the flags i, m and s. */
final class CharacterSets {

    /** {@code \d} */
    static final CodePoints DIGIT = CodePoints.ofRanges('0', '9');

    /** {@code \w} */
    static final CodePoints WORD = CodePoints.ofRanges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    /** {@code \s}: WhiteSpace and LineTerminator, where WhiteSpace is the category Zs and five others. */
    static final CodePoints SPACE = CodePoints.ofRanges(
            '\t', '\r', ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F,
            0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    /** {@code .} */
    static final CodePoints DOT =
            CodePoints.ofRanges('\n', '\n', '\r', '\r', 0x2028, 0x2029).complement();

    private CharacterSets() {}
}
