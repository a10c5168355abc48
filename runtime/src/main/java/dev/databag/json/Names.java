package dev.databag.json;

/**
 * The member names of an object, in the order of its schema.
 *
 * <pre>{@code
 * private static final Names NAMES = Names.of("protocol", "url");
 * }</pre>
 */
public final class Names {
    final String[] names;

    private Names(String[] names) {
        this.names = names;
    }

    /**
     * The names of an object's members: {@code Names.of("protocol", "url")}.
     *
     * @param names the names in the order of the schema, which is also the order that a reader expects
     * @return the names
     */
    public static Names of(String... names) {
        return new Names(names);
    }
}
