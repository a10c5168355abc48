package dev.databag.json;

import dev.databag.OpenEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a schema demands of a value besides its type.
 *
 * <pre>{@code
 * int place = in.here();
 * String url = in.string(AT);
 * Check.length(in, place, url, 1, 2048, AT);
 * }</pre>
 *
 * <p>The same checks run when a databag is read and when it is written. A value that is null, because there was none to
 * read, passes.
 */
public final class Check {
    private Check() {}

    /**
     * The number of characters, by which JSON Schema means code points.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the string
     * @param min the least number
     * @param max the greatest number; -1 if there is none
     * @param at where the schema says so
     */
    public static void length(Checks to, int place, String value, int min, int max, String at) {
        if (value == null) {
            return;
        }
        int length = value.length();
        // A character takes one char or two, so most strings need not be counted.
        if (length >= min * 2L && (max < 0 || length <= max)) {
            return;
        }
        length = value.codePointCount(0, length);
        if (length < min || max >= 0 && length > max) {
            to.expected(place, count(min, max, "character"), length < min ? "a shorter string" : "a longer string", at);
        }
    }

    /**
     * The number of a list's elements.
     *
     * @param to the reader or the writer
     * @param place the list's place
     * @param size how many there are
     * @param min the least number
     * @param max the greatest number; -1 if there is none
     * @param at where the schema says so
     */
    public static void size(Checks to, int place, int size, int min, int max, String at) {
        if (size < min || max >= 0 && size > max) {
            to.expected(place, count(min, max, "element"), count(size, size, "element"), at);
        }
    }

    /**
     * The number of an object's members.
     *
     * @param to the reader or the writer
     * @param place the object's place
     * @param size how many there are
     * @param min the least number
     * @param max the greatest number; -1 if there is none
     * @param at where the schema says so
     */
    public static void members(Checks to, int place, int size, int min, int max, String at) {
        if (size < min || max >= 0 && size > max) {
            to.expected(place, count(min, max, "member"), count(size, size, "member"), at);
        }
    }

    private static String count(int min, int max, String unit) {
        StringBuilder phrase = new StringBuilder();
        int last = max;
        if (min == max) {
            phrase.append(min);
        } else if (max < 0) {
            phrase.append("at least ").append(min);
            last = min;
        } else if (min <= 0) {
            phrase.append("at most ").append(max);
        } else {
            phrase.append(min).append(" to ").append(max);
        }
        return phrase.append(' ').append(unit).append(last == 1 ? "" : "s").toString();
    }

    /**
     * A least number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit the least that is accepted
     * @param at where the schema says so
     */
    public static void atLeast(Checks to, int place, long value, long limit, String at) {
        if (value < limit) {
            bound(to, place, "a number of at least ", Long.toString(limit), "a smaller number", at);
        }
    }

    /**
     * A greatest number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit the greatest that is accepted
     * @param at where the schema says so
     */
    public static void atMost(Checks to, int place, long value, long limit, String at) {
        if (value > limit) {
            bound(to, place, "a number of at most ", Long.toString(limit), "a larger number", at);
        }
    }

    /**
     * An exclusive least number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit what the value has to be greater than
     * @param at where the schema says so
     */
    public static void above(Checks to, int place, long value, long limit, String at) {
        if (value <= limit) {
            bound(to, place, "a number above ", Long.toString(limit), "a number that is not", at);
        }
    }

    /**
     * An exclusive greatest number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit what the value has to be smaller than
     * @param at where the schema says so
     */
    public static void below(Checks to, int place, long value, long limit, String at) {
        if (value >= limit) {
            bound(to, place, "a number below ", Long.toString(limit), "a number that is not", at);
        }
    }

    /**
     * A least number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit the least that is accepted
     * @param at where the schema says so
     */
    public static void atLeast(Checks to, int place, BigInteger value, BigInteger limit, String at) {
        if (value != null && value.compareTo(limit) < 0) {
            bound(to, place, "a number of at least ", limit.toString(), "a smaller number", at);
        }
    }

