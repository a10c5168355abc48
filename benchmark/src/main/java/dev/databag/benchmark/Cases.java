package dev.databag.benchmark;

import dev.databag.benchmark.v2.ProviderAppData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the generated codecs do beside what peers do: changes, databags that are not valid, growth and odd shapes. */
final class Cases {
    /** All cases by name, in the order of the tables. */
    static final Map<String, Case> ALL = new LinkedHashMap<>();

    private Cases() {}

    /** A databag, and what is done with it; both are made when they are asked for. */
    record Case(String group, Supplier<Map<String, String>> databag, Function<Map<String, String>, Callable<?>> work) {
        Prepared prepare() {
            Map<String, String> texts = databag.get();
            return new Prepared(Databags.size(texts), work.apply(texts));
        }
    }

    /** Something to do, and how many characters it is done with. */
    record Prepared(int characters, Callable<?> work) {}

    static {
        changes();
        invalid();
        growth();
        shapes();
    }

    private static void put(
            String group,
            String name,
            Supplier<Map<String, String>> databag,
            Function<Map<String, String>, Callable<?>> work) {
        ALL.put(name, new Case(group, databag, work));
    }

    private static void changes() {
        put("changes", "encode v2", () -> Databags.of("v2", false), Cases::encoding);
        put("changes", "decode v2", () -> Databags.of("v2", false), Cases::decoding);
        put("changes", "changesTo, unchanged", () -> Databags.of("v2", false), databag -> {
            ProviderAppData data = ProviderAppData.decode(databag).orElseThrow();
            return () -> data.changesTo(databag);
        });
        put("changes", "changesTo, the same in another spelling", () -> Databags.of("v2", true), databag -> {
            ProviderAppData data = ProviderAppData.decode(databag).orElseThrow();
            return () -> data.changesTo(databag);
        });
        put("changes", "changesTo, changed", () -> Databags.of("v2", false), databag -> {
            ProviderAppData data = ProviderAppData.decode(Databags.of("v2-6", false)).orElseThrow();
            return () -> data.changesTo(databag);
        });
    }

    private static Callable<?> decoding(Map<String, String> databag) {
        return () -> ProviderAppData.decode(databag);
    }

    private static Callable<?> encoding(Map<String, String> databag) {
        ProviderAppData data = ProviderAppData.decode(databag).orElseThrow();
        return data::encode;
    }

    private static void invalid() {
        for (int number : new int[] {5, 1_000, 10_000}) {
            String size = number + " receivers, ";
            receivers(size + "valid", () -> Databags.receivers(number));
            receivers(size + "the last one invalid", () -> lastUnknown(Databags.receivers(number)));
            receivers(size + "each one invalid", () -> Databags.receivers(number)
                    .replace("\"type\": \"", "\"type\": \"un"));
            receivers(size + "two members missing and two unknown in each", () -> Databags.receivers(number)
                    .replace("\"type\"", "\"typo\"")
                    .replace("\"url\"", "\"uri\""));
            receivers(size + "cut off before the end", () -> cutOff(Databags.receivers(number)));
        }
    }

    private static String lastUnknown(String valid) {
        int last = valid.lastIndexOf("\"type\": \"") + "\"type\": \"".length();
        return valid.substring(0, last) + "un" + valid.substring(last);
    }

    private static String cutOff(String valid) {
        return valid.substring(0, valid.length() - 1);
    }

    private static void receivers(String name, Supplier<String> receivers) {
        put("invalid", name, () -> Map.of("receivers", receivers.get()), Cases::decoding);
    }

    private static void growth() {
        int kilobytes = 1;
        for (int receivers : new int[] {13, 200, 3_100, 48_000, 190_000}) {
            put("growth", "decode " + kilobytes + " kB", () -> Databags.of("v2-" + receivers, false), Cases::decoding);
            put("growth", "encode " + kilobytes + " kB", () -> Databags.of("v2-" + receivers, false), Cases::encoding);
            kilobytes = kilobytes == 4096 ? 16_384 : kilobytes * 16;
        }
    }

    private static void shapes() {
        for (int times : new int[] {1, 4}) {
            String more = times == 1 ? "" : ", four times that";
            shape("a string of 1 MB" + more, "strings", () -> list("x".repeat(1_000_000 * times), 1));
            shape("a string of 1 MB, not ASCII" + more, "strings", () -> list("\u00fc".repeat(1_000_000 * times), 1));
            shape("a string of 1 MB of escapes" + more, "strings", () -> list("\\n\\u00fc".repeat(125_000 * times), 1));
            shape("100,000 strings" + more, "strings", () -> list("word", 100_000 * times));
            shape("100,000 strings with an escape" + more, "strings", () -> list("wo\\nrd", 100_000 * times));
            shape("100,000 integers" + more, "integers", () -> repeated("4317", 100_000 * times));
            shape("1,000 numbers of 1,000 digits" + more, "numbers", () -> repeated("0." + "7".repeat(999), 1_000 * times));
            shape("1,000 integers of 1,000 digits" + more, "large-integers", () -> repeated("7".repeat(1_000), 1_000 * times));
            shape("1,000 integers like 7e999" + more, "large-integers", () -> repeated("7e999", 1_000 * times));
            shape("a tree of 100,000 lists" + more, "anything", () -> repeated("[]", 100_000 * times));
            shape("2,000 lists in each other, 100 times" + more, "anything", () -> repeated("[".repeat(2_000) + "]".repeat(2_000), 100 * times));
            shape("a map of 100,000 members" + more, "labels", () -> members(100_000 * times));
        }
    }

    private static void shape(String name, String key, Supplier<String> text) {
        put("shapes", name, () -> Map.of(key, text.get()), databag -> {
            dev.databag.benchmark.shapes.ProviderAppData.decode(databag).orElseThrow();
            return () -> dev.databag.benchmark.shapes.ProviderAppData.decode(databag);
        });
    }

    private static String list(String element, int times) {
        return repeated("\"" + element + "\"", times);
    }

    private static String repeated(String element, int times) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < times; i++) {
            text.append(i == 0 ? "" : ", ").append(element);
        }
        return text.append("]").toString();
    }

    private static String members(int times) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < times; i++) {
            text.append(i == 0 ? "\"" : ", \"").append("label-").append(i).append("\": \"value\"");
        }
        return text.append("}").toString();
    }
}
