package dev.databag.processor.pattern;

/** What other languages write after {@code (?} and a backslash, and what to write instead. */
final class Foreign {

    private Foreign() {}

    /** Why the group that starts here is refused. */
    static RefusedException group(PatternText text) {
        int start = text.offset();
        text.take("(?");
        if (text.take("P<")) {
            return text.invalid("'(?P<' is Python's, not ECMA-262", "write (?<name>...)", start);
        } else if (text.take("P=")) {
            return text.invalid("'(?P=' is Python's, not ECMA-262", "write \\k<name>", start);
        } else if (text.take('>')) {
            return text.invalid("'(?>' is an atomic group, which ECMA-262 does not have", "write (?:...)", start);
        } else if (text.take('#')) {
            return text.invalid("'(?#' is a comment, which ECMA-262 does not have", "write it into $comment", start);
        }
        while (text.take('i') || text.take('m') || text.take('s') || text.take('-')) {
            if (text.at(':')) {
                return text.unsupported(
                        "'" + text.between(start, text.offset() + 1)
                                + "' sets flags for a group, which ECMA-262 has since 2025 and validators have not yet",
                        "write both cases as in [aA], and [^] for any character",
                        start);
            }
        }
        int end = text.offset();
        String found = text.atEnd() ? "(?" : text.between(start, end) + text.show(Character.toString(text.next()));
        return text.invalid(
                "'" + found + "' starts no group of ECMA-262",
                "ECMA-262 has (?:...), (?<name>...), (?=...), (?!...), (?<=...) and (?<!...), no flags in a pattern",
                start);
    }

    /** Why a backslash before this letter is refused. */
    static RefusedException escape(PatternText text, char letter, int start) {
        String advice =
                switch (letter) {
                    case 'A' -> "write ^ for the start of the text";
                    case 'Z', 'z' -> "write $ for the end of the text";
                    case 'Q', 'E' -> "write a backslash before each character that needs one";
                    case 'a' -> "write \\x07 for the bell";
                    case 'e' -> "write \\x1b for escape";
                    case 'h' -> "write [ \\t] for white space within a line";
                    case 'R' -> "write (?:\\r\\n|[\\n\\r\\u2028\\u2029]) for the end of a line";
                    default -> "write the letter without the backslash, or \\\\ for a backslash";
                };
        return text.invalid("'\\" + letter + "' is no escape of ECMA-262", advice, start);
    }
}
