package dev.databag.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the end of a string and compares literals, eight bytes at a time.
 *
 * <p>A class of its own, because the first use of a {@link VarHandle} costs a fresh process 5 to 15 ms: a hook that
 * reads a small databag never loads it.
 */
final class Wide {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** So many bytes are looked at together. */
    static final int SIZE = 8;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Wide() {}

    /** The first quote, backslash or control character from an offset on, or the end. */
    static int plain(byte[] bytes, int from, int end) {
        int i = from;
        while (i <= end - 2 * SIZE) {
            long first = stops(at(bytes, i));
            long second = stops(at(bytes, i + SIZE));
            if ((first | second) == 0) {
                i += 2 * SIZE;
                continue;
            }
            i += first != 0 ? place(first) : SIZE + place(second);
            if (bytes[i] != ' ' && bytes[i] != '!') {
                return i;
            }
            i++;
        }
        while (i < end && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] & 0xff) >= ' ') {
            i++;
        }
        return i;
    }

    /**
     * The high bit of each byte that is a quote, a backslash or a control character, or a space or an exclamation mark,
     * which is what makes it cheap; those behind the first may be wrong.
     */
    private static long stops(long word) {
        // Each term has the high bit of a byte that is zero, or up to a quote, and of those beyond ASCII, which go at
        // the end; a borrow can only set it wrongly behind a right one.
        return ((word ^ ONES * '\\') - ONES | word - ONES * ('"' + 1)) & ~word & HIGH;
    }

    private static int place(long stops) {
        return Long.numberOfTrailingZeros(stops) >>> 3;
    }

    /** Eight bytes, the first one lowest. */
    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** Whether 8 to 16 bytes of two arrays are equal. Small, so that it is always compiled into its callers. */
    static boolean equal(byte[] bytes, int place, byte[] literal, int from, int rest) {
        return at(bytes, place) == at(literal, from) && at(bytes, place + rest) == at(literal, from + rest);
    }
}
