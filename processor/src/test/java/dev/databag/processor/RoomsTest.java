package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonPointer;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.databag.ReadOptions;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each room may know: itself, the JDK's own {@code java} packages, and what its line says. The first five are the
 * pipeline in its order. Nothing else is known anywhere: neither Maven nor a part of Jackson that is not named here.
 */
final class RoomsTest {
    private static final String ROOMS =
            """
            room        | other rooms                                                                  | outside
            diagnostic  |                                                                              | JsonPointer
            schema      | diagnostic                                                                   | JsonPointer, values
            pattern     |                                                                              |
            relation    | diagnostic, schema, pattern                                                  | JsonPointer, runtime
            writing     | relation                                                                     | JavaPoet, Modifier
            reading     | relation                                                                     | runtime
            description | schema, relation, reading                                                    | JsonPointer, runtime
            compat      | diagnostic, schema, pattern, relation                                        | JsonPointer, runtime
            lint        | diagnostic, schema, relation                                                 | JsonPointer, values
            lock        | diagnostic, schema, relation, compat                                         |
            page        | diagnostic, relation, description, compat                                    | values
            cli         | diagnostic, schema, relation, reading, description, compat, lint, door       | databind, runtime, picocli
            door        | diagnostic, schema, relation, writing, description, compat, lock, page       | javac, JavaFile, AutoService
            """;

    private static final Map<String, DescribedPredicate<JavaClass>> OUTSIDE = Map.ofEntries(
            entry("JsonPointer", belongToAnyOf(JsonPointer.class)),
            entry("values", belongToAnyOf(JsonValue.class, JsonReader.class, ReadOptions.class)),
            entry("runtime", resideInAnyPackage("dev.databag", "dev.databag.json", "dev.databag.rule")),
            entry("JavaPoet", resideInAPackage("com.palantir.javapoet..")),
            entry("JavaFile", belongToAnyOf(JavaFile.class, TypeSpec.class)),
            entry("Modifier", belongToAnyOf(Modifier.class)),
            entry("javac", resideInAnyPackage("javax.(lang.model|annotation.processing|tools)..", "com.sun.source..")),
            entry("picocli", resideInAPackage("picocli..")),
            entry("databind", resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")),
            entry("AutoService", resideInAPackage("com.google.auto.service..")));

    private static final String DOOR = "dev.databag.processor";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(DOOR);

    private record Room(String name, List<String> others, List<String> outside) {
        static Room of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Room(cells[0].strip(), words(cells[1]), words(cells[2]));
        }

        private static List<String> words(String cell) {
            return cell.isBlank() ? List.of() : List.of(cell.strip().split(", "));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Room> rooms() {
        return ROOMS.lines().skip(1).map(Room::of);
    }

    private static String packageOf(String room) {
        return room.equals("door") ? DOOR : DOOR + "." + room;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomKnowsNothingElse(Room room) {
        DescribedPredicate<JavaClass> known = resideInAnyPackage("java..", "org.jspecify..", packageOf(room.name()));
        for (String other : room.others()) {
            known = known.or(resideInAPackage(packageOf(other)));
        }
        for (String outside : room.outside()) {
            known = known.or(OUTSIDE.get(outside));
        }
        classes()
                .that()
                .resideInAPackage(packageOf(room.name()))
                .should()
                .onlyDependOnClassesThat(known)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsARoom() {
        TreeSet<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));

        assertThat(packages).containsExactlyElementsIn(rooms().map(room -> packageOf(room.name())).toList());
    }
}
