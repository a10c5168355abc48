package com.example;

@dev.databag.Generated(value = "dev.databag", fingerprint = "0000")
public record ProviderAppData(String address) {}
