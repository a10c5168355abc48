package dev.databag;

/**
 * An enum whose constants have a spelling of their own on the wire.
 *
 * <pre>{@code
 * ReceiverProtocol.OTLP_HTTP.wire()   // "otlp_http"
 * }</pre>
 *
 * <p>Generated enums implement it. The wire word is never derived from the constant's name, and case matters.
 */
public interface WireEnum {
    /**
     * The word that stands in the databag.
     *
     * @return the word, as the schema spells it
     */
    String wire();
}
