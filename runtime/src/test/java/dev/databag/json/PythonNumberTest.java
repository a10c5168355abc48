package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.ReadOptions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonNumberTest {
    /** Left a number's text, right what Python 3.11's json.dumps(json.loads(text)) gives. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0", "0.1, 0.1", "-0.1, -0.1", "1.0, 1.0", "1.50, 1.5", "10.0, 10.0", "100.0, 100.0", "0.5, 0.5",
        "0.25, 0.25", "3.14, 3.14", "2.718281828459045, 2.718281828459045", "1e0, 1.0", "1e1, 10.0", "1e2, 100.0",
        "1E2, 100.0", "1e15, 1000000000000000.0", "1e16, 1e+16", "1e17, 1e+17", "1e21, 1e+21", "1e22, 1e+22",
        "1e23, 1e+23", "1e100, 1e+100", "-1e100, -1e+100", "1.5e300, 1.5e+300", "1e308, 1e+308",
        "1.7976931348623157e308, 1.7976931348623157e+308", "2.2250738585072014e-308, 2.2250738585072014e-308",
        "2.225073858507201e-308, 2.225073858507201e-308", "2e-308, 2e-308", "5e-324, 5e-324", "1e-323, 1e-323",
        "1.5e-323, 1.5e-323", "6.63123685e-316, 6.63123685e-316", "1.7800590868057611e-307, 1.7800590868057611e-307",
        "1e-1, 0.1", "1e-2, 0.01", "1e-3, 0.001", "1e-4, 0.0001", "1e-5, 1e-05", "1e-6, 1e-06", "1e-7, 1e-07",
        "1e-10, 1e-10", "0.0001, 0.0001", "0.00001, 1e-05", "0.000123, 0.000123", "0.0000123, 1.23e-05",
        "123456.789, 123456.789", "123456789012345.67, 123456789012345.67", "1234567890123456.8, 1234567890123456.8",
        "9007199254740992.0, 9007199254740992.0", "9007199254740994.0, 9007199254740994.0",
        "9999999999999998.0, 9999999999999998.0", "999999999999999.9, 999999999999999.9",
        "9999999999999990.0, 9999999999999990.0", "9.999999999999998e+16, 9.999999999999998e+16", "0.3, 0.3",
        "0.30000000000000004, 0.30000000000000004", "0.1000000000000001, 0.1000000000000001",
        "1.0000000000000002, 1.0000000000000002", "1.00000000000000020, 1.0000000000000002",
        "1125899906842624.2, 1125899906842624.2", "9.5367431640625e-07, 9.5367431640625e-07",
        "5.684341886080802e-14, 5.684341886080802e-14", "5.684341886080801e-14, 5.684341886080801e-14",
        "8.41e21, 8.41e+21", "9.409340012568248e18, 9.409340012568248e+18", "2.0000000000000004, 2.0000000000000004",
        "3.2879e3, 3287.9", "2147483647.0, 2147483647.0", "4318.0, 4318.0", "4318e0, 4318.0", "43.180e2, 4318.0",
        "1e+3, 1000.0", "12e-1, 1.2", "0.000, 0.0", "0e10, 0.0", "100e-2, 1.0", "3.0e8, 300000000.0",
        "6.02214076e23, 6.02214076e+23", "6.62607015e-34, 6.62607015e-34", "5e-5, 5e-05", "123e18, 1.23e+20",
        "1.2345678901234567, 1.2345678901234567", "12.345678901234567, 12.345678901234567",
        "123456789.12345678, 123456789.12345678", "0.12345678901234568, 0.12345678901234568",
        "0.012345678901234568, 0.012345678901234568", "-2.5e-5, -2.5e-05", "1e15, 1000000000000000.0",
    })
    void aNumberThatIsADoubleIsWrittenAsPythonDoes(String number, String python) {
        JsonWriter out = new JsonWriter();
        out.decimal(new JsonReader(number, ReadOptions.STRICT).decimal("at"));
        assertThat(out.text()).isEqualTo(python);
    }

    /** Left a number that no double is, as Python finds out by losing digits; right all of them. */
    @ParameterizedTest
    @CsvSource({
        "4.9406564584124654e-324, 4.9406564584124654E-324",
        "1234567890123456.7, 1234567890123456.7",
        "12345678901234567.0, 12345678901234567",
        "9007199254740993.0, 9007199254740993",
        "9999999999999999.0, 9999999999999999",
        "99999999999999990.0, 99999999999999990",
        "0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827",
        "4503599627370496.5, 4503599627370496.5",
        "2251799813685248.25, 2251799813685248.25",
        "1125899906842624.25, 1125899906842624.25",
        "1125899906842624.3, 1125899906842624.3",
        "9007199254740991e-3, 9007199254740.991",
        "-12345678901234567890.50, -12345678901234567890.5",
        "123456789012345678901e2, 12345678901234567890100",
    })
    void aNumberThatIsNoDoubleKeepsAllItsDigits(String number, String digits) {
        String written = PythonNumber.of(new BigDecimal(number));
        assertThat(new BigDecimal(written)).isEquivalentAccordingToCompareTo(new BigDecimal(digits));
        if (!digits.contains("E")) {
            assertThat(written).isEqualTo(digits);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "100", "4318", "9007199254740993", "123456789012345678901234567890"})
    void anIntegerIsWrittenWithItsDigits(String number) {
        assertThat(PythonNumber.of(new BigDecimal(number))).isEqualTo(number);
    }

    @Test
    void digitsThatWouldBeTooManyAreWrittenWithAnExponent() {
        assertThat(PythonNumber.of(new BigDecimal("1e400"))).isEqualTo("1" + "0".repeat(400));
        assertThat(PythonNumber.of(new BigDecimal("1e1000"))).isEqualTo("1e+1000");
        assertThat(PythonNumber.of(new BigDecimal("12e-1000"))).isEqualTo("1.2e-999");
    }

    @Test
    void noNumberIsChangedByWritingIt() {
        Random random = Seed.random("noNumberIsChangedByWritingIt");
        for (int round = 0; round < 20_000; round++) {
            BigDecimal number = new BigDecimal(new BigInteger(1 + random.nextInt(100), random), random.nextInt(700) - 350);
            String written = PythonNumber.of(number);

            assertWithMessage(number.toString()).that(new BigDecimal(written)).isEquivalentAccordingToCompareTo(number);
        }
    }

    @Test
    void everyDoubleIsWrittenInItsShortestForm() {
        Random random = Seed.random("everyDoubleIsWrittenInItsShortestForm");
        for (int round = 0; round < 5_000; round++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isNaN(number) || Double.isInfinite(number) || number == 0) {
                continue;
            }
            BigDecimal shortest = shortest(number);
            String written = PythonNumber.of(shortest.scale() == 0 ? shortest.setScale(1) : shortest);

            assertThat(Double.parseDouble(written)).isEqualTo(number);
            // Python writes an exponent only below 1e-4 and from 1e16 on.
            double size = Math.abs(number);
            assertWithMessage(written).that(written.contains("e")).isEqualTo(size < 1e-4 || size >= 1e16);
            assertWithMessage(written).that(written.contains("e") || written.contains(".")).isTrue();
        }
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; ; digits++) {
            BigDecimal rounded = exact.round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
    }

    @Test
    void everyNumberThatIsReadCanBeWrittenAndReadAgain() {
        Random random = Seed.random("everyNumberThatIsReadCanBeWrittenAndReadAgain");
        for (int round = 0; round < 5_000; round++) {
            String digits = new BigInteger(1 + random.nextInt(3400), random).toString();
            int point = random.nextInt(digits.length() + 1);
            String text = (random.nextBoolean() ? "-" : "")
                    + (point == 0 ? "0" : digits.substring(0, point).replaceFirst("^0+(?=.)", ""))
                    + (point < digits.length() ? "." + digits.substring(point) : "")
                    + (random.nextBoolean() ? "0".repeat(point < digits.length() ? random.nextInt(100) : 0) : "")
                    + (random.nextBoolean() ? "e" + (random.nextInt(2100) - 1050) : "");
            JsonReader in = new JsonReader(text, ReadOptions.STRICT);
            BigDecimal number = in.decimal("at");
            in.again();
            if (in.violations().isEmpty()) {
                JsonWriter out = new JsonWriter();
                out.decimal(number);
                JsonReader again = new JsonReader(out.text(), ReadOptions.STRICT);

                assertWithMessage(text).that(out.violations()).isEmpty();
                assertWithMessage(text).that(again.decimal("at")).isEquivalentAccordingToCompareTo(number);
                assertWithMessage(text).that(again.again()).isFalse();
                assertWithMessage(text).that(again.violations()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1e0", "1.0, 1e0", "1e0, 1e0", "10e-1, 1e0", "0.01e2, 1e0", "-1, -1e0", "100, 1e2", "1.5, 15e-1", "0.0015, 15e-4", "0, 0", "-0.0, 0",
        "0e5, 0", "1E+2, 1e2", "120, 12e1", "00e1, 0"
    })
    void equalNumbersShareASpelling(String number, String canonical) {
        assertThat(PythonNumber.canonical(number)).isEqualTo(canonical);
    }
}
