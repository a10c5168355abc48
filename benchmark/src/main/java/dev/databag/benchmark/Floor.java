package dev.databag.benchmark;

import dev.databag.Decoded;
import dev.databag.OpenEnum;
import dev.databag.benchmark.v0.Ingester;
import dev.databag.benchmark.v2.ProtocolType;
import dev.databag.benchmark.v2.Receiver;
import dev.databag.benchmark.v2.ReceiverProtocol;
import dev.databag.benchmark.v2.TransportProtocolType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the results of the generated codecs and nothing else: it knows where everything stands in the text, and all
 * bytes that are written. No codec with these results can be faster.
 */
final class Floor {
    private Floor() {}

    private static String text(byte[] prepared) {
        return new String(prepared, StandardCharsets.ISO_8859_1);
    }

    static final class V0 implements Codec<dev.databag.benchmark.v0.ProviderAppData> {
        private final Ingester[] known;
        private final int hostLength;
        private final byte[] host;
        private final byte[] ingesters;

        V0(Map<String, String> databag) {
            dev.databag.benchmark.v0.ProviderAppData data =
                    dev.databag.benchmark.v0.ProviderAppData.decode(databag).orElseThrow();
            known = data.ingesters().toArray(new Ingester[0]);
            hostLength = data.host().length();
            host = databag.get("host").getBytes(StandardCharsets.ISO_8859_1);
            ingesters = databag.get("ingesters").getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public dev.databag.benchmark.v0.ProviderAppData decode(Map<String, String> databag) {
            String text = databag.get("host").substring(1, 1 + hostLength);
            List<Ingester> list = new ArrayList<>();
            if (databag.get("ingesters") != null) {
                for (Ingester ingester : known) {
                    list.add(new Ingester(ingester.protocol(), ingester.port(), Optional.empty()));
                }
            }
            Decoded<dev.databag.benchmark.v0.ProviderAppData> ready =
                    new Decoded.Ready<>(new dev.databag.benchmark.v0.ProviderAppData(text, list), List.of());
            return ready.orElseThrow();
        }

        @Override
        public Map<String, String> encode(dev.databag.benchmark.v0.ProviderAppData value) {
            return Map.of("host", text(host), "ingesters", text(ingesters));
        }

        @Override
        public Object shared(dev.databag.benchmark.v0.ProviderAppData value) {
            return Shared.v0(value.host(), value.ingesters());
        }
    }

    static final class V2 implements Codec<dev.databag.benchmark.v2.ProviderAppData> {
        private final OpenEnum<ReceiverProtocol>[] names;
        private final TransportProtocolType[] types;
        private final int[] starts;
        private final int[] ends;
        private final byte[] receivers;

        @SuppressWarnings("unchecked")
        V2(Map<String, String> databag) {
            String text = databag.get("receivers");
            List<Receiver> known = dev.databag.benchmark.v2.ProviderAppData.decode(databag)
                    .orElseThrow()
                    .receivers();
            int number = known.size();
            names = new OpenEnum[number];
            types = new TransportProtocolType[number];
            starts = new int[number];
            ends = new int[number];
            int from = 0;
            for (int i = 0; i < number; i++) {
                Receiver receiver = known.get(i);
                names[i] = receiver.protocol().name();
                types[i] = receiver.protocol().type();
                starts[i] = text.indexOf(receiver.url(), from);
                ends[i] = starts[i] + receiver.url().length();
                from = ends[i];
            }
            receivers = text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public dev.databag.benchmark.v2.ProviderAppData decode(Map<String, String> databag) {
            String text = databag.get("receivers");
            List<Receiver> list = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                list.add(new Receiver(new ProtocolType(names[i], types[i]), text.substring(starts[i], ends[i])));
            }
            Decoded<dev.databag.benchmark.v2.ProviderAppData> ready =
                    new Decoded.Ready<>(new dev.databag.benchmark.v2.ProviderAppData(list), List.of());
            return ready.orElseThrow();
        }

        @Override
        public Map<String, String> encode(dev.databag.benchmark.v2.ProviderAppData value) {
            return Collections.singletonMap("receivers", text(receivers));
        }

        @Override
        public Object shared(dev.databag.benchmark.v2.ProviderAppData value) {
            return Shared.v2(value.receivers());
        }
    }
}
