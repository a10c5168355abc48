package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** The private static members that a type needs besides the ones that users see, in the order of first use. */
final class Members {
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final Map<List<Object>, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A constant; its name comes from the component that it is for, and equal ones are one. */
    String constant(TypeName type, String base, CodeBlock value) {
        List<Object> key = List.of(type, whole(value));
        String known = names.get(key);
        if (known != null) {
            return known;
        }
        String name = unique(upperSnake(base), key);
        constants.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
        return name;
    }

    /** A block's own text, and with it equals, ends at the last place where a line may be broken, unless a line ends. */
    private static String whole(CodeBlock code) {
        return CodeBlock.builder().add(code).add("\n").build().toString();
    }

    /**
     * The name of a method for that slot, made by the author when it is asked for first.
     *
     * @param author is given the name, and must not need the method itself
     */
    String method(String base, Slot slot, Function<String, MethodSpec> author) {
        List<Object> key = List.of(base, slot);
        String known = names.get(key);
        if (known != null) {
            return known;
        }
        String name = unique(base, key);
        int place = methods.size();
        methods.add(place, author.apply(name));
        return name;
    }

    /** A method that is there once; those that it needs itself come behind it. */
    void method(String name, Supplier<MethodSpec> author) {
        taken.add(name);
        int place = methods.size();
        methods.add(place, author.get());
    }

    void addTo(TypeSpec.Builder type) {
        constants.forEach(type::addField);
        methods.forEach(type::addMethod);
    }

    private String unique(String name, List<Object> key) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        names.put(key, free);
        return free;
    }

    static String upperSnake(String camel) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(camel.charAt(i - 1));
            name.append(hump ? "_" : "").append(String.valueOf(c).toUpperCase(Locale.ROOT));
        }
        return name.toString();
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
