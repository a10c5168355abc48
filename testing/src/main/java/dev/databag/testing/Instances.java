package dev.databag.testing;

import dev.databag.DatabagException;
import dev.databag.Decoded;
import dev.databag.Violation;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Random valid values of a generated type, for property tests.
 *
 * <pre>{@code
 * Instances<ShopAppData> shops = Instances.of(ProviderAppData.class, Path.of("src/main/resources/schemas/shop"));
 * for (int i = 0; i < 1000; i++) {
 *     ProviderAppData data = shops.next();
 *     assertEquals(data, ProviderAppData.decode(data.encode()).value().orElseThrow());
 * }
 * }</pre>
 *
 * <p>They keep everything that the schema says: types, bounds, patterns, formats, enumerations, unions, what is
 * required, also within recursive types; what is optional is there or not. Lists and texts are short as a rule and as
 * long as they may be now and then; texts hold what writers trip over, such as quotes, line ends and emoji, where the
 * schema lets them. The generated type has judged every value with its own {@code decode}.
 *
 * <p>The same seed gives the same values. {@link #toString} names it, for the message of a test that failed.
 *
 * @param <T> the generated type
 */
public final class Instances<T> {
    private static final long SEED = 1;
    private static final int THROWS = 500;

    /** The names of databags' types, each with its file and its place there. */
    private static final List<String> DATABAGS =
            List.of("ProviderAppData", "ProviderUnitData", "RequirerAppData", "RequirerUnitData");

    /** What the two databags are called in schemas; a schema with none of the names is an application's databag. */
    private static final List<String> APP = List.of("app", "application-data", "application_data", "data");

    private static final List<String> UNIT = List.of("unit", "unit-data", "unit_data", "related-units");

    private final Class<T> type;
    private final SchemaFiles files;
    private final long seed;
    private final ValueMaker values;
    private final Random random;
    private final Class<?> databag;
    private final JsonValue schema;
    private final List<T> found = new ArrayList<>();
    private String refusal = "";

    private Instances(Class<T> type, SchemaFiles files, long seed) {
        this.type = Objects.requireNonNull(type, "type");
        this.files = files;
        this.seed = seed;
        this.random = new Random(seed);
        this.values = new ValueMaker(files, new SchemaJudge(files), random);
        this.databag = isDatabag(type) ? type : databagWith(type, files, seed);
        this.schema = schema(databag.getSimpleName(), files);
    }

    private static boolean isDatabag(Class<?> type) {
        return DATABAGS.contains(type.getSimpleName());
    }

    /**
     * Values of a type of {@code @RelationInterface}: {@code Instances.of(ProviderAppData.class, Path.of("schemas"))}.
     *
     * @param type a databag's type, or a type within one, such as {@code Receiver.class}
     * @param schemas the directory of provider.json and requirer.json
     * @param <T> the type
     * @return the values, of a seed that is always the same
     * @throws IllegalArgumentException if the schemas do not lead to the type
     */
    public static <T> Instances<T> of(Class<T> type, Path schemas) {
        return new Instances<>(type, SchemaFiles.in(schemas), SEED);
    }

    /**
     * Values of a type of {@code @TracingInterface}, with the schemas that Databag brings:
     * {@code Instances.ofTracing(ProviderAppData.class, "v2")}.
     *
     * @param type a databag's type, or a type within one
     * @param version the version, as in the annotation; empty for the one without
     * @param <T> the type
     * @return the values, of a seed that is always the same
     * @throws IllegalArgumentException if there is no such version, or it has no such type
     */
    public static <T> Instances<T> ofTracing(Class<T> type, String version) {
        return new Instances<>(type, SchemaFiles.bundled(version), SEED);
    }

    /**
     * The values of another seed, from the first: {@code instances.seed(System.nanoTime())}.
     *
     * @param seed the seed
     * @return other instances
     */
    public Instances<T> seed(long seed) {
        return new Instances<>(type, files, seed);
    }

    /**
     * The next value.
     *
     * @return a valid value
     * @throws IllegalStateException if none was found, with the last reason; no fault of the test, but of a schema
     *     that hardly any value satisfies
     */
    public T next() {
        if (type == databag) {
            return type.cast(nextDatabag());
        }
        for (int i = 0; i < THROWS; i++) {
            if (!found.isEmpty()) {
                return found.remove(random.nextInt(found.size()));
            }
            collect(nextDatabag(), type, found);
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " was found in " + THROWS + " values of "
                + databag.getSimpleName() + " (seed " + seed + ")");
    }

    private Object nextDatabag() {
        for (int i = 0; i < THROWS; i++) {
            JsonValue value = values.next(schema);
            if (value != null && value.kind() == Kind.OBJECT) {
                Optional<?> data = decode(value);
                if (data.isPresent()) {
                    return data.get();
                }
            }
        }
        throw new IllegalStateException("no value of " + databag.getSimpleName() + " was found (seed " + seed + ")"
                + (refusal.isEmpty() ? "" : "; the last one: " + refusal));
    }

    /** Whether a text stands in the databag as it is or in quotes, the schema does not always say, but the type does. */
    private Optional<?> decode(JsonValue value) {
        Set<String> quoted = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            Map<String, String> wire = wire(value, quoted);
            Decoded<?> decoded = (Decoded<?>) call(databag, "decode", new Class<?>[] {Map.class}, null, wire);
            if (decoded.value().isPresent() && canBeWritten(decoded.value().get())) {
                return decoded.value();
            }
            refusal = decoded.reason() + " in " + wire;
            boolean learned = false;
            for (Violation violation : decoded.violations()) {
                JsonValue member = value.members().get(violation.key());
                learned |= member != null && member.kind() == Kind.STRING && quoted.add(violation.key());
            }
            if (!learned) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A text that is empty is read as it is; written, Juju would delete it. */
    private boolean canBeWritten(Object data) {
        try {
            call(databag, "encode", new Class<?>[0], data);
            return true;
        } catch (DatabagException e) {
            return false;
        }
    }

    private static Map<String, String> wire(JsonValue value, Set<String> quoted) {
        Map<String, String> wire = new LinkedHashMap<>();
        value.members().forEach((key, member) -> wire.put(
                key,
                member.kind() == Kind.STRING && !quoted.contains(key) ? member.string() : member.toString()));
        return wire;
    }

    private static JsonValue schema(String databag, SchemaFiles files) {
        String file = databag.startsWith("Provider") ? "provider.json" : "requirer.json";
        JsonValue document = files.document(file);
        if (document == null) {
            throw new IllegalArgumentException("no " + file + " in " + files.place());
        }
        boolean app = databag.endsWith("AppData");
        for (String name : app ? APP : UNIT) {
            JsonValue schema = SchemaFiles.at(document, "/properties/" + name);
            if (schema != null) {
                return schema;
            }
        }
        for (String name : app ? UNIT : APP) {
            if (!app || SchemaFiles.at(document, "/properties/" + name) != null) {
                throw new IllegalArgumentException(file + " in " + files.place() + " has no databag " + databag);
            }
        }
        return document;
    }

    private static Class<?> databagWith(Class<?> type, SchemaFiles files, long seed) {
        for (String name : DATABAGS) {
            Class<?> databag = find(type, name);
            if (databag != null && files.document(name.startsWith("P") ? "provider.json" : "requirer.json") != null) {
                Instances<?> others = new Instances<>(databag, files, seed);
                List<Object> found = new ArrayList<>();
                for (int i = 0; i < THROWS && found.isEmpty(); i++) {
                    collect(others.next(), type, found);
                }
                if (!found.isEmpty()) {
                    return databag;
                }
            }
        }
        throw new IllegalArgumentException("no databag of " + type.getPackageName() + " holds a " + type.getSimpleName());
    }

    private static Class<?> find(Class<?> type, String name) {
        try {
            return Class.forName(type.getPackageName() + "." + name, true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** All values of a type within a value. */
    private static <T> void collect(Object value, Class<T> type, Collection<? super T> into) {
        if (type.isInstance(value)) {
            into.add(type.cast(value));
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> collect(inside, type, into));
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(inside -> collect(inside, type, into));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inside -> collect(inside, type, into));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(call(component.getAccessor(), value), type, into);
            }
        }
    }

    private static Object call(
            Class<?> type, String name, Class<?>[] parameters, Object target, Object... arguments) {
        try {
            return call(type.getMethod(name, parameters), target, arguments);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " is no generated databag: it has no " + name, e);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + " cannot be called: export its package to dev.databag.testing", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The type and the seed: {@code ProviderAppData of seed 1}. */
    @Override
    public String toString() {
        return type.getSimpleName() + " of seed " + seed;
    }
}
