package com.example;

import com.example.tracing.ProviderAppData;
import com.example.tracing.ReceiverProtocol;
import com.example.tracing.RequirerAppData;
import java.util.List;
import java.util.Map;

class UsesTracing {
    Object ask() {
        return RequirerAppData.of(List.of(ReceiverProtocol.OTLP_HTTP)).changesTo(Map.of());
    }

    Object read(Map<String, String> databag) {
        return ProviderAppData.decode(databag);
    }
}
