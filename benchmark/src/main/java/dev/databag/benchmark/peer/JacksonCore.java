package dev.databag.benchmark.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** jackson-core's parser and generator, with codecs written by hand that check what the schema says. */
public final class JacksonCore implements Library<Ingester, Receiver> {
    private final JsonFactory factory = new JsonFactory();

    @Override
    public Text<String> host() {
        return new Codec<>() {
            @Override
            String value(JsonParser in) throws IOException {
                return text(in);
            }

            @Override
            void value(JsonGenerator out, String value) throws IOException {
                out.writeString(value);
            }
        };
    }

    @Override
    public Text<List<Ingester>> ingesters() {
        return new Codec<>() {
            @Override
            List<Ingester> value(JsonParser in) throws IOException {
                expect(in, JsonToken.START_ARRAY);
                List<Ingester> list = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(ingester(in));
                }
                return list;
            }

            @Override
            void value(JsonGenerator out, List<Ingester> value) throws IOException {
                out.writeStartArray();
                for (Ingester ingester : value) {
                    out.writeStartObject();
                    out.writeStringField("protocol", ingester.protocol().name());
                    out.writeNumberField("port", ingester.port());
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
        };
    }

    @Override
    public Text<List<Receiver>> receivers() {
        return new Codec<>() {
            @Override
            List<Receiver> value(JsonParser in) throws IOException {
                expect(in, JsonToken.START_ARRAY);
                List<Receiver> list = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(receiver(in));
                }
                return list;
            }

            @Override
            void value(JsonGenerator out, List<Receiver> value) throws IOException {
                out.writeStartArray();
                for (Receiver receiver : value) {
                    out.writeStartObject();
                    out.writeFieldName("protocol");
                    out.writeStartObject();
                    out.writeStringField("name", receiver.protocol().name());
                    out.writeStringField("type", receiver.protocol().type().name());
                    out.writeEndObject();
                    out.writeStringField("url", receiver.url());
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
        };
    }

    private static Ingester ingester(JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT);
        IngesterProtocol protocol = null;
        int port = 0;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "protocol" -> protocol = IngesterProtocol.valueOf(text(in));
                case "port" -> port = port(in);
                default -> in.skipChildren();
            }
        }
        check(in, protocol != null && port != 0);
        return new Ingester(protocol, port);
    }

    private static int port(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_NUMBER_INT);
        int port = in.getIntValue();
        check(in, port >= 1 && port <= 65535);
        return port;
    }

    private static Receiver receiver(JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT);
        ProtocolType protocol = null;
        String url = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "protocol" -> protocol = protocol(in);
                case "url" -> url = text(in);
                default -> in.skipChildren();
            }
        }
        check(in, protocol != null && url != null);
        return new Receiver(protocol, url);
    }

    private static ProtocolType protocol(JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT);
        String word = null;
        Transport type = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "name" -> word = text(in);
                case "type" -> type = Transport.valueOf(text(in));
                default -> in.skipChildren();
            }
        }
        check(in, word != null && type != null);
        return new ProtocolType(word, type);
    }

    private static String text(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_STRING);
        return in.getText();
    }

    private static void expect(JsonParser in, JsonToken token) throws IOException {
        check(in, in.currentToken() == token);
    }

    private static void check(JsonParser in, boolean right) throws IOException {
        if (!right) {
            throw new JsonParseException(in, "not what the schema says");
        }
    }

    private abstract class Codec<T> implements Text<T> {
        abstract T value(JsonParser in) throws IOException;

        abstract void value(JsonGenerator out, T value) throws IOException;

        @Override
        public final T read(String text) throws IOException {
            try (JsonParser in = factory.createParser(text)) {
                in.nextToken();
                T value = value(in);
                check(in, in.nextToken() == null);
                return value;
            }
        }

        @Override
        public final String write(T value) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = factory.createGenerator(text)) {
                value(out, value);
            }
            return text.toString();
        }
    }
}
