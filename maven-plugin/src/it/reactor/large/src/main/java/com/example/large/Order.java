package com.example.large;

class Order {
    com.example.small.ProviderAppData theirs() {
        return com.example.small.ProviderAppData.of(com.example.small.Size.LARGE);
    }

    ProviderAppData ours() {
        return ProviderAppData.of(Size.LARGE);
    }
}
