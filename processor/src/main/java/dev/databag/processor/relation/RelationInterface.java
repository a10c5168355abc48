package dev.databag.processor.relation;

import java.util.List;

/**
 * One relation interface as Java will see it.
 *
 * @param packageName the annotated package, where everything is generated
 * @param databags the databags that hold data, provider before requirer, application before unit
 * @param types every other top-level type, in the order in which the databags reach them
 * @param fingerprint SHA-256 of every input that decides the generated code
 */
public record RelationInterface(
        String packageName, List<Databag> databags, List<TypeDeclaration> types, String fingerprint) {
    public RelationInterface {
        databags = List.copyOf(databags);
        types = List.copyOf(types);
    }
}
