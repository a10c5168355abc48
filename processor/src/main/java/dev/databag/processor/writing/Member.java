package dev.databag.processor.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A type or a member of one as one line, implied modifiers written out: {@code private static void run() in
 * com.example.Receiver}. Two lines are equal when the declarations are. Lines and not values: one is made for each member
 * of all generated code, twice, and javac has just started.
 */
public final class Member {
    private Member() {}

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

    /**
     * The line.
     *
     * @param owner the qualified name of the type that it is in; of a type, its own
     * @param annotations as they are written, values and all: {@code @java.lang.Override}
     * @param type what it is or returns, of a constructor nothing; of a type, what it extends and implements
     * @param parameters each a type and a name
     */
    public static String line(
            Kind kind,
            String owner,
            List<String> annotations,
            Set<Modifier> modifiers,
            String type,
            String name,
            List<String> parameters) {
        StringBuilder line = new StringBuilder();
        for (String annotation : sorted(annotations)) {
            line.append(annotation).append(' ');
        }
        if (!modifiers.isEmpty()) {
            for (Modifier modifier : EnumSet.copyOf(modifiers)) {
                line.append(modifier.toString()).append(' ');
            }
        }
        boolean callable = kind == Kind.METHOD || kind == Kind.CONSTRUCTOR;
        if (!callable && kind != Kind.FIELD) {
            line.append(kind.name().toLowerCase(Locale.ROOT)).append(' ');
        }
        String compact = compact(type);
        boolean isType = name.equals(owner);
        if (!isType && !compact.isEmpty()) {
            line.append(compact).append(' ');
        }
        line.append(name);
        if (callable) {
            line.append('(');
            for (int i = 0; i < parameters.size(); i++) {
                line.append(i == 0 ? "" : ", ").append(compact(parameters.get(i)));
            }
            line.append(')');
        }
        if (isType) {
            return line.append(compact.isEmpty() ? "" : " ").append(compact).toString();
        }
        return line.append(" in ").append(owner).toString();
    }

    private static List<String> sorted(List<String> annotations) {
        if (annotations.size() < 2) {
            return annotations;
        }
        List<String> sorted = new ArrayList<>(annotations);
        Collections.sort(sorted);
        return sorted;
    }

    /** Compilers and JavaPoet disagree on the space after a comma. */
    private static String compact(String type) {
        return (type.indexOf(',') < 0 ? type : type.replace(", ", ",")).strip();
    }
}
