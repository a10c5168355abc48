package dev.databag.juju;

/**
 * The name of a secret, as databags hold it.
 *
 * <pre>{@code
 * SecretUri.parse("secret:9m4e2mr0ui3e8a215n4g")
 * SecretUri.parse("secret://6b1a3a37-6f4b-4b0c-8a6e-5b8bd3f0d3f1/9m4e2mr0ui3e8a215n4g")   // of another model
 * }</pre>
 *
 * <p>It names a secret and is none: it may be logged. Reads what Juju reads, so without {@code secret:} too. Equal when
 * the ids are, which no two models share: Juju says an id with its model or without, as it likes.
 */
public final class SecretUri {
    private static final int ID_LENGTH = 20;
    private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private final String model;
    private final String id;

    private SecretUri(String model, String id) {
        this.model = model;
        this.id = id;
    }

    /**
     * Reads a URI: {@code SecretUri.parse(databag.get("secret-user"))}.
     *
     * @param text the URI
     * @return its value
     * @throws IllegalArgumentException if that is no secret's URI; the message does not repeat the text
     */
    public static SecretUri parse(String text) {
        String rest = text.startsWith("secret:") ? text.substring("secret:".length()) : text;
        if (rest.startsWith("//")) {
            rest = rest.substring(2);
        }
        int slash = rest.lastIndexOf('/');
        String model = slash < 0 ? "" : rest.substring(0, slash);
        String id = rest.substring(slash + 1);
        if (!isId(id) || !model.isEmpty() && !isUuid(model)) {
            throw new IllegalArgumentException(
                    "expected the URI of a secret, as in secret:9m4e2mr0ui3e8a215n4g, found something else");
        }
        return new SecretUri(model, id);
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return text.length() == ID_LENGTH;
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (UUID_FORM.charAt(i) == '-' ? c != '-' : !hex) {
                return false;
            }
        }
        return true;
    }

    /**
     * The secret's own name: {@code 9m4e2mr0ui3e8a215n4g}.
     *
     * @return twenty letters and digits
     */
    public String id() {
        return id;
    }

    /** The same with a model, if it has none: what a databag needs, whose reader may be in another model. */
    SecretUri in(String uuid) {
        return model.isEmpty() && isUuid(uuid) ? new SecretUri(uuid, id) : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretUri that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** As Juju writes it: {@code secret:9m4e2mr0ui3e8a215n4g}. */
    @Override
    public String toString() {
        return model.isEmpty() ? "secret:" + id : "secret://" + model + "/" + id;
    }
}
