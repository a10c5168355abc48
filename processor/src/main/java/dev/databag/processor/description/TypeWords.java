package dev.databag.processor.description;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.Constraint;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Vocabulary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types in words that a charm author in any language knows: those of JSON, with what the schema demands besides. */
final class TypeWords implements FieldType.Visitor<String> {
    /** A vocabulary that is longer is cut. */
    private static final int NAMED = 40;

    /** Types inside types that are named; a schema may go on for ever. */
    private static final int DEEPEST = 3;

    private final Types types;
    private int depth;
    private boolean isSecret;

    TypeWords(Types types) {
        this.types = types;
    }

    /** The same of a value that may be a secret: what its only value is, is not said then. */
    String of(Slot slot, boolean secret) {
        isSecret = secret;
        String words = of(slot);
        isSecret = false;
        return words;
    }

    /** The value of a slot with its constraints: {@code list of 1 to 3 strings, no two alike}. */
    String of(Slot slot) {
        if (depth > DEEPEST) {
            return "...";
        }
        depth++;
        StringBuilder words = new StringBuilder(slot.type().accept(this));
        depth--;
        for (Constraint constraint : slot.constraints()) {
            words.append(", ").append(constraint.accept(DEMAND));
        }
        boolean simple = words.indexOf(" ") < 0;
        return words.append(slot.nullable() ? simple ? " or null" : ", or null" : "").toString();
    }

    @Override
    public String text(FieldType.Text type) {
        return "string";
    }

    @Override
    public String bool(FieldType.Bool type) {
        return "boolean";
    }

    @Override
    public String int32(FieldType.Int32 type) {
        return integer(
                type.min() == Integer.MIN_VALUE ? Optional.empty() : Optional.of(BigInteger.valueOf(type.min())),
                type.max() == Integer.MAX_VALUE ? Optional.empty() : Optional.of(BigInteger.valueOf(type.max())));
    }

    @Override
    public String int64(FieldType.Int64 type) {
        return integer(
                type.min() == Long.MIN_VALUE ? Optional.empty() : Optional.of(BigInteger.valueOf(type.min())),
                type.max() == Long.MAX_VALUE ? Optional.empty() : Optional.of(BigInteger.valueOf(type.max())));
    }

    @Override
    public String bigInt(FieldType.BigInt type) {
        return integer(type.min(), type.max());
    }

    private static String integer(Optional<BigInteger> min, Optional<BigInteger> max) {
        if (min.isPresent() && max.isPresent()) {
            return "integer from " + min.get() + " to " + max.get();
        }
        return "integer" + min.map(limit -> ", at least " + limit).orElse("") + max.map(limit -> ", at most " + limit).orElse("");
    }

    @Override
    public String decimal(FieldType.Decimal type) {
        return "number";
    }

    @Override
    public String word(FieldType.Word type) {
        Vocabulary vocabulary = types.vocabulary(type.vocabulary());
        List<String> words = new ArrayList<>();
        for (Vocabulary.Word word : vocabulary.words()) {
            words.add(word.text() ? JsonValue.of(word.wire()).toString() : word.wire());
        }
        String named = String.join(", ", words.subList(0, Math.min(NAMED, words.size())));
        String more = words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : "";
        if (type.open()) {
            return named + more + " or another string";
        }
        return words.size() == 1 && isSecret ? "one secret value" : words.size() == 1 ? named : "one of " + named + more;
    }

    @Override
    public String listOf(FieldType.ListOf type) {
        return "list of " + plural(of(type.element()));
    }

    @Override
    public String mapOf(FieldType.MapOf type) {
        return "map of " + plural(of(type.value()));
    }

    /** Only plain words have a plural that can be trusted. */
    private static String plural(String words) {
        return switch (words) {
            case "string", "boolean", "integer", "number", "object", "JSON value" -> words + "s";
            default -> words.startsWith("list of ") || words.startsWith("map of ")
                    ? words.replaceFirst(" of ", "s of ")
                    : words;
        };
    }

    @Override
    public String structOf(FieldType.StructOf type) {
        return "object";
    }

    @Override
    public String tupleOf(FieldType.TupleOf type) {
        List<String> items = new ArrayList<>();
        types.tuple(type.tuple()).items().forEach(item -> items.add(of(item)));
        types.tuple(type.tuple()).rest().ifPresent(rest -> items.add("then " + plural(of(rest))));
        return "list [" + String.join("; ", items) + "]";
    }

    @Override
    public String unionOf(FieldType.UnionOf type) {
        List<String> variants = new ArrayList<>();
        for (Union.Variant variant : types.union(type.union()).variants()) {
            String words = of(variant.slot());
            if (!variants.contains(words)) {
                variants.add(words);
            }
        }
        return String.join(" or ", variants);
    }

    @Override
    public String jsonText(FieldType.JsonText type) {
        return "string that holds JSON: " + of(type.content());
    }

    @Override
    public String free(FieldType.Free type) {
        return "JSON value";
    }

    private static final Constraint.Visitor<String> DEMAND = new Constraint.Visitor<>() {
        @Override
        public String length(Constraint.Length length) {
            return count(length.min(), length.max(), "character");
        }

        @Override
        public String matches(Constraint.Matches matches) {
            return "matches " + matches.pattern();
        }

        @Override
        public String format(Constraint.Format format) {
            return "format " + format.format();
        }

        @Override
        public String bound(Constraint.Bound bound) {
            String words = switch (bound.side()) {
                case AT_LEAST -> "at least ";
                case ABOVE -> "more than ";
                case AT_MOST -> "at most ";
                case BELOW -> "less than ";
            };
            return words + bound.limit().toPlainString();
        }

        @Override
        public String multipleOf(Constraint.MultipleOf multipleOf) {
            return "a multiple of " + multipleOf.factor().toPlainString();
        }

        @Override
        public String size(Constraint.Size size) {
            return count(size.min(), size.max(), size.members() ? "member" : "element");
        }

        @Override
        public String unique(Constraint.Unique unique) {
            return "no two alike";
        }

        @Override
        public String rule(Constraint.Rule rule) {
            return "with more rules, see the schema";
        }

        private String count(int min, int max, String noun) {
            if (max < 0) {
                return "at least " + min + " " + noun + (min == 1 ? "" : "s");
            }
            String range = min == max ? Integer.toString(max) : min == 0 ? "at most " + max : min + " to " + max;
            return range + " " + noun + (max == 1 ? "" : "s");
        }
    };
}
