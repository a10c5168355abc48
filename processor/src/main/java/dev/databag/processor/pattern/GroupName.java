package dev.databag.processor.pattern;

import java.util.Optional;

/** The name of a group, an identifier of ECMAScript. */
final class GroupName {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private GroupName() {}

    /** Reads a name and the {@code >} after it. */
    static String read(PatternText text, int start) {
        StringBuilder name = new StringBuilder();
        while (!text.take('>')) {
            int at = text.offset();
            if (text.atEnd()) {
                throw invalid(text, start, at);
            }
            int codePoint = text.next();
            if (codePoint == '\\') {
                Optional<Integer> escaped = text.take('u') ? EscapeReader.unicode(text) : Optional.empty();
                codePoint = escaped.orElseThrow(() -> invalid(text, start, at));
            }
            if (!(name.isEmpty() ? isStart(codePoint) : isPart(codePoint))) {
                throw invalid(text, start, at);
            }
            name.appendCodePoint(codePoint);
        }
        if (name.isEmpty()) {
            throw invalid(text, start, start);
        }
        return name.toString();
    }

    private static boolean isStart(int codePoint) {
        return codePoint == '$' || codePoint == '_' || UnicodeProperties.ID_START.contains(codePoint);
    }

    private static boolean isPart(int codePoint) {
        return codePoint == '$'
                || codePoint == ZERO_WIDTH_NON_JOINER
                || codePoint == ZERO_WIDTH_JOINER
                || UnicodeProperties.ID_CONTINUE.contains(codePoint);
    }

    private static RefusedException invalid(PatternText text, int start, int at) {
        return text.invalid(
                "'" + text.between(start, at) + "' does not go on as the name of a group",
                "write the name as in (?<name>...): letters, digits, '_' and '$', no digit first",
                at);
    }
}
