module com.example {
    requires transitive dev.databag;

    exports com.example.shop;
    exports com.example.tracing;
}
