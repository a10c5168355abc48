package dev.databag.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** The members of an annotation as a compiler knows it. */
final class AnnotationMembers implements Members {
    /** How javac, in every version, prints a value that does not compile. It has reported that, so nobody else does. */
    private static final String ERROR = "<error>";

    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;
    private final Elements elements;
    private boolean unreadable;

    AnnotationMembers(AnnotationMirror mirror, Elements elements) {
        this.elements = elements;
        values = elements.getElementValuesWithDefaults(mirror);
    }

    @Override
    public boolean isUnreadable() {
        return unreadable;
    }

    @Override
    public String string(String member) {
        return read(member, AnnotationMembers::string).orElse("");
    }

    @Override
    public boolean bool(String member) {
        return read(member, value -> as(Boolean.class, value)).orElse(false);
    }

    @Override
    public String constant(String member) {
        return read(member, value -> as(VariableElement.class, value))
                .map(constant -> constant.getSimpleName().toString())
                .orElse("");
    }

    @Override
    public List<String> strings(String member) {
        return list(member, AnnotationMembers::string);
    }

    @Override
    public List<Members> annotations(String member) {
        return list(member, value -> as(AnnotationMirror.class, value).map(each -> new AnnotationMembers(each, elements)));
    }

    private <T> List<T> list(String member, Function<AnnotationValue, Optional<T>> kind) {
        List<T> list = new ArrayList<>();
        read(member, value -> as(List.class, value)).ifPresent(elements -> {
            for (Object element : elements) {
                Optional<T> read = kind.apply((AnnotationValue) element);
                unreadable |= read.isEmpty();
                read.ifPresent(list::add);
            }
        });
        return list;
    }

    private <T> Optional<T> read(String member, Function<AnnotationValue, Optional<T>> kind) {
        Optional<T> read = find(values, member).flatMap(kind);
        unreadable |= read.isEmpty();
        return read;
    }

    private static Optional<String> string(AnnotationValue value) {
        return value.toString().equals(ERROR) ? Optional.empty() : as(String.class, value);
    }

    private static <T> Optional<T> as(Class<T> type, AnnotationValue value) {
        return type.isInstance(value.getValue()) ? Optional.of(type.cast(value.getValue())) : Optional.empty();
    }

    /** The value as it stands in the source, for a caret under it; nothing when the member was not written. */
    static Optional<AnnotationValue> written(AnnotationMirror mirror, String member) {
        return find(mirror.getElementValues(), member);
    }

    private static Optional<AnnotationValue> find(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
