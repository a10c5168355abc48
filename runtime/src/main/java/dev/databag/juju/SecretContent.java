package dev.databag.juju;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a secret holds.
 *
 * <pre>{@code
 * SecretContent content = hook.secrets().get(uri);
 * content.get("password")    // Optional[...]
 * content.toString()         // SecretContent[password, username]: keys, never values
 * }</pre>
 *
 * <p>A few texts by key. No method but {@link #get} and {@link #toMap} gives one away. Equal when all of it is.
 */
public final class SecretContent {
    private final Map<String, String> content;

    private SecretContent(Map<String, String> content) {
        this.content = content;
    }

    /**
     * Content for a new secret: {@code SecretContent.of(Map.of("username", name, "password", password))}.
     *
     * @param content texts by key; a key has three or more of a-z, 0-9 and single hyphens between them, and starts with
     *     a letter
     * @return the content
     * @throws IllegalArgumentException if there is no key, a key that Juju refuses, or a text that has no UTF-8 form
     */
    public static SecretContent of(Map<String, String> content) {
        Map<String, String> copy = new LinkedHashMap<>(content);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a secret needs a key");
        }
        for (Map.Entry<String, String> entry : copy.entrySet()) {
            if (!isKey(entry.getKey())) {
                throw new IllegalArgumentException("\"" + entry.getKey()
                        + "\" cannot be a secret's key: three or more of a-z, 0-9 and single hyphens, a letter first");
            }
            if (SettingsPayload.hasLoneSurrogate(entry.getValue())) {
                throw new IllegalArgumentException(
                        "the text of the secret's key \"" + entry.getKey() + "\" has no UTF-8 form: a lone surrogate");
            }
        }
        return new SecretContent(Collections.unmodifiableMap(copy));
    }

    static SecretContent read(Map<String, String> content) {
        return new SecretContent(Collections.unmodifiableMap(content));
    }

    /** Juju's rule: a letter, then at least two times a letter or digit that a hyphen may precede. */
    private static boolean isKey(String key) {
        int steps = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (i == 0 ? !letter : !letter && (c < '0' || c > '9') && c != '-') {
                return false;
            }
            if (c == '-' && (i + 1 == key.length() || key.charAt(i + 1) == '-')) {
                return false;
            }
            steps += c == '-' ? 0 : 1;
        }
        return steps >= 3;
    }

    /**
     * The text of a key.
     *
     * @param key the key
     * @return the text; empty if there is no such key
     */
    public Optional<String> get(String key) {
        return Optional.ofNullable(content.get(key));
    }

    /**
     * The keys.
     *
     * @return the keys; cannot be modified
     */
    public Set<String> keys() {
        return content.keySet();
    }

    /**
     * All of it, as a map whose {@code toString} shows everything: mind where it goes.
     *
     * @return texts by key; cannot be modified
     */
    public Map<String, String> toMap() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretContent that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return content.keySet().hashCode();
    }

    /** The keys alone: {@code SecretContent[password, username]}. */
    @Override
    public String toString() {
        return "SecretContent" + content.keySet();
    }
}
