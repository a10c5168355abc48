package dev.databag.processor.writing;

import com.palantir.javapoet.JavaFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one source file is meant to hold: every member of its one type, and every text in its code. Made from JavaPoet's
 * model of the file, never from what is printed, so that it knows nothing of how texts and comments are encoded.
 *
 * @param name the qualified name of the type
 * @param members the type itself, its members, its nested types and theirs, each as {@link Member} says it, sorted
 * @param texts the values of all string literals, sorted
 */
public record Outline(String name, List<String> members, List<String> texts) {

    public Outline {
        members = sorted(members);
        texts = sorted(texts);
    }

    private static List<String> sorted(List<String> list) {
        List<String> sorted = new ArrayList<>(list);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    /** The plan for a file. */
    public static Outline of(JavaFile file) {
        String name = file.packageName().isEmpty()
                ? file.typeSpec().name()
                : file.packageName() + "." + file.typeSpec().name();
        PlannedMembers members = new PlannedMembers();
        members.addType(name, file.typeSpec());
        return new Outline(name, members.all(), PlannedTexts.of(file.typeSpec()));
    }
}
