package dev.databag.processor.compat;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Located;
import dev.databag.processor.diagnostic.Position;
import java.util.List;

/**
 * A place in a schema.
 *
 * @param document the file
 * @param pointer the place in it
 * @param part whether the value at the pointer is meant, or the name of the member that holds it
 */
public record Site(Located document, JsonPointer pointer, Located.Part part) {

    /** The value at the pointer. */
    public static Site of(Located document, JsonPointer pointer) {
        return new Site(document, pointer, Located.Part.VALUE);
    }

    /** Offset of the place in the text of the file. */
    public int offset() {
        return document.offsetsOf(List.of(new Located.Spot(pointer, part))).get(0);
    }

    public Position position() {
        return Position.of(document.source().text(), offset());
    }

    /** The place as editors make it a link: {@code schemas/v2/provider.json:45:16}. */
    public String link() {
        Position position = position();
        return document.source().path() + ":" + position.line() + ":" + position.column();
    }

    /** Link and pointer: {@code schemas/v2/provider.json:45:16 /$defs/Receiver/properties/url}. */
    @Override
    public String toString() {
        return link() + " " + pointer;
    }
}
