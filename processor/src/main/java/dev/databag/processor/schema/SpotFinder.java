package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Located.Part;
import dev.databag.processor.diagnostic.Located.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where pointers stand in a text, all of them in one pass. The text is one that was read without a mistake; of
 * members with one name the first counts, as in the tree. No recursion: a text may be as deep as it likes.
 */
final class SpotFinder {
    private final String text;
    private final Wanted root = new Wanted();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int at;

    SpotFinder(String text) {
        this.text = text;
    }

    List<Integer> find(List<Spot> spots) {
        for (Spot spot : spots) {
            Wanted wanted = root;
            for (JsonPointer left = spot.pointer(); !left.matches(); left = left.tail()) {
                wanted = wanted.members.computeIfAbsent(left.getMatchingProperty(), name -> new Wanted());
            }
        }
        scan();
        List<Integer> offsets = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            offsets.add(offset(spot));
        }
        return offsets;
    }

    private int offset(Spot spot) {
        Wanted nearest = root;
        JsonPointer left = spot.pointer();
        while (!left.matches()) {
            Wanted next = nearest.members.get(left.getMatchingProperty());
            if (next == null || next.value < 0) {
                return Math.max(nearest.value, 0);
            }
            nearest = next;
            left = left.tail();
        }
        return spot.part() == Part.NAME && nearest.name >= 0 ? nearest.name : Math.max(nearest.value, 0);
    }

    /** What is looked for at one place of the tree, and where it was found. */
    private static final class Wanted {
        final Map<String, Wanted> members = new HashMap<>();
        int name = -1;
        int value = -1;
    }

    private static final class Frame {
        final Wanted wanted;
        final boolean object;
        int next;

        Frame(Wanted wanted, boolean object) {
            this.wanted = wanted;
            this.object = object;
        }
    }

    private void scan() {
        skipSpace();
        value(root);
        while (!open.isEmpty() && at < text.length()) {
            skipSpace();
            char c = peek();
            if (c == '}' || c == ']') {
                at++;
                open.pop();
            } else if (c == ',') {
                at++;
            } else if (open.element().object) {
                member(open.element());
            } else {
                Frame frame = open.element();
                value(unseen(frame.wanted.members.get(Integer.toString(frame.next++))));
            }
        }
    }

    private void member(Frame frame) {
        int start = at;
        skipString();
        Wanted wanted = unseen(frame.wanted.members.get(unescaped(start + 1, at - 1)));
        if (wanted != null) {
            wanted.name = start;
        }
        skipSpace();
        at++;
        skipSpace();
        value(wanted);
    }

    private static @Nullable Wanted unseen(@Nullable Wanted wanted) {
        return wanted == null || wanted.value >= 0 ? null : wanted;
    }

    private void value(@Nullable Wanted wanted) {
        if (wanted != null) {
            wanted.value = at;
        }
        char c = peek();
        if (c == '"') {
            skipString();
        } else if (c != '{' && c != '[') {
            skipWord();
        } else if (wanted == null || wanted.members.isEmpty()) {
            skipContainer();
        } else {
            open.push(new Frame(wanted, c == '{'));
            at++;
        }
    }

    private void skipContainer() {
        int depth = 0;
        do {
            char c = peek();
            if (c == '"') {
                skipString();
                continue;
            }
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            at++;
        } while (depth > 0 && at < text.length());
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    /** A number or a word. Goes on by at least one character, so that the scan ends whatever the text is. */
    private void skipWord() {
        do {
            at++;
        } while (at < text.length() && " \t\r\n,:]}".indexOf(text.charAt(at)) < 0);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private String unescaped(int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 >= end) {
                name.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case 'b' -> name.append('\b');
                case 'f' -> name.append('\f');
                case 'n' -> name.append('\n');
                case 'r' -> name.append('\r');
                case 't' -> name.append('\t');
                case 'u' -> {
                    int last = Math.min(i + 4, end - 1);
                    int unit = 0;
                    while (i < last) {
                        unit = unit << 4 | Character.digit(text.charAt(++i), 16) & 0xf;
                    }
                    name.append((char) unit);
                }
                default -> name.append(escape);
            }
        }
        return name.toString();
    }
}