    /**
     * A greatest number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit the greatest that is accepted
     * @param at where the schema says so
     */
    public static void atMost(Checks to, int place, BigInteger value, BigInteger limit, String at) {
        if (value != null && value.compareTo(limit) > 0) {
            bound(to, place, "a number of at most ", limit.toString(), "a larger number", at);
        }
    }

    /**
     * An exclusive least number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit what the value has to be greater than
     * @param at where the schema says so
     */
    public static void above(Checks to, int place, BigInteger value, BigInteger limit, String at) {
        if (value != null && value.compareTo(limit) <= 0) {
            bound(to, place, "a number above ", limit.toString(), "a number that is not", at);
        }
    }

    /**
     * An exclusive greatest number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit what the value has to be smaller than
     * @param at where the schema says so
     */
    public static void below(Checks to, int place, BigInteger value, BigInteger limit, String at) {
        if (value != null && value.compareTo(limit) >= 0) {
            bound(to, place, "a number below ", limit.toString(), "a number that is not", at);
        }
    }

    /**
     * A least number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit the least that is accepted
     * @param at where the schema says so
     */
    public static void atLeast(Checks to, int place, BigDecimal value, BigDecimal limit, String at) {
        if (value != null && value.compareTo(limit) < 0) {
            bound(to, place, "a number of at least ", limit.toPlainString(), "a smaller number", at);
        }
    }

    /**
     * A greatest number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit the greatest that is accepted
     * @param at where the schema says so
     */
    public static void atMost(Checks to, int place, BigDecimal value, BigDecimal limit, String at) {
        if (value != null && value.compareTo(limit) > 0) {
            bound(to, place, "a number of at most ", limit.toPlainString(), "a larger number", at);
        }
    }

    /**
     * An exclusive least number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit what the value has to be greater than
     * @param at where the schema says so
     */
    public static void above(Checks to, int place, BigDecimal value, BigDecimal limit, String at) {
        if (value != null && value.compareTo(limit) <= 0) {
            bound(to, place, "a number above ", limit.toPlainString(), "a number that is not", at);
        }
    }

    /**
     * An exclusive greatest number.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param limit what the value has to be smaller than
     * @param at where the schema says so
     */
    public static void below(Checks to, int place, BigDecimal value, BigDecimal limit, String at) {
        if (value != null && value.compareTo(limit) >= 0) {
            bound(to, place, "a number below ", limit.toPlainString(), "a number that is not", at);
        }
    }

    private static void bound(Checks to, int place, String relation, String limit, String found, String at) {
        to.expected(place, relation.concat(limit), found, at);
    }

    /**
     * A divisor.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param divisor what it has to be a multiple of
     * @param at where the schema says so
     */
    public static void multipleOf(Checks to, int place, long value, long divisor, String at) {
        if (value % divisor != 0) {
            bound(to, place, "a multiple of ", Long.toString(divisor), "another number", at);
        }
    }

    /**
     * A divisor.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param divisor what it has to be a multiple of
     * @param at where the schema says so
     */
    public static void multipleOf(Checks to, int place, BigInteger value, BigInteger divisor, String at) {
        if (value != null && value.remainder(divisor).signum() != 0) {
            bound(to, place, "a multiple of ", divisor.toString(), "another number", at);
        }
    }

    /**
     * A divisor.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the number
     * @param divisor what it has to be a multiple of
     * @param at where the schema says so
     */
    public static void multipleOf(Checks to, int place, BigDecimal value, BigDecimal divisor, String at) {
        if (value != null && value.remainder(divisor).signum() != 0) {
            bound(to, place, "a multiple of ", divisor.toPlainString(), "another number", at);
        }
    }

