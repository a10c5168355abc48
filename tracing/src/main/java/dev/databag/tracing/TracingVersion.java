package dev.databag.tracing;

import dev.databag.ReadOptions;
import dev.databag.json.JsonReader;
import java.util.Map;

/**
 * The versions of the tracing interface, told apart by the shape of a databag.
 *
 * <pre>{@code
 * TracingVersion.of(relation.remoteApp())     // V2
 * }</pre>
 *
 * <p>No databag says its version, and versions of libraries are other ones: a library changed from {@code V1} to
 * {@code V2} between two patches.
 */
public enum TracingVersion {
    /** {@code hostname} and {@code ingester-ports}. */
    DRAFT("the tracing interface without a version"),

    /** {@code host} and {@code ingesters}. */
    V0("tracing v0"),

    /** {@code host}, and {@code receivers} whose {@code protocol} is a word. */
    V1("tracing v1"),

    /** {@code receivers} whose {@code protocol} is an object. */
    V2("tracing v2");

    private static final String NOWHERE = "";

    private final String title;

    TracingVersion(String title) {
        this.title = title;
    }

    /**
     * For people: {@code tracing v2}.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * The version that a trace backend's application databag is of:
     * {@code TracingVersion.of(Map.of("host", "\"t\"", "ingesters", "[]"))} is {@code V0}.
     *
     * <p>The key {@code receivers} is in two versions; the first element that can be of only one of them decides, also
     * against other keys, for libraries left those of older versions behind. When nothing decides, as before the
     * backend wrote anything, it is the newest.
     *
     * @param databag the databag
     * @return the version
     */
    public static TracingVersion of(Map<String, String> databag) {
        TracingVersion byReceivers = byReceivers(databag.get("receivers"));
        if (byReceivers != null) {
            return byReceivers;
        }
        if (databag.containsKey("ingester-ports") || databag.containsKey("hostname")) {
            return DRAFT;
        }
        if (databag.containsKey("ingesters")) {
            return V0;
        }
        return databag.containsKey("host") ? V1 : V2;
    }

    private static TracingVersion byReceivers(String receivers) {
        if (receivers == null) {
            return null;
        }
        JsonReader in = new JsonReader(receivers, ReadOptions.LENIENT);
        if (in.kind() != '[' || !in.beginArray(NOWHERE)) {
            return null;
        }
        while (in.nextElement()) {
            if (in.kind() != '{') {
                in.skip();
                continue;
            }
            TracingVersion version = null;
            in.beginObject(NOWHERE);
            while (in.nextEntry()) {
                if (in.memberName().equals("protocol")) {
                    // The last of two equal members counts, as for every reader of databags.
                    char kind = in.kind();
                    version = kind == '"' ? V1 : kind == '{' ? V2 : null;
                }
                in.skip();
            }
            if (version != null) {
                return version;
            }
        }
        return null;
    }

    /**
     * Whether this is an application's databag and not a trace backend's: a list of the protocols that it asks for.
     *
     * @param databag an application databag of either side
     * @return true if its {@code receivers} begin with a word
     */
    public static boolean isRequest(Map<String, String> databag) {
        String receivers = databag.get("receivers");
        if (receivers == null) {
            return false;
        }
        JsonReader in = new JsonReader(receivers, ReadOptions.LENIENT);
        return in.kind() == '[' && in.beginArray(NOWHERE) && in.nextElement() && in.kind() == '"';
    }
}
