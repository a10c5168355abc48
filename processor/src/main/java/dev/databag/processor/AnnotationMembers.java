package dev.databag.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<AnnotationValue> value = find(values, member);
        Optional<String> read = value.isPresent() ? string(value.get()) : Optional.empty();
        unreadable |= read.isEmpty();
        return read.orElse("");
    }

    @Override
    public boolean bool(String member) {
        return read(Boolean.class, member).orElse(false);
    }

    @Override
    public String constant(String member) {
        Optional<VariableElement> constant = read(VariableElement.class, member);
        return constant.isPresent() ? constant.get().getSimpleName().toString() : "";
    }

    @Override
    public List<String> strings(String member) {
        List<String> list = new ArrayList<>();
        for (AnnotationValue element : elements(member)) {
            Optional<String> read = string(element);
            unreadable |= read.isEmpty();
            if (read.isPresent()) {
                list.add(read.get());
            }
        }
        return list;
    }

    @Override
    public List<Members> annotations(String member) {
        List<Members> list = new ArrayList<>();
        for (AnnotationValue element : elements(member)) {
            Optional<AnnotationMirror> read = as(AnnotationMirror.class, element);
            unreadable |= read.isEmpty();
            if (read.isPresent()) {
                list.add(new AnnotationMembers(read.get(), elements));
            }
        }
        return list;
    }

    private List<AnnotationValue> elements(String member) {
        List<AnnotationValue> elements = new ArrayList<>();
        for (Object element : read(List.class, member).orElse(List.of())) {
            elements.add((AnnotationValue) element);
        }
        return elements;
    }

    private <T> Optional<T> read(Class<T> type, String member) {
        Optional<AnnotationValue> value = find(values, member);
        Optional<T> read = value.isPresent() ? as(type, value.get()) : Optional.empty();
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
