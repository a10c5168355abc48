package dev.databag.processor.compat;

import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Encoding;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.RuleNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How the keys of a databag meet the wire on both sides: equal values in different texts are not understood. */
final class Keys {
    private static final RuleNode TEXT = Parts.isType("string");

    private final Map<String, Encoding> written = new HashMap<>();
    private final Map<String, Encoding> read = new HashMap<>();
    private final Encoding othersWritten;
    private final Encoding othersRead;

    private final boolean isPlain;

    /** Of two databags; the reader's is plain when no assertion is about the databag as a whole. */
    Keys(Databag writer, Databag reader, boolean isPlain) {
        this.isPlain = isPlain;
        writer.struct().fields().forEach(field -> written.put(field.wireName(), field.encoding()));
        reader.struct().fields().forEach(field -> read.put(field.wireName(), field.encoding()));
        othersWritten = encoding(writer.struct().others());
        othersRead = encoding(reader.struct().others());
    }

    private static Encoding encoding(OtherMembers others) {
        return others.isKept() ? others.encoding() : Encoding.TEXT;
    }

    /** Whether the same values are the same texts. */
    boolean agree() {
        Set<String> names = new HashSet<>(written.keySet());
        names.addAll(read.keySet());
        return isAlike(othersWritten, othersRead)
                && names.stream().allMatch(name -> isAlike(
                        written.getOrDefault(name, othersWritten), read.getOrDefault(name, othersRead)));
    }

    private static boolean isAlike(Encoding from, Encoding to) {
        return isJson(from) ? isJson(to) : from == to;
    }

    /** Whether the reader accepts the text of a key whose values are these. */
    boolean hold(Containment containment, String name, Conjunction value, RuleNode reader, Claim databag) {
        Path path = databag.path().member(name);
        Encoding from = written.getOrDefault(name, othersWritten);
        Encoding to = read.getOrDefault(name, othersRead);
        return hold(containment, from, to, value, reader, new Claim(databag.writer(), reader, path, databag.report()));
    }

    /** Whether the reader accepts the texts of keys that are not named. */
    boolean othersHold(Containment containment, Conjunction value, RuleNode reader, Claim databag) {
        Claim others = new Claim(databag.writer(), reader, databag.path().others(), databag.report());
        return hold(containment, othersWritten, othersRead, value, reader, others);
    }

    private boolean hold(
            Containment containment,
            Encoding from,
            Encoding to,
            Conjunction value,
            RuleNode reader,
            Claim claim) {
        Conjunction published = published(from, value);
        if (isAlike(from, to)) {
            return containment.holds(published, reader, claim.path(), claim.report());
        }
        EnumSet<Type> types = Type.none();
        Cases.of(published, containment.judge()).forEach(some -> types.addAll(some.types()));
        Conjunction anyText = Conjunction.anything(TEXT);
        if (isPlain
                && to == Encoding.TEXT
                && Type.WITHOUT_QUOTES.containsAll(types)
                && containment.holds(anyText, reader, claim.path())) {
            return true;
        }
        if (isPlain && to == Encoding.EITHER && isJson(from) && !types.contains(Type.STRING)) {
            return containment.holds(published, reader, claim.path(), claim.report());
        }
        return claim.report()
                .add(new Obstacle(
                        Kind.ENCODING,
                        Outcome.BREAKING,
                        claim.path(),
                        Sites.first(value.nodes()),
                        Sites.of(reader),
                        "takes " + claim.path().shown() + " for " + phrase(to) + ", will find " + phrase(from)
                                + (to == Encoding.TEXT ? " and take its quotes and brackets literally" : Phrases.INVALID)));
    }

    /** A null has no form as plain text: the key is left out. */
    private static Conjunction published(Encoding from, Conjunction value) {
        return from == Encoding.TEXT ? value.and(TEXT) : value;
    }

    private static boolean isJson(Encoding encoding) {
        return encoding == Encoding.JSON || encoding == Encoding.JSON_STRING;
    }

    private static String phrase(Encoding encoding) {
        return switch (encoding) {
            case TEXT -> "plain text";
            case JSON, JSON_STRING -> "JSON text";
            case EITHER -> "JSON text or plain text";
        };
    }
}
