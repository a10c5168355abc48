package dev.databag.processor.reading;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.RelationInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a databag's generated code and its model say of the same databag, strict and lenient. */
public record Agreement(String generated, String model) {

    /** The class is that of one databag of the interface, named by role and scope. */
    public static Agreement of(RelationInterface relation, Class<?> type, Map<String, String> databag)
            throws ReflectiveOperationException {
        List<String> generated = new ArrayList<>();
        List<String> model = new ArrayList<>();
        DatabagDecoder decoder = decoder(relation, type.getSimpleName());
        for (ReadOptions options : List.of(ReadOptions.STRICT, ReadOptions.LENIENT)) {
            generated.add(said((Decoded<?>) type.getMethod("decode", Map.class, ReadOptions.class).invoke(null, databag, options)));
            model.add(said(decoder.decode(databag, options)));
        }
        return new Agreement(String.join("\n", generated), String.join("\n", model));
    }

    private static DatabagDecoder decoder(RelationInterface relation, String typeName) {
        for (Databag databag : relation.databags()) {
            String name = databag.role() + "" + databag.scope() + "data";
            if (name.toLowerCase(Locale.ROOT).equals(typeName.toLowerCase(Locale.ROOT))) {
                return new DatabagDecoder(relation, databag);
            }
        }
        throw new AssertionError("no databag " + typeName);
    }

    private static String said(Decoded<?> decoded) {
        return decoded.getClass().getSimpleName() + " " + decoded.violations() + " missing " + decoded.missing() + " warnings "
                + decoded.warnings();
    }

    /** Both, where they differ. */
    public Optional<String> difference() {
        return generated.equals(model) ? Optional.empty() : Optional.of("  generated " + generated + "\n  model     " + model);
    }
}
