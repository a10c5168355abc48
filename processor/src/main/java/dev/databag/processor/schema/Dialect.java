package dev.databag.processor.schema;

import java.util.Optional;

/** A draft of JSON Schema; without {@code $schema} a document is read as 2020-12, which is what pydantic writes. */
public enum Dialect {
    DRAFT_04("draft-04", "json-schema.org/draft-04/schema"),
    DRAFT_06("draft-06", "json-schema.org/draft-06/schema"),
    DRAFT_07("draft-07", "json-schema.org/draft-07/schema"),
    DRAFT_2019_09("2019-09", "json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("2020-12", "json-schema.org/draft/2020-12/schema");

    private final String label;
    private final String address;

    Dialect(String label, String address) {
        this.label = label;
        this.address = address;
    }

    /** The name people use: {@code 2020-12}. */
    public String label() {
        return label;
    }

    /** The dialect of a {@code $schema} value; http and https and an empty fragment are the same to us, as in the wild. */
    static Optional<Dialect> of(String schema) {
        String address = schema.replaceFirst("^https?://", "").replaceFirst("#$", "");
        for (Dialect dialect : values()) {
            if (dialect.address.equals(address)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** Whether members beside a {@code $ref} mean something; up to draft-07 they do not. */
    public boolean readsRefSiblings() {
        return compareTo(DRAFT_2019_09) >= 0;
    }

    /** The keyword that names a resource. */
    String idKeyword() {
        return this == DRAFT_04 ? "id" : "$id";
    }
}
