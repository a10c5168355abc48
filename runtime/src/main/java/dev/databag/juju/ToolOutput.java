package dev.databag.juju;

import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tool wrote, read as the one shape that it should have. A loop reads twice where an object repeats a member.
 */
final class ToolOutput {
    /** No schema says what hook tools answer. */
    private static final String AT = "";

    private final String command;
    private final String text;
    private final JsonReader in;

    ToolOutput(String command, String text) {
        this.command = command;
        this.text = text;
        this.in = new JsonReader(text, ReadOptions.STRICT);
    }

    boolean bool() {
        boolean answer = in.bool(AT);
        in.again();
        return checked(answer, "true or false");
    }

    String string() {
        String answer = in.string(AT);
        in.again();
        return checked(answer, "a string");
    }

    List<String> strings() {
        List<String> answer = readStrings();
        in.again();
        return checked(Collections.unmodifiableList(answer), "a list of strings");
    }

    private List<String> readStrings() {
        List<String> strings = new ArrayList<>();
        if (in.beginArray(AT)) {
            while (in.nextElement()) {
                strings.add(in.string(AT));
            }
        }
        return strings;
    }

    Map<String, String> map() {
        Map<String, String> answer = new LinkedHashMap<>();
        do {
            answer.clear();
            if (in.beginObject(AT)) {
                while (in.nextEntry()) {
                    String key = in.memberName();
                    in.repeated(answer.containsKey(key));
                    answer.put(key, in.string(AT));
                }
            }
        } while (in.again());
        return checked(answer, "an object of strings");
    }

    /** What secret-add prints, which is no JSON. */
    SecretUri secretUri() {
        return uri(text.strip());
    }

    /** What secret-info-get prints: an object by the id of the only secret in it. */
    SecretInfo secretInfo(String model) {
        SecretUri uri = null;
        int revision = 0;
        String label = "";
        boolean ofUnit = false;
        do {
            if (in.beginObject(AT)) {
                while (in.nextEntry()) {
                    uri = uri(in.memberName());
                    if (in.beginObject(AT)) {
                        while (in.nextEntry()) {
                            String member = in.memberName();
                            if (member.equals("revision")) {
                                revision = in.int32(1, Integer.MAX_VALUE, AT);
                            } else if (member.equals("label")) {
                                label = in.string(AT);
                            } else if (member.equals("owner")) {
                                ofUnit = "unit".equals(in.string(AT));
                            } else {
                                in.skip();
                            }
                        }
                    }
                }
            }
        } while (in.again());
        SecretUri found = checked(uri, "an object about a secret");
        if (found == null || revision == 0) {
            throw new HookToolOutputException(command, "expected a secret and its revision, found none");
        }
        return new SecretInfo(found.in(model), revision, label, ofUnit);
    }

    private SecretUri uri(String written) {
        try {
            return SecretUri.parse(written);
        } catch (IllegalArgumentException e) {
            throw new HookToolOutputException(command, "expected the URI of a secret, found something else");
        }
    }

    Network network() {
        List<String> bind = new ArrayList<>();
        List<String> ingress = List.of();
        List<String> egress = List.of();
        do {
            bind.clear();
            if (in.beginObject(AT)) {
                while (in.nextEntry()) {
                    String member = in.memberName();
                    if (member.equals("bind-addresses")) {
                        readInterfaces(bind);
                    } else if (member.equals("ingress-addresses")) {
                        ingress = readStrings();
                    } else if (member.equals("egress-subnets")) {
                        egress = readStrings();
                    } else {
                        in.skip();
                    }
                }
            }
        } while (in.again());
        return checked(new Network(immutable(bind), immutable(ingress), immutable(egress)), "an object with addresses");
    }

    private void readInterfaces(List<String> addresses) {
        if (in.beginArray(AT)) {
            while (in.nextElement()) {
                if (in.beginObject(AT)) {
                    while (in.nextEntry()) {
                        if (in.memberName().equals("addresses")) {
                            readAddresses(addresses);
                        } else {
                            in.skip();
                        }
                    }
                }
            }
        }
    }

    private void readAddresses(List<String> addresses) {
        if (in.isNull()) {
            return;
        }
        if (in.beginArray(AT)) {
            while (in.nextElement()) {
                if (in.beginObject(AT)) {
                    while (in.nextEntry()) {
                        // Juju before 2.9 said "address" where it says "value" now.
                        if (in.memberName().equals("value") || in.memberName().equals("address")) {
                            addresses.add(in.string(AT));
                        } else {
                            in.skip();
                        }
                    }
                }
            }
        }
    }

    private static List<String> immutable(List<String> list) {
        return Collections.unmodifiableList(list);
    }

    private <T> T checked(T answer, String shape) {
        if (in.problems() > 0) {
            Violation violation = in.violations().get(0);
            throw new HookToolOutputException(
                    command,
                    "expected " + shape + " as JSON, but at " + violation.path() + ": expected " + violation.expected()
                            + ", found " + violation.found());
        }
        return answer;
    }
}
