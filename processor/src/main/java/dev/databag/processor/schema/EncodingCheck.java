package dev.databag.processor.schema;

import dev.databag.processor.diagnostic.Diagnostics;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reports bytes that are not UTF-8, at the first of them, and a byte order mark, which nobody sees. */
final class EncodingCheck {
    private static final String SAVE = "save the file as UTF-8";

    private final SchemaSource source;
    private final Diagnostics diagnostics;

    EncodingCheck(SchemaSource source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** Whether the text cannot be read; a byte order mark before UTF-8 is no reason. */
    boolean fails() {
        Charset charset = source.charset();
        if (!charset.equals(StandardCharsets.UTF_8)) {
            diagnostics.at(source, 0).error("not-utf8", "the file is " + charset.name() + ", not UTF-8", SAVE);
            return true;
        }
        byte[] bytes = source.bytes();
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int mark = source.skipped();
        if (!decoder.decode(in, out, true).isError()) {
            if (mark > 0 && !source.text().isBlank()) {
                diagnostics
                        .at(source, 0)
                        .warning(
                                "byte-order-mark",
                                "a byte order mark (U+FEFF) stands before the text",
                                "save the file as UTF-8 without it: many readers of JSON refuse it");
            }
            return false;
        }
        diagnostics.at(source, out.position() - mark).error("not-utf8", fact(bytes, in.position()), SAVE);
        return true;
    }

    private static String fact(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
        if (first == 0xed && second >= 0xa0 && second <= 0xbf) {
            return "the bytes " + hex(first) + " " + hex(second) + " are half of a surrogate pair (CESU-8), not UTF-8";
        }
        return "the byte " + hex(first) + " is not UTF-8";
    }

    private static String hex(int value) {
        return "0x" + Character.forDigit(value >> 4, 16) + Character.forDigit(value & 0xf, 16);
    }
}
