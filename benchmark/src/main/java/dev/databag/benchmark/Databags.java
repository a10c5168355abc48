package dev.databag.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** The databags that are measured: {@code v0}, {@code v2} with five receivers, {@code v2-1000} with a thousand. */
final class Databags {
    private static final String[] NAMES = {"otlp_grpc", "otlp_http", "zipkin", "jaeger_thrift_http", "jaeger_grpc"};
    private static final String[] TYPES = {"grpc", "http", "http", "http", "grpc"};
    private static final int[] PORTS = {4317, 4318, 9411, 14268, 14250};

    private Databags() {}

    /** The databag of a name, in Python's spelling or in the compact one. */
    static Map<String, String> of(String name, boolean compact) {
        Map<String, String> databag = new LinkedHashMap<>();
        if (name.equals("v0")) {
            databag.put("host", "\"tempo-0.tempo-endpoints.obs.svc.cluster.local\"");
            databag.put(
                    "ingesters",
                    spelled(
                            "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"otlp_http\", \"port\": 4318}]",
                            compact));
        } else {
            int receivers = name.equals("v2") ? 5 : Integer.parseInt(name.substring("v2-".length()));
            databag.put("receivers", spelled(receivers(receivers), compact));
        }
        return databag;
    }

    /** A list of receivers in Python's spelling. */
    static String receivers(int number) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < number; i++) {
            int kind = i % NAMES.length;
            text.append(i == 0 ? "" : ", ")
                    .append("{\"protocol\": {\"name\": \"")
                    .append(NAMES[kind])
                    .append("\", \"type\": \"")
                    .append(TYPES[kind])
                    .append("\"}, \"url\": \"")
                    .append(TYPES[kind].equals("http") ? "http://" : "")
                    .append("tempo-")
                    .append(i)
                    .append(".tempo.svc:")
                    .append(PORTS[kind])
                    .append("\"}");
        }
        return text.append("]").toString();
    }

    /** None of the values here has such a sign inside a string. */
    private static String spelled(String text, boolean compact) {
        return compact ? text.replace(", ", ",").replace(": ", ":") : text;
    }

    /** How many characters the values have. */
    static int size(Map<String, String> databag) {
        int size = 0;
        for (String text : databag.values()) {
            size += text.length();
        }
        return size;
    }
}
