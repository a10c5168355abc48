package dev.databag.api;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything in packages and types that other code can compile against, a line each. */
final class Signatures {
    private static final String CLASS = ".class";
    private static final int TYPE_MODIFIERS =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL;

    private final Set<String> lines = new TreeSet<>();

    private Signatures() {}

    /**
     * The lines, sorted.
     *
     * @param root a directory of classes, or a jar
     * @param promised names of packages, and of single types
     */
    static Set<String> of(Path root, Collection<String> promised) throws IOException, ClassNotFoundException {
        Signatures signatures = new Signatures();
        for (String name : classes(root, promised)) {
            signatures.add(Class.forName(name, false, Signatures.class.getClassLoader()));
        }
        return signatures.lines;
    }

    private static List<String> classes(Path root, Collection<String> promised) throws IOException {
        if (Files.isDirectory(root)) {
            return classesUnder(root, promised);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root)) {
            return classesUnder(jar.getPath("/"), promised);
        }
    }

    private static List<String> classesUnder(Path root, Collection<String> promised) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(CLASS) && name.contains("/"))
                    .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .filter(name -> isPromised(name, promised))
                    .filter(name -> !name.endsWith(".package-info"))
                    .toList();
        }
    }

    private static boolean isPromised(String name, Collection<String> promised) {
        String outermost = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return promised.contains(outermost) || promised.contains(name.substring(0, name.lastIndexOf('.')));
    }

    private void add(Class<?> type) {
        if (!isVisible(type)) {
            return;
        }
        lines.add(declaration(type));
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                lines.add(constructor.toGenericString());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method.getModifiers()) && !method.isSynthetic()) {
                lines.add(method.toGenericString());
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(field.toGenericString());
            }
        }
    }

    private static boolean isVisible(Class<?> type) {
        return isVisible(type.getModifiers())
                && !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Not {@code toGenericString}, which says more on newer JDKs. */
    private static String declaration(Class<?> type) {
        StringBuilder line = new StringBuilder(Modifier.toString(type.getModifiers() & TYPE_MODIFIERS));
        line.append(' ').append(kind(type)).append(' ').append(type.getName());
        if (type.getTypeParameters().length > 0) {
            line.append(Arrays.stream(type.getTypeParameters())
                    .map(Signatures::variable)
                    .collect(Collectors.joining(", ", "<", ">")));
        }
        if (type.isRecord()) {
            line.append(Arrays.stream(type.getRecordComponents())
                    .map(Signatures::component)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Type superclass = type.getGenericSuperclass();
        if (superclass != null && !type.isEnum() && !type.isRecord() && superclass != Object.class) {
            line.append(" extends ").append(superclass.getTypeName());
        }
        if (type.getGenericInterfaces().length > 0) {
            line.append(type.isInterface() ? " extends " : " implements ").append(names(type.getGenericInterfaces()));
        }
        if (type.isSealed()) {
            // In the order of their names: compilers differ in theirs.
            Class<?>[] permitted = type.getPermittedSubclasses();
            Arrays.sort(permitted, Comparator.comparing(Class::getName));
            line.append(" permits ").append(names(permitted));
        }
        return line.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static String variable(TypeVariable<?> variable) {
        Type[] bounds = variable.getBounds();
        boolean unbounded = bounds.length == 1 && bounds[0] == Object.class;
        return variable.getName()
                + (unbounded
                        ? ""
                        : " extends " + Arrays.stream(bounds).map(Type::getTypeName).collect(Collectors.joining(" & ")));
    }

    private static String component(RecordComponent component) {
        return component.getGenericType().getTypeName() + " " + component.getName();
    }

    private static String names(Type[] types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }
}
