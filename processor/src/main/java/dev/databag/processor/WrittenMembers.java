package dev.databag.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The members of an annotation that nobody compiled: what is not a literal of the right kind cannot be read. */
final class WrittenMembers implements Members {
    private final Written.Annotation annotation;
    private final String prefix;
    private final Set<String> unreadable;

    /** @param unreadable where the names of members go that cannot be read, {@code mapped.url} for one of a nested one */
    WrittenMembers(Written.Annotation annotation, Set<String> unreadable) {
        this(annotation, "", unreadable);
    }

    private WrittenMembers(Written.Annotation annotation, String prefix, Set<String> unreadable) {
        this.annotation = annotation;
        this.prefix = prefix;
        this.unreadable = unreadable;
    }

    @Override
    public boolean isUnreadable() {
        return !unreadable.isEmpty();
    }

    @Override
    public String string(String member) {
        return read(member, WrittenMembers::text).orElse("");
    }

    @Override
    public boolean bool(String member) {
        return read(member, value -> value instanceof Written.Flag flag ? Optional.of(flag.flag()) : Optional.empty())
                .orElse(false);
    }

    @Override
    public String constant(String member) {
        return read(member, value -> value instanceof Written.Name name ? Optional.of(name.name()) : Optional.empty())
                .orElse("");
    }

    @Override
    public List<String> strings(String member) {
        return list(member, WrittenMembers::text);
    }

    @Override
    public List<Members> annotations(String member) {
        return list(
                member,
                value -> value instanceof Written.Annotation nested
                        ? Optional.of(new WrittenMembers(nested, prefix + member + ".", unreadable))
                        : Optional.empty());
    }

    /** Java lets an array of one be written without braces. */
    private <T> List<T> list(String member, Function<Written, Optional<T>> kind) {
        Written value = annotation.members().get(member);
        if (value == null) {
            return List.of();
        }
        List<T> list = new ArrayList<>();
        for (Written element : value instanceof Written.Array array ? array.values() : List.of(value)) {
            kind.apply(element).ifPresentOrElse(list::add, () -> unreadable.add(prefix + member));
        }
        return list;
    }

    private <T> Optional<T> read(String member, Function<Written, Optional<T>> kind) {
        Written value = annotation.members().get(member);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> read = kind.apply(value);
        if (read.isEmpty()) {
            unreadable.add(prefix + member);
        }
        return read;
    }

    private static Optional<String> text(Written value) {
        return value instanceof Written.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
