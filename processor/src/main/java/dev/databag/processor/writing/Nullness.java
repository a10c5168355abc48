package dev.databag.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

/**
 * Where null may stand, in the words of JSpecify, and only for a package that speaks them: one that is
 * {@code @NullMarked}. Everywhere else they would be a dependency that nobody asked for.
 */
public final class Nullness {
    private static final String JSPECIFY = "org.jspecify.annotations";
    private static final ClassName NULLABLE = ClassName.get(JSPECIFY, "Nullable");
    private static final ClassName NULL_UNMARKED = ClassName.get(JSPECIFY, "NullUnmarked");

    private final boolean marked;

    Nullness(boolean marked) {
        this.marked = marked;
    }

    /** The type of something that may be null. */
    TypeName nullable(TypeName type) {
        return marked && !type.isPrimitive() ? type.annotated(AnnotationSpec.builder(NULLABLE).build()) : type;
    }

    /**
     * Makes a method one that reads a value of that type, and gives null when it has reported why there is none. That
     * its own nulls go nowhere is known by counting problems, which no checker can follow.
     */
    MethodSpec.Builder reads(MethodSpec.Builder method, TypeName type) {
        if (marked && !type.isPrimitive()) {
            method.addAnnotation(NULL_UNMARKED);
        }
        return method.returns(nullable(type));
    }

    /**
     * What a public method with such a type needs: javac minds that a module may export it without JSpecify. Eclipse's
     * compiler would mind that it need not be told so, but for the "all".
     */
    void inPublic(MethodSpec.Builder method) {
        if (marked) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "all", "exports")
                    .build());
        }
    }

    /** Whether null has to be looked for where a checker does not see that there is none. */
    boolean isMarked() {
        return marked;
    }

    /** A type as a compiler writes it, without what is said of null. */
    public static String unsaid(String type) {
        return type.replace("@" + NULLABLE + " ", "");
    }
}
