package dev.databag.processor.page;

import dev.databag.processor.compat.Verdict;
import dev.databag.processor.description.DatabagTable;
import java.util.List;

/**
 * What a page is about.
 *
 * @param name of the interface, and its version where it has one: {@code tracing v2}
 * @param databags provider before requirer, application before unit
 * @param history how it came about, the newest step first
 * @param sources the schema files, as a user would name them
 */
public record InterfacePage(String name, List<DatabagTable> databags, List<Step> history, List<String> sources) {
    public InterfacePage {
        databags = List.copyOf(databags);
        history = List.copyOf(history);
        sources = List.copyOf(sources);
    }

    /** From one version to the next. */
    public record Step(String older, String newer, Verdict verdict) {}

    /** The page in Markdown, as GitHub reads it. */
    public String markdown() {
        return new MarkdownWriter(this).write();
    }

    /** The page in HTML: one file that loads nothing. */
    public String html() {
        return new HtmlWriter(this).write();
    }
}
