package dev.databag.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.fasterxml.jackson.core.JsonPointer;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What each room may know: dependencies go along the pipeline, and each tool stays in the room that is about it. */
final class RoomsTest {
    private static final String DOOR = "dev.databag.processor";
    private static final String JAVAC = "javax.(lang.model|annotation.processing|tools)..";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(DOOR);

    @Test
    void dependenciesGoAlongThePipeline() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("door")
                .definedBy(DOOR)
                .layer("diagnostic")
                .definedBy(DOOR + ".diagnostic")
                .layer("schema")
                .definedBy(DOOR + ".schema")
                .layer("pattern")
                .definedBy(DOOR + ".pattern")
                .layer("relation")
                .definedBy(DOOR + ".relation")
                .layer("writing")
                .definedBy(DOOR + ".writing")
                .whereLayer("diagnostic")
                .mayNotAccessAnyLayer()
                .whereLayer("pattern")
                .mayNotAccessAnyLayer()
                .whereLayer("schema")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("relation")
                .mayOnlyAccessLayers("diagnostic", "schema", "pattern")
                .whereLayer("writing")
                .mayOnlyAccessLayers("relation")
                .check(CLASSES);
    }

    @Test
    void pipelineStandsWithoutTheOtherRooms() {
        String[] pipeline = {
            DOOR + ".diagnostic", DOOR + ".schema", DOOR + ".pattern", DOOR + ".relation", DOOR + ".writing"
        };
        noClasses()
                .that()
                .resideInAnyPackage(pipeline)
                .should()
                .dependOnClassesThat(resideInAPackage(DOOR + "..").and(not(resideInAnyPackage(pipeline))))
                .check(CLASSES);
    }

    @Test
    void javacIsKnownAtTheDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage(DOOR)
                .should()
                .dependOnClassesThat(resideInAnyPackage(JAVAC, "com.sun.source..")
                        .and(not(equivalentTo(Modifier.class))))
                .check(CLASSES);
    }

    @Test
    void javaPoetIsKnownToTheLastRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackages(DOOR, DOOR + ".writing")
                .should()
                .dependOnClassesThat(resideInAPackage("com.palantir.javapoet.."))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(DOOR)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("com.palantir.javapoet..")
                                .and(not(equivalentTo(JavaFile.class).or(equivalentTo(TypeSpec.class)))))
                .check(CLASSES);
    }

    @Test
    void jacksonIsKnownWhereJsonIsRead() {
        noClasses()
                .that()
                .resideInAnyPackage(DOOR, DOOR + ".pattern", DOOR + ".writing")
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."))
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage(DOOR + ".diagnostic")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", DOOR + ".diagnostic", "org.jspecify..")
                        .or(equivalentTo(JsonPointer.class)))
                .check(CLASSES);
    }

    @Test
    void noRoomKnowsMaven() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.maven.."))
                .check(CLASSES);
    }
}
