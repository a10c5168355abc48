package dev.databag.benchmark;

import java.util.Map;

/** The generated codecs. */
final class Generated {
    private Generated() {}

    static Codec<dev.databag.benchmark.v0.ProviderAppData> v0() {
        return new Codec<>() {
            @Override
            public dev.databag.benchmark.v0.ProviderAppData decode(Map<String, String> databag) {
                return dev.databag.benchmark.v0.ProviderAppData.decode(databag).orElseThrow();
            }

            @Override
            public Map<String, String> encode(dev.databag.benchmark.v0.ProviderAppData value) {
                return value.encode();
            }

            @Override
            public Object shared(dev.databag.benchmark.v0.ProviderAppData value) {
                return Shared.v0(value.host(), value.ingesters());
            }
        };
    }

    static Codec<dev.databag.benchmark.v2.ProviderAppData> v2() {
        return new Codec<>() {
            @Override
            public dev.databag.benchmark.v2.ProviderAppData decode(Map<String, String> databag) {
                return dev.databag.benchmark.v2.ProviderAppData.decode(databag).orElseThrow();
            }

            @Override
            public Map<String, String> encode(dev.databag.benchmark.v2.ProviderAppData value) {
                return value.encode();
            }

            @Override
            public Object shared(dev.databag.benchmark.v2.ProviderAppData value) {
                return Shared.v2(value.receivers());
            }
        };
    }
}
