package dev.databag.standin;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A secret of the model: whose it is, what it holds, and which applications may read it. */
final class JujuSecret {
    final String owner;
    final Map<String, String> content;
    final Set<String> readers = new HashSet<>();

    JujuSecret(String owner, Map<String, String> content) {
        this.owner = owner;
        this.content = new TreeMap<>(content);
    }
}
