package dev.databag.processor.lint;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.Tuple;
import dev.databag.processor.relation.TypeDeclaration;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Vocabulary;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What concerns members of objects, keys of databags among them, and vocabularies. */
final class MemberRules implements TypeDeclaration.Visitor<Boolean> {
    private static final BigInteger LAST_PORT = BigInteger.valueOf(65535);

    private final Sites sites;
    private final Diagnostics diagnostics;
    private final Map<TypeRef, Vocabulary> vocabularies = new HashMap<>();
    private final Set<Vocabulary> told = new HashSet<>();

    MemberRules(Sites sites, Diagnostics diagnostics) {
        this.sites = sites;
        this.diagnostics = diagnostics;
    }

    void check(RelationInterface relation) {
        relation.databags().forEach(databag -> find(databag.struct()));
        relation.types().forEach(this::find);
        relation.databags().forEach(databag -> check(databag.struct()));
        relation.types().forEach(this::check);
    }

    private void find(TypeDeclaration type) {
        if (type instanceof Vocabulary vocabulary) {
            vocabularies.put(vocabulary.name(), vocabulary);
        }
        type.nested().forEach(this::find);
    }

    private void check(TypeDeclaration type) {
        type.accept(this);
        type.nested().forEach(this::check);
    }

    @Override
    public Boolean struct(Struct struct) {
        struct.others().slot().ifPresent(this::words);
        for (Field field : struct.fields()) {
            words(field.slot());
            sites.at(field.documentation().at()).ifPresent(site -> member(field, site));
        }
        return true;
    }

    private void member(Field field, JsonSchema site) {
        Diagnostics here = Sites.atName(diagnostics, site);
        boolean idle = field.presence() == Presence.REQUIRED && field.documentation().defaultText().isPresent();
        if (idle) {
            here.warning(
                    LintTag.IDLE_DEFAULT.tag(),
                    Visible.quoted(field.wireName()) + " is required and has a default, which nobody will ever need",
                    "take it out of required, or leave out the default");
        }
        if (isPort(field.wireName())) {
            port(field, here);
        }
    }

    private static boolean isPort(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("port") || lower.endsWith("_port") || lower.endsWith("-port") || name.endsWith("Port")
                || lower.equals("ports") || lower.endsWith("_ports") || lower.endsWith("-ports");
    }

    private void port(Field field, Diagnostics here) {
        Slot slot = field.slot();
        FieldType type = slot.type() instanceof FieldType.ListOf list ? list.element().type() : slot.type();
        Optional<BigInteger> min;
        Optional<BigInteger> max;
        if (type instanceof FieldType.Int32 int32) {
            min = Optional.of(BigInteger.valueOf(int32.min()));
            max = Optional.of(BigInteger.valueOf(int32.max()));
        } else if (type instanceof FieldType.Int64 int64) {
            min = Optional.of(BigInteger.valueOf(int64.min()));
            max = Optional.of(BigInteger.valueOf(int64.max()));
        } else if (type instanceof FieldType.BigInt integer) {
            min = integer.min();
            max = integer.max();
        } else {
            return;
        }
        if (max.filter(limit -> limit.compareTo(LAST_PORT) > 0).isPresent()) {
            here.warning(
                    LintTag.NO_SUCH_PORT.tag(),
                    Visible.quoted(field.wireName()) + " may be " + max.get() + ", and the last port is 65535",
                    "write \"maximum\": 65535");
        } else if (max.isEmpty() || min.filter(limit -> limit.signum() >= 0).isEmpty()) {
            here.warning(
                    LintTag.PORT_BOUNDS.tag(),
                    Visible.quoted(field.wireName()) + " may be what no port is: a port is an integer from 1 to 65535",
                    "write \"minimum\": 1, \"maximum\": 65535");
        }
    }

    /** Whether a vocabulary may grow is a fact of each place where its words stand. */
    private void words(Slot slot) {
        FieldType type = slot.type();
        if (type instanceof FieldType.Word word && !word.open()) {
            Vocabulary vocabulary = vocabularies.get(word.vocabulary());
            if (vocabulary != null && vocabulary.words().size() > 1 && told.add(vocabulary)) {
                sites.at(vocabulary.at()).filter(site -> site.has(Keyword.ENUM)).ifPresent(site -> Sites.at(diagnostics, site, Keyword.ENUM)
                        .warning(
                                LintTag.CLOSED_VOCABULARY.tag(),
                                "these words can never get another one: readers of this version would call the databag invalid",
                                "where words may come, let any string through besides: {\"anyOf\": [{\"enum\": [...]}, {\"type\": \"string\"}]}"));
            }
        } else if (type instanceof FieldType.ListOf list) {
            words(list.element());
        } else if (type instanceof FieldType.MapOf map) {
            words(map.value());
        } else if (type instanceof FieldType.JsonText text) {
            words(text.content());
        }
    }

    @Override
    public Boolean tuple(Tuple tuple) {
        tuple.items().forEach(this::words);
        tuple.rest().ifPresent(this::words);
        return true;
    }

    @Override
    public Boolean union(Union union) {
        union.variants().forEach(variant -> words(variant.slot()));
        return true;
    }

    @Override
    public Boolean vocabulary(Vocabulary vocabulary) {
        return true;
    }
}
