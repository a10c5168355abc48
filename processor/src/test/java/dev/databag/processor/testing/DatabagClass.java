package dev.databag.processor.testing;

import dev.databag.DatabagDelta;
import dev.databag.DatabagException;
import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A generated databag, compiled and loaded; what it does is asked by reflection.
 *
 * <pre>{@code
 * DatabagClass databag = DatabagClass.of(SchemaTexts.app("\"port\": {\"type\": \"integer\"}"));
 * databag.encode(databag.read(Map.of("port", "80")))
 * }</pre>
 */
public final class DatabagClass {
    private final Class<?> type;

    private DatabagClass(Class<?> type) {
        this.type = type;
    }

    /** The provider's application databag. */
    public static DatabagClass of(SchemaTexts schemas) {
        return of(schemas, "ProviderAppData");
    }

    public static DatabagClass of(SchemaTexts schemas, String name) {
        try {
            return new DatabagClass(GeneratedCode.of(schemas).load().loadClass("com.example." + name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    public Decoded<?> decode(Map<String, String> databag) {
        return (Decoded<?>) call(null, method("decode", Map.class), databag);
    }

    public Decoded<?> decode(Map<String, String> databag, ReadOptions options) {
        return (Decoded<?>) call(null, method("decode", Map.class, ReadOptions.class), databag, options);
    }

    public Decoded<?> decodeLenient(Map<String, String> databag) {
        return (Decoded<?>) call(null, method("decodeLenient", Map.class), databag);
    }

    /** The value of a databag that is ready. */
    public Object read(Map<String, String> databag) {
        return decode(databag).orElseThrow();
    }

    /** What is wrong with a databag, one message a violation. */
    public List<String> violations(Map<String, String> databag) {
        return decode(databag).violations().stream().map(Violation::message).toList();
    }

    @SuppressWarnings("unchecked")
    public Map<String, String> encode(Object value) {
        return (Map<String, String>) call(value, method("encode"));
    }

    /** What is wrong with a value that cannot be written, one message a violation; empty when it can. */
    public List<String> violationsOfWriting(Object value) {
        try {
            encode(value);
            return List.of();
        } catch (DatabagException e) {
            return e.violations().stream().map(Violation::message).toList();
        }
    }

    public DatabagDelta changes(Object value, Map<String, String> current) {
        return (DatabagDelta) call(value, method("changesTo", Map.class), current);
    }

    /** A value from a builder: names of components and what to set them to, in turns. */
    public Object build(Object... namesAndValues) {
        return build(type, namesAndValues);
    }

    /** A value of a type beside or in the databag: {@code buildOf("Endpoint", "host", "h")}. */
    public Object buildOf(String typeName, Object... namesAndValues) {
        return build(typeOf(typeName), namesAndValues);
    }

    /** A type beside the databag, or in it: {@code Endpoint}, {@code ProviderAppData$Target}. */
    public Class<?> typeOf(String typeName) {
        try {
            return type.getClassLoader().loadClass("com.example." + typeName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Object build(Class<?> type, Object... namesAndValues) {
        Object builder = call(null, methodOf(type, "builder"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            call(builder, setter(builder.getClass(), (String) namesAndValues[i]), namesAndValues[i + 1]);
        }
        return call(builder, methodOf(builder.getClass(), "build"));
    }

    private static Method setter(Class<?> builder, String name) {
        for (Method method : builder.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 1) {
                return method;
            }
        }
        throw new AssertionError("no setter " + name);
    }

    /** What an accessor answers; what is inside, when that is an Optional, or null. */
    public static Object get(Object value, String accessor) {
        Object result = call(value, methodOf(value.getClass(), accessor));
        if (result instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (result instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (result instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        return result;
    }

    private Method method(String name, Class<?>... parameters) {
        return methodOf(type, name, parameters);
    }

    private static Method methodOf(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
