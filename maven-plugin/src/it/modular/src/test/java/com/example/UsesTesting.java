package com.example;

import com.example.testing.ProviderAppData;
import com.example.testing.ReceiverProtocol;
import com.example.testing.RequirerAppData;
import java.util.List;
import java.util.Map;

class UsesTesting {
    Object ask() {
        return RequirerAppData.of(List.of(ReceiverProtocol.OTLP_HTTP)).changesTo(Map.of());
    }

    Object read(Map<String, String> databag) {
        return ProviderAppData.decode(databag);
    }
}