    /**
     * Elements that differ, by JSON's equality: {@code 1} and {@code 1.0} do not.
     *
     * @param to the reader or the writer
     * @param place the list's place
     * @param values the elements
     * @param at where the schema says so
     */
    public static void unique(Checks to, int place, List<?> values, String at) {
        if (values == null || values.size() < 2) {
            return;
        }
        List<?> elements = values;
        if (!isPlain(values)) {
            // Objects and lists are compared as JSON: the hash of a record could be chosen by who wrote the databag,
            // that of a JsonValue cannot.
            JsonValue list = to.valueAt(place);
            if (list == null || list.kind() != JsonValue.Kind.ARRAY) {
                return;
            }
            elements = list.elements();
        }
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            Integer before = seen.put(comparable(elements.get(i)), i);
            if (before != null) {
                String found = new StringBuilder("the same at [")
                        .append(before)
                        .append("] and [")
                        .append(i)
                        .append(']')
                        .toString();
                to.expected(place, "elements that differ", found, at);
                return;
            }
        }
    }

    private static boolean isPlain(List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (!(value instanceof String)
                    && !(value instanceof Number)
                    && !(value instanceof Enum)
                    && !(value instanceof OpenEnum)
                    && !(value instanceof Boolean)) {
                return false;
            }
        }
        return true;
    }

    private static Object comparable(Object value) {
        if (value instanceof BigDecimal) {
            return ((BigDecimal) value).stripTrailingZeros();
        }
        return value instanceof OpenEnum ? ((OpenEnum<?>) value).wire() : value;
    }

    /**
     * A pattern, which may match anywhere in the string unless it says otherwise.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the string
     * @param automaton the pattern's automaton
     * @param pattern the pattern as the schema writes it
     * @param at where the schema says so
     */
    public static void matches(
            Checks to, int place, String value, TextAutomaton automaton, String pattern, String at) {
        if (value != null && !automaton.matches(value)) {
            to.expected(place, "text that matches ".concat(pattern), "text that does not", at);
        }
    }

    /**
     * Whether two components that hold decimals are equal: {@code 1} and {@code 1.0} are one number, for which Java has two objects.
     *
     * @param one a decimal, or an Optional, a List or a Map that holds some
     * @param other a component of the same type
     * @return true if they say the same
     */
    public static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal && other instanceof BigDecimal) {
            return ((BigDecimal) one).compareTo((BigDecimal) other) == 0;
        }
        if (one instanceof Optional && other instanceof Optional) {
            return same(((Optional<?>) one).orElse(null), ((Optional<?>) other).orElse(null));
        }
        if (one instanceof List && other instanceof List) {
            List<?> ours = (List<?>) one;
            List<?> theirs = (List<?>) other;
            boolean same = ours.size() == theirs.size();
            for (int i = 0; same && i < ours.size(); i++) {
                same = same(ours.get(i), theirs.get(i));
            }
            return same;
        }
        if (one instanceof Map && other instanceof Map) {
            Map<?, ?> theirs = (Map<?, ?>) other;
            boolean same = ((Map<?, ?>) one).size() == theirs.size();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) one).entrySet()) {
                same = same && theirs.containsKey(entry.getKey()) && same(entry.getValue(), theirs.get(entry.getKey()));
            }
            return same;
        }
        return Objects.equals(one, other);
    }

    /**
     * A hash that is the same for components that are the {@link #same}.
     *
     * @param value a decimal, or an Optional, a List or a Map that holds some
     * @return the hash
     */
    public static int hash(Object value) {
        if (value instanceof BigDecimal) {
            return ((BigDecimal) value).stripTrailingZeros().hashCode();
        }
        if (value instanceof Optional) {
            return hash(((Optional<?>) value).orElse(null));
        }
        int hash = 1;
        if (value instanceof List) {
            List<?> elements = (List<?>) value;
            for (int i = 0; i < elements.size(); i++) {
                hash = 31 * hash + hash(elements.get(i));
            }
            return hash;
        }
        if (value instanceof Map) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                hash += entry.getKey().hashCode() ^ hash(entry.getValue());
            }
            return hash;
        }
        return Objects.hashCode(value);
    }

    /**
     * A copy that keeps the order and cannot be modified.
     *
     * @param map any map
     * @param <V> the type of the values
     * @return the copy
     * @throws NullPointerException if the map, a key or a value is null
     */
    public static <V> Map<String, V> copyOf(Map<String, V> map) {
        Map<String, V> copy = new LinkedHashMap<>();
        for (Map.Entry<String, V> entry : map.entrySet()) {
            copy.put(Objects.requireNonNull(entry.getKey(), "key"), Objects.requireNonNull(entry.getValue(), "value"));
        }
        return Collections.unmodifiableMap(copy);
    }
}
