package dev.databag.processor.diagnostic;

/** What a diagnostic is about. */
public sealed interface Place {

    /** An offset of a text; {@link #WHOLE} when it is about the file and not about anything in it. */
    record InText(SourceText source, int offset) implements Place {
        public static final int WHOLE = -1;
    }

    /**
     * A member of the annotation, such as {@code schemas}, or one element of it; an empty member is the annotation
     * itself, {@link #ALL} every element.
     */
    record InDeclaration(String member, int element) implements Place {
        public static final int ALL = -1;

        /** The annotation itself. */
        public InDeclaration() {
            this("", ALL);
        }
    }
}
