package dev.databag.processor.lock;

import dev.databag.processor.lock.LockedPackage.Member;
import dev.databag.processor.lock.LockedPackage.Schema;
import dev.databag.processor.lock.LockedPackage.Type;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceRules;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.Tuple;
import dev.databag.processor.relation.TypeDeclaration;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Vocabulary;
import dev.databag.processor.schema.SchemaDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is to be locked of an interface as it is now. */
final class LockEntry {
    private LockEntry() {}

    static LockedPackage of(InterfaceRules rules, InterfaceOptions options, List<LockedPackage.Accepted> accepted) {
        RelationInterface relation = rules.relation();
        List<Type> types = new ArrayList<>();
        relation.databags().forEach(databag -> add(databag.struct(), types));
        relation.types().forEach(type -> add(type, types));
        types.sort(Comparator.comparing(Type::name));
        List<Schema> schemas = new ArrayList<>();
        for (SchemaDocument document : rules.documents()) {
            String text = document.source().text().replace("\r\n", "\n");
            String path = document.source().relativePath();
            String url = options.mapped().entrySet().stream()
                    .filter(entry -> entry.getValue().relativePath().equals(path))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            schemas.add(new Schema(path, url, Lock.digest(text), text, LockedPackage.NOWHERE));
        }
        schemas.sort(Comparator.comparing(Schema::path));
        return new LockedPackage(
                relation.packageName(),
                LockedSchemas.lines(options),
                accepted,
                types,
                schemas,
                LockedPackage.NOWHERE);
    }

    private static void add(TypeDeclaration declaration, List<Type> types) {
        List<Member> members = new ArrayList<>(declaration.accept(new Members()));
        members.sort(Comparator.comparing(Member::javaName));
        types.add(new Type(declaration.name().toString(), members, LockedPackage.NOWHERE));
        declaration.nested().forEach(nested -> add(nested, types));
    }

    /** The names that users of a type write. */
    private static final class Members implements TypeDeclaration.Visitor<List<Member>> {
        private static Member member(String javaName, String wireName) {
            return new Member(javaName, wireName, LockedPackage.NOWHERE);
        }

        @Override
        public List<Member> struct(Struct struct) {
            return struct.fields().stream().map(field -> member(field.javaName(), field.wireName())).toList();
        }

        @Override
        public List<Member> tuple(Tuple tuple) {
            return List.of();
        }

        @Override
        public List<Member> union(Union union) {
            return union.variants().stream().map(variant -> member(variant.javaName(), variant.javaName())).toList();
        }

        @Override
        public List<Member> vocabulary(Vocabulary vocabulary) {
            return vocabulary.words().stream().map(word -> member(word.javaName(), word.wire())).toList();
        }
    }
}
