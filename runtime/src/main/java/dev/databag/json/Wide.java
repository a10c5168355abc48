package dev.databag.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the end of a string eight bytes at a time.
 *
 * <p>A class of its own, because the first use of a {@link VarHandle} costs a fresh process 5 to 15 ms: a hook that
 * reads a small databag never loads it.
 */
final class Wide {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Wide() {}

    /** The first quote, backslash or control character from an offset on, or the end. */
    static int plain(byte[] bytes, int from, int end) {
        int i = from;
        for (; i <= end - 8; i += 8) {
            long word = (long) LONGS.get(bytes, i);
            long quote = word ^ ONES * '"';
            long backslash = word ^ ONES * '\\';
            // Each term sets the high bit of a byte that is zero, or below a space; a borrow can only set it wrongly
            // behind a right one.
            long stops = (quote - ONES & ~quote | backslash - ONES & ~backslash | word - ONES * ' ' & ~word) & HIGH;
            if (stops != 0) {
                return i + (Long.numberOfTrailingZeros(stops) >>> 3);
            }
        }
        while (i < end && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] & 0xff) >= ' ') {
            i++;
        }
        return i;
    }
}
