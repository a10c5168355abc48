package dev.databag.testing;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Makes texts of the formats that schemas name. */
final class FormatText {
    private FormatText() {}

    /** A text of a format, or null if it has no rule here, as {@code password}. */
    static String next(String format, Random random) {
        return switch (format) {
            case "uri", "url", "iri", "uri-reference", "iri-reference" -> uri(random);
            case "uri-template" -> uri(random) + "/{id}";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "ipv4" -> ipv4(random);
            case "ipv6" -> ipv6(random);
            case "ipvanyaddress" -> random.nextBoolean() ? ipv4(random) : ipv6(random);
            case "ipvanynetwork", "ipvanyinterface" -> random.nextBoolean()
                    ? "10." + random.nextInt(256) + ".0.0/16"
                    : Integer.toHexString(0x2001 + random.nextInt(100)) + ":db8::/32";
            case "hostname", "idn-hostname" -> host(random);
            case "email", "idn-email" -> word(random) + "@" + host(random);
            case "date" -> date(random);
            case "time" -> time(random);
            case "date-time" -> date(random) + "T" + time(random);
            case "duration" -> "P" + (1 + random.nextInt(30)) + "DT" + (1 + random.nextInt(23)) + "H";
            case "json-pointer" -> "/" + word(random) + "/" + random.nextInt(10);
            case "relative-json-pointer" -> random.nextInt(3) + "/" + word(random);
            case "regex" -> "^[a-z]{1," + (1 + random.nextInt(9)) + "}$";
            case "path", "file-path", "directory-path" -> "/" + word(random) + "/" + word(random);
            default -> null;
        };
    }

    static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String host(Random random) {
        return word(random) + "-" + random.nextInt(100) + "." + word(random) + ".example";
    }

    private static String uri(Random random) {
        String[] schemes = {"http", "https"};
        String port = random.nextBoolean() ? ":" + (1 + random.nextInt(65535)) : "";
        String path = random.nextBoolean() ? "/" + word(random) : "";
        return schemes[random.nextInt(2)] + "://" + host(random) + port + path;
    }

    private static String ipv4(Random random) {
        return random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    private static String ipv6(Random random) {
        return "2001:db8:" + Integer.toHexString(random.nextInt(0x10000)) + "::"
                + Integer.toHexString(1 + random.nextInt(0xffff));
    }

    private static String date(Random random) {
        return two(1970 + random.nextInt(100)) + "-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(28));
    }

    private static String time(Random random) {
        return two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":" + two(random.nextInt(60))
                + (random.nextBoolean() ? "Z" : "+0" + random.nextInt(10) + ":30");
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
