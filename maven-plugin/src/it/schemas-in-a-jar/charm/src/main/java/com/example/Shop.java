package com.example;

import com.example.shop.ProviderAppData;
import com.example.shop.Size;

class Shop {
    ProviderAppData data() {
        return ProviderAppData.of(Size.LARGE);
    }
}
