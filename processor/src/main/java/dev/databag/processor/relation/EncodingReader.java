package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.List;
import java.util.Set;

/** Decides how the value of a databag's key is written there, and what is left of its type behind that. */
final class EncodingReader {
    private final InterfaceOptions options;
    private final Diagnostics diagnostics;

    EncodingReader(InterfaceOptions options, Diagnostics diagnostics) {
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /** docs/wire.md numbers these rules. */
    Encoding encoding(String wireName, Slot slot, Meaning meaning) {
        if (slot.type() instanceof FieldType.JsonText text) {
            FieldType content = text.content().type();
            return content instanceof FieldType.Text || content instanceof FieldType.Word
                    ? Encoding.JSON_STRING
                    : Encoding.JSON;
        }
        if (meaning.isFree()) {
            return Encoding.TEXT;
        }
        Set<Kind> kinds = meaning.valueKinds();
        if (!kinds.contains(Kind.STRING)) {
            return Encoding.JSON;
        }
        if (kinds.size() > 1) {
            return Encoding.EITHER;
        }
        boolean json = options.encoding() == InterfaceOptions.Convention.JSON
                || options.jsonFields().contains(wireName);
        return json ? Encoding.JSON_STRING : Encoding.TEXT;
    }

    /** What a reader of the key has in hand: the content, where the key holds JSON in a string. */
    Slot onTheWire(Slot slot, Encoding encoding, Meaning meaning) {
        if (slot.type() instanceof FieldType.JsonText text) {
            if (!slot.constraints().isEmpty()) {
                refuseAboutText(slot.constraints(), meaning);
            }
            Slot content = text.content();
            return new Slot(
                    content.type(), slot.nullable() || content.nullable(), content.constraints(), content.at());
        }
        if (encoding == Encoding.TEXT && slot.type() instanceof FieldType.Free) {
            return new Slot(new FieldType.Text(), false, slot.constraints(), slot.at());
        }
        return slot;
    }

    /** The text of a key is the codec's: white space and escapes in it are nobody's business. */
    private void refuseAboutText(List<Constraint> constraints, Meaning meaning) {
        for (Constraint constraint : constraints) {
            JsonSchema part = meaning.parts().get(0);
            JsonPointer place = part.pointer();
            String what = "this assertion";
            for (JsonSchema other : meaning.parts()) {
                for (Keyword keyword : Keyword.values()) {
                    if (ConstraintReader.place(other, keyword).equals(constraint.at())) {
                        part = other;
                        place = other.at(keyword);
                        what = "'" + keyword.word() + "'";
                    }
                }
            }
            diagnostics
                    .at(part.document(), place)
                    .key(place)
                    .error(
                            "unsupported-keyword",
                            what + " is not supported beside 'contentSchema'",
                            "write it in contentSchema, about the content");
        }
    }
}
