package dev.databag.processor.writing;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A type or a member of one as a declaration says it, implied modifiers written out.
 *
 * @param owner the qualified name of the type that it is in; of a type, its own
 * @param annotations as they are written, values and all: {@code @java.lang.Override}
 * @param type what it is or returns, of a constructor nothing; of a type, what it extends and implements
 * @param parameters each a type and a name
 */
public record Member(
        Kind kind,
        String owner,
        List<String> annotations,
        Set<Modifier> modifiers,
        String type,
        String name,
        List<String> parameters)
        implements Comparable<Member> {

    /** What is declared. */
    public enum Kind {
        CLASS,
        RECORD,
        ENUM,
        INTERFACE,
        COMPONENT,
        CONSTANT,
        FIELD,
        CONSTRUCTOR,
        METHOD
    }

    public Member {
        annotations = annotations.stream().sorted().toList();
        modifiers = Collections.unmodifiableSet(new TreeSet<>(modifiers));
        type = compact(type);
        parameters = parameters.stream().map(Member::compact).toList();
    }

    /** Compilers and JavaPoet disagree on the space after a comma. */
    private static String compact(String type) {
        return type.replace(", ", ",").strip();
    }

    @Override
    public int compareTo(Member other) {
        return Comparator.comparing(Member::owner)
                .thenComparing(Member::kind)
                .thenComparing(Member::name)
                .thenComparing(Member::toString)
                .compare(this, other);
    }

    /** One line for a message: {@code private static void run() in com.example.Receiver}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        annotations.forEach(annotation -> line.append(annotation).append(' '));
        line.append(modifiers.stream().map(modifier -> modifier + " ").collect(Collectors.joining()));
        boolean callable = kind == Kind.METHOD || kind == Kind.CONSTRUCTOR;
        if (!callable && kind != Kind.FIELD) {
            line.append(kind.name().toLowerCase(Locale.ROOT)).append(' ');
        }
        boolean isType = name.equals(owner);
        if (!isType) {
            line.append(type).append(type.isEmpty() ? "" : " ");
        }
        line.append(name);
        if (callable) {
            line.append('(').append(String.join(", ", parameters)).append(')');
        }
        if (isType) {
            return line.append(type.isEmpty() ? "" : " ").append(type).toString();
        }
        return line.append(" in ").append(owner).toString();
    }
}
