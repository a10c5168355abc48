package dev.databag.processor.page;

import dev.databag.json.JsonValue;
import dev.databag.processor.description.DatabagTable;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.Databag.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sentences that both kinds of pages have. */
final class Texts {
    private Texts() {}

    /** In one line, nothing in it that shows as something else. */
    static String line(String text) {
        return Visible.of(text.strip().replaceAll("\\s+", " "));
    }

    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            paragraphs.add(line(paragraph));
        }
        return paragraphs;
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Who writes a databag and who reads it. */
    static String flow(DatabagTable databag) {
        String writer = databag.scope() == Scope.APP
                ? "Written by the leader of the " + databag.side()
                : "Each unit of the " + databag.side() + " writes its own";
        return writer + "; read by every unit of the " + databag.reader() + ".";
    }

    /** The databag as {@code relation-get --format=json} prints it. */
    static String example(Map<String, String> databag) {
        StringBuilder text = new StringBuilder("{");
        String separator = "\n";
        for (Map.Entry<String, String> entry : databag.entrySet()) {
            text.append(separator).append("  ").append(JsonValue.of(entry.getKey())).append(": ").append(JsonValue.of(entry.getValue()));
            separator = ",\n";
        }
        return text.append("\n}").toString();
    }

    /** The names of the keys, as many as fit. */
    static String keys(DatabagTable databag, int longest) {
        StringBuilder keys = new StringBuilder();
        for (DatabagTable.Row row : databag.rows()) {
            if (row.depth() > 0) {
                continue;
            }
            String name = line(row.name());
            if (keys.length() + name.length() + 2 > longest) {
                return keys.append(keys.length() == 0 ? "..." : ", ...").toString();
            }
            keys.append(keys.length() == 0 ? "" : ", ").append(name);
        }
        return keys.toString();
    }
}
