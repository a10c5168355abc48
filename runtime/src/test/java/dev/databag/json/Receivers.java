package dev.databag.json;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.WireEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A databag as generated code reads and writes it: {@code receivers}, a required JSON list; {@code host}, required
 * plain text; {@code external_url}, an optional string in JSON; {@code config}, an optional object with JSON in JSON.
 */
record Receivers(List<Receiver> receivers, String host, String externalUrl, String level) {
    static final Keys KEYS =
            Keys.of("provider", "app", "p.json#/app", 0b0011L, "receivers", "host", "external_url", "config");
    private static final Names CONFIG = Names.of("log");
    private static final Names LOG = Names.of("level");

    enum Protocol implements WireEnum {
        HTTP("http"),
        GRPC("grpc");

        static final Words<Protocol> WORDS = Words.of(values());

        private final String wire;

        Protocol(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    record Receiver(Protocol protocol, String url) {
        private static final Names NAMES = Names.of("protocol", "url");

        Receiver {
            Objects.requireNonNull(protocol);
            Objects.requireNonNull(url);
        }

        static Receiver read(JsonReader in) {
            int before = in.problems();
            if (!in.beginObject("p.json#/$defs/Receiver")) {
                return null;
            }
            Protocol protocol = null;
            String url = null;
            long seen = 0;
            for (int member = in.nextMember(NAMES, -1); member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                switch (member) {
                    case 0 -> {
                        seen = in.seen(seen, 1);
                        protocol = in.word(Protocol.WORDS, "p.json#/$defs/Protocol/enum");
                    }
                    case 1 -> {
                        seen = in.seen(seen, 2);
                        int place = in.here();
                        url = in.string("p.json#/$defs/Url");
                        Check.length(in, place, url, 1, 30, "p.json#/$defs/Url/maxLength");
                    }
                    default -> in.skip();
                }
            }
            in.missing(NAMES, seen, 3, 0, "p.json#/$defs/Receiver/required");
            return in.problems() == before ? new Receiver(protocol, url) : null;
        }

        void write(JsonWriter out) {
            out.raw("{\"protocol\": ");
            out.word(Protocol.WORDS, protocol);
            out.raw(", \"url\": ");
            Check.length(out, out.here(), url, 1, 30, "p.json#/$defs/Url/maxLength");
            out.string(url);
            out.raw("}");
        }
    }

    static Decoded<Receivers> decode(Map<String, String> databag, ReadOptions options) {
        DatabagReader in = new DatabagReader(KEYS, databag, options);
        Builder data = new Builder();
        for (int key = in.firstKey(); key != JsonReader.END; key = in.nextKey()) {
            data.read(key, in);
        }
        return in.clean() ? in.ready(data.build()) : in.unready();
    }

    static final class Builder {
        private List<Receiver> receivers;
        private String host;
        private String externalUrl;
        private String level;

        void read(int key, DatabagReader in) {
            switch (key) {
                case 0 -> {
                    for (boolean more = in.json(); more; more = in.again()) {
                        receivers = readReceivers(in);
                    }
                }
                case 1 -> {
                    host = in.text();
                    Check.length(in, 0, host, 1, 10, "p.json#/app/properties/host/maxLength");
                }
                case 2 -> {
                    for (boolean more = in.jsonString(); more; more = in.again()) {
                        externalUrl = in.isNull() ? null : in.string("p.json#/app/properties/external_url");
                    }
                }
                default -> {
                    for (boolean more = in.json(); more; more = in.again()) {
                        level = readConfig(in);
                    }
                }
            }
        }

        Receivers build() {
            return new Receivers(List.copyOf(receivers), Objects.requireNonNull(host), externalUrl, level);
        }

        boolean hasSame(int key, Receivers other) {
            return switch (key) {
                case 0 -> Objects.equals(receivers, other.receivers);
                case 1 -> Objects.equals(host, other.host);
                case 2 -> Objects.equals(externalUrl, other.externalUrl);
                default -> Objects.equals(level, other.level);
            };
        }
    }

    private static List<Receiver> readReceivers(JsonReader in) {
        List<Receiver> receivers = new ArrayList<>();
        int place = in.here();
        if (in.beginArray("p.json#/app/properties/receivers")) {
            while (in.nextElement()) {
                int before = in.problems();
                Receiver receiver = Receiver.read(in);
                if (in.keeps(before)) {
                    receivers.add(receiver);
                }
            }
            Check.unique(in, place, receivers, "p.json#/app/properties/receivers/uniqueItems");
        }
        return receivers;
    }

    private static String readConfig(JsonReader in) {
        String level = null;
        if (in.beginObject("p.json#/$defs/Config")) {
            long seen = 0;
            for (int member = in.nextMember(CONFIG, -1); member != JsonReader.END; member = in.nextMember(CONFIG, member)) {
                if (member == 0) {
                    seen = in.seen(seen, 1);
                    for (boolean more = in.enter("p.json#/$defs/Config/properties/log"); more; more = in.again()) {
                        level = readLog(in);
                    }
                } else {
                    in.skip();
                }
            }
        }
        return level;
    }

    private static String readLog(JsonReader in) {
        String level = null;
        if (in.beginObject("p.json#/$defs/Log")) {
            long seen = 0;
            for (int member = in.nextMember(LOG, -1); member != JsonReader.END; member = in.nextMember(LOG, member)) {
                if (member == 0) {
                    seen = in.seen(seen, 1);
                    level = in.string("p.json#/$defs/Log/properties/level");
                } else {
                    in.skip();
                }
            }
            in.missing(LOG, seen, 1, 0, "p.json#/$defs/Log/required");
        }
        return level;
    }

    Map<String, String> encode() {
        DatabagWriter out = new DatabagWriter(KEYS);
        out.json(0);
        int place = out.here();
        out.raw("[");
        for (Receiver receiver : receivers) {
            out.element();
            receiver.write(out);
        }
        out.raw("]");
        Check.unique(out, place, receivers, "p.json#/app/properties/receivers/uniqueItems");
        out.end();
        out.text(1, host);
        Check.length(out, 0, host, 1, 10, "p.json#/app/properties/host/maxLength");
        if (externalUrl != null) {
            out.json(2);
            out.string(externalUrl);
            out.end();
        }
        if (level != null) {
            out.json(3);
            out.raw("{\"log\": ");
            int start = out.beginEmbedded();
            out.raw("{\"level\": ");
            Check.length(out, out.here(), level, 0, 5, "p.json#/$defs/Log/properties/level/maxLength");
            out.string(level);
            out.raw("}");
            out.endEmbedded(start);
            out.raw("}");
            out.end();
        }
        return out.finish();
    }

    DatabagDelta changesTo(Map<String, String> current) {
        DatabagChanges changes = new DatabagChanges(KEYS, encode(), current);
        for (int key = changes.first(); key != JsonReader.END; key = changes.next()) {
            Builder old = new Builder();
            DatabagReader in = changes.reader();
            old.read(key, in);
            if (in.clean() && old.hasSame(key, this)) {
                changes.same();
            }
        }
        return changes.delta();
    }
}
