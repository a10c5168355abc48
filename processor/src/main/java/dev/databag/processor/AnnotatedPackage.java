package dev.databag.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** A declaration as a compiler knows it: what is said, and where a message about it goes. */
record AnnotatedPackage(PackageElement element, AnnotationMirror mirror, Declaration declaration) {

    static AnnotatedPackage of(PackageElement element, TypeElement annotation, Elements elements) {
        AnnotationMirror mirror = mirror(element, annotation.getQualifiedName().toString()).orElseThrow();
        boolean alone = mirror(element, Declaration.TRACING).isEmpty() || mirror(element, Declaration.RELATION).isEmpty();
        return new AnnotatedPackage(
                element,
                mirror,
                new Declaration(
                        element.getQualifiedName().toString(),
                        annotation.getQualifiedName().toString(),
                        alone,
                        mirror(element, Declaration.NULL_MARKED).isPresent(),
                        new AnnotationMembers(mirror, elements)));
    }

    private static Optional<AnnotationMirror> mirror(PackageElement element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotation)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }
}
