package com.example;

import com.example.shop.ProviderAppData;
import com.example.shop.Size;
import java.util.List;

class Shop {
    ProviderAppData data(String host) {
        return ProviderAppData.builder()
                .host(host)
                .port(80)
                .either(new ProviderAppData.Either.OfString("a"))
                .sizes(List.of(Size.LARGE))
                .build();
    }

    boolean isNothing(ProviderAppData data) {
        return data.equals(null);
    }
}
