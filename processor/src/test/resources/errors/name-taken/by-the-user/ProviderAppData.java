package com.example;

class ProviderAppData {}
