package dev.databag.json;

import java.util.ArrayList;
import java.util.List;

/** Joins the members of an object and of those in it to one layout. */
final class LayoutMaker {
    final Layout.Piece start;
    final Layout.Value first;
    int values;
    int depth;

    private final boolean compact;
    private final StringBuilder text = new StringBuilder();

    /** What each value is: an empty string for a string, or what {@link Names#usual} says. */
    private final List<Object> kinds = new ArrayList<>();

    /** The text before each value, and that behind the last. */
    private final List<String> texts = new ArrayList<>();

    LayoutMaker(Names names, boolean compact) {
        this.compact = compact;
        add(names, 1);
        texts.add(text.toString());
        values = kinds.size();
        start = new Layout.Piece(texts.get(0), -1);
        Layout.Value next = null;
        for (int i = values - 1; i >= 0; i--) {
            Layout.Value value = value(kinds.get(i), texts.get(i + 1));
            value.next = next;
            next = value;
        }
        first = next;
    }

    private static Layout.Value value(Object kind, String behind) {
        if (kind instanceof Words) {
            return new Layout.Value(((Words<?>) kind).names, behind);
        }
        int[] bounds = kind instanceof int[] ? (int[]) kind : new int[2];
        return new Layout.Value(bounds != kind, bounds[0], bounds[1], behind);
    }

    private void add(Names names, int level) {
        depth = Math.max(depth, level);
        String before = "{";
        for (int i = 0; i < names.usual.length; i++) {
            Object kind = names.usual[i];
            if (kind != null) {
                text.append(before)
                        .append(Names.quoted(names.names[i], Integer.MAX_VALUE))
                        .append(compact ? ":" : ": ");
                before = compact ? "," : ", ";
                if (kind instanceof Names) {
                    add((Names) kind, level + 1);
                } else {
                    value(kind);
                }
            }
        }
        text.append('}');
    }

    private void value(Object kind) {
        String quote = kind instanceof int[] ? "" : "\"";
        texts.add(text.append(quote).toString());
        kinds.add(kind);
        text.setLength(0);
        text.append(quote);
    }
}
