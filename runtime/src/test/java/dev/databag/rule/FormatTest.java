package dev.databag.rule;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormatTest {
    private static final List<String> FORMATS = List.of(
            "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6",
            "uri", "uri-reference", "iri", "iri-reference", "uri-template", "uuid", "json-pointer",
            "relative-json-pointer", "regex", "ipvanyaddress", "ipvanynetwork");

    @Test
    void dateTime() {
        assertValid("date-time", "2026-11-22T13:29:19Z", "2024-02-29t23:59:60.000z", "2000-02-29T00:00:00-00:00", "2017-01-01T08:59:60+09:00");
        assertInvalid("date-time", "", "2026-11-22", "2026-11-22 13:29:19Z", "2026-11-22T13:29Z", "2026-11-22T13:29:19", "2026-11-22T13:29:19.Z",
                "2100-02-29T00:00:00Z", "2026-11-22T12:00:60Z", "2026-11-22T13:29:19Zx", "\u0662026-11-22T13:29:19Z", "2026-11-22T13:29:19+0100");
        assertValid("date", "0000-01-01", "9999-12-31");
        assertInvalid("date", "2026-00-10", "2026-10-00", "26-10-10", "2026-10-101");
        assertValid("time", "23:59:60Z", "00:00:00+23:59");
        assertInvalid("time", "23:59:60+01:00", "00:00:00", "00:00:00+24:00", "0:00:00Z");
    }

    @Test
    void duration() {
        assertValid("duration", "P1Y2M3DT4H5M6S", "P1D", "PT0S", "P3W", "PT1M30S", "P1YT1S");
        assertInvalid("duration", "", "P", "PT", "P1", "1D", "P1DT", "P1Y3D", "PT1H3S", "P1S", "P1W1D", "P1WT1H", "P-1D", "p1d", "P1D1D", "PT1S1S", "P1.5D");
    }

    @Test
    void email() {
        assertValid("email", "a@b", "joe.bloggs+x@example.com", "\"joe bloggs\"@example.com", "\"a\\\"b\"@example.com", "joe@[127.0.0.1]", "joe@[IPv6:::1]");
        assertInvalid("email", "", "a", "@b", "a@", "a b@c", "a..b@c", "a@b@c", "a@-b", "a@b..c", "\"a@b", "j\u00f6rg@example.com", "joe@[::1]", "joe@[127.0.0.300]");
        assertValid("idn-email", "j\u00f6rg@b\u00fccher.example", "\uc2e4\ub840@\uc2e4\ub840.\ud14c\uc2a4\ud2b8", "a@b");
        assertInvalid("idn-email", "j\u00f6rg", "j\u00f6rg@", "a@\u302e");
    }

    @Test
    void hostname() {
        assertValid("hostname", "a", "traefik.example.com", "10.1.2.3", "a-b", "xn--bcher-kva.example", "a".repeat(63), ("a".repeat(62) + ".").repeat(4) + "a");
        assertInvalid("hostname", "", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", "a b", "b\u00fccher", "a".repeat(64), ("a".repeat(62) + ".").repeat(4) + "aa");
        assertValid("idn-hostname", "b\u00fccher.example", "xn--bcher-kva.example", "a", "\u0915\u094d\u200d\u0937", "l\u00b7l", "a\u3002b", "stra\u00dfe.de");
        assertInvalid("idn-hostname", "B\u00fccher", "xn--X", "xn--bcher-kvb", "xn--a", "xn---", "ab--c", "\u2603", "a\u00b7l", "b\u00fccher..example", "\u00fc".repeat(60), "\u0300a", "\ud83d");
    }

    @Test
    void addresses() {
        assertValid("ipv4", "0.0.0.0", "255.255.255.255");
        assertInvalid("ipv4", "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", "1.2.3.", "\u0661.2.3.4", "1.2.3.1000");
        assertValid("ipv6", "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "fe80::1:2", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "ABCD::abcd");
        assertInvalid("ipv6", "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "1::2::3", "1:", "1:2:", ":1", "12345::", "g::", "::1.2.3",
                "1:2:3:4:5:6:7:1.2.3.4", "fe80::1%eth0", "::1/64", "1.2.3.4::");
        assertValid("ipvanyaddress", "10.0.0.1", "fe80::1%eth0", "::1");
        assertInvalid("ipvanyaddress", "", "localhost", "10.0.0.0/8", "fe80::1%", "fe80::1%a%b", "10.0.0.1%eth0");
        assertValid("ipvanynetwork", "10.0.0.0/8", "10.1.2.3", "0.0.0.0/0", "10.0.0.0/255.0.0.0", "10.0.0.0/0.255.255.255", "fd00::/8", "::/0", "2001:db8::1/128", "1:2:3:4::/64", "1:2:3:4:8000::/65");
        assertInvalid("ipvanynetwork", "", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/255.0.255.0", "10.0.0.0/8/8", "10.0.0.0/-1", "fd00::1/8", "::/129", "1:2:3:4:8000::/64", "1:2:3:4:1::/65",
                "10.0.0.0/ 8", "fd00::/255.0.0.0", "10.0.0.0/99999999999");
    }

    @Test
    void uris() {
        assertValid("uri", "http://10.1.2.3:4317", "http://[::1]:80/a?b#c", "urn:isbn:1", "a:", "http://", "file:///etc/passwd", "http://u:p@h:1/%20", "http://[v1.a:b]/", "mailto:a@b");
        assertInvalid("uri", "", "//h", "/a", "a", "1a:b", ":a", "http://h:p", "http://[::1", "http://[::1]x", "http://a b", "http://h/%2", "http://h/%zz", "http://h/#a#b", "http://b\u00fccher",
                "http://[v1]/", "http://[fe80::1%25eth0]/", "http://a@b@c/", "http://h/[");
        assertValid("uri-reference", "", "//h", "/a", "a/b:c", "./b:c", "?q", "#f", "a?b:c");
        assertInvalid("uri-reference", "1:b", "\\\\h", "a b", "%", "http://[x]");
        assertValid("iri", "http://b\u00fccher.example/\ud83d\ude00?\ue000", "http://h/\u00a0");
        assertInvalid("iri", "http://h/\ue000", "http://h/\ud83d", "/b\u00fccher", "http://h/\u0085", "http://h/\ufdd0");
        assertValid("iri-reference", "/b\u00fccher", "b\u00fccher");
        assertValid("uri-template", "", "{a}", "http://h/{+a,b*}{?c:12}{#d.e}", "a'b", "{%20a}");
        assertInvalid("uri-template", "{", "}", "{}", "{a", "{a b}", "{a:0}", "{a:12345}", "{a,}", "{.}", "{a..b}", "%2", "<a>", "a b", "{a*:1}");
    }

    @Test
    void pointersAndNumbers() {
        assertValid("uuid", "2eb8aa08-AA98-11ea-b4aa-73b441d16380");
        assertInvalid("uuid", "", "2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-AA98-11ea-b4aa-73b441d1638g", "{2eb8aa08-AA98-11ea-b4aa-73b441d16380}");
        assertValid("json-pointer", "", "/", "/a~0b~1c//");
        assertInvalid("json-pointer", "a", "/~", "/~2", "#/a");
        assertValid("relative-json-pointer", "0", "1/a", "0#", "12/", "0+1/a", "1-10#");
        assertInvalid("relative-json-pointer", "", "/a", "01", "-1", "0##", "0#/a", "0+0", "0+", "1a");
    }

    @Test
    void patterns() {
        assertValid("regex", "", "^a+?$", "[a-z\\d_-]{2,3}", "(?<year>\\d{4})-\\k<year>", "(?:a|b)*", "(?=a)b", "\\p{L}\\u{1F600}\\x41\\cA\\0", "[^]", "[]", "a|", "\\/\\.", "(a)\\1", "[\\b\\-]", "[\\ud83d\\ude00-\\u{1f602}]");
        assertInvalid("regex", "(", ")", "[a", "a**", "*", "a{2,1}", "{1}", "a{1", "]", "}", "\\", "\\Z", "\\a", "(?a)", "(?<a>b", "(?<1>b)", "\\k<a>", "(a)\\2", "[z-a]", "[\\d-z]", "\\u{110000}", "\\x4", "\\01", "(?=a)*", "^*", "\\b+", "\\c1", "[\\");
    }

    @Test
    void unknownFormatsAreAlwaysValid() {
        assertValid("colour", "", "x");
        assertValid("password", "");
        assertValid("path", "", "a\u0000b");
    }

    @Test
    void everyTextHasAnAnswerInLinearTime() {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("FormatTest: -Ddatabag.seed=" + seed);
        Random random = new Random(seed);
        String characters = "aA0-_.:/\\%[]{}()<>@#?*+,^$|~ \"'PTYMDWHSZxn\u00fc\u0300\u200d\u3002\ud83d\ude00";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String format : FORMATS) {
                for (int i = 0; i < 3_000; i++) {
                    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "xn--" : "");
                    for (int length = random.nextInt(20); length > 0; length--) {
                        text.append(characters.charAt(random.nextInt(characters.length())));
                    }
                    Format.isValid(format, text.toString());
                }
                for (int i = 0; i < characters.length(); i++) {
                    String part = characters.substring(i, i + 1);
                    Format.isValid(format, part.repeat(300_000));
                    Format.isValid(format, "a" + (part + "a").repeat(300_000));
                    Format.isValid(format, "http://" + (part + "1").repeat(300_000));
                }
            }
        });
    }

    private static void assertValid(String format, String... texts) {
        for (String text : texts) {
            assertWithMessage("%s: %s", format, text).that(Format.isValid(format, text)).isTrue();
        }
    }

    private static void assertInvalid(String format, String... texts) {
        for (String text : texts) {
            assertWithMessage("%s: %s", format, text).that(Format.isValid(format, text)).isFalse();
        }
    }
}
