package program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** As one would write it by hand, with the checks of the schemas. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        JsonFactory factory = new JsonFactory();
        List<Receiver> read = new ArrayList<>();
        try (JsonParser in = factory.createParser(Data.RECEIVERS)) {
            in.nextToken();
            expect(in, JsonToken.START_ARRAY);
            while (in.nextToken() != JsonToken.END_ARRAY) {
                read.add(receiver(in));
            }
            check(in, in.nextToken() == null);
        }
        StringWriter host = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(host)) {
            out.writeString(read.get(1).url());
        }
        System.out.println(host);
        StringWriter ingesters = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(ingesters)) {
            out.writeStartArray();
            for (Ingester ingester : List.of(new Ingester(Protocol.otlp_http, 4318))) {
                out.writeStartObject();
                out.writeStringField("protocol", ingester.protocol().name());
                out.writeNumberField("port", ingester.port());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        System.out.println(ingesters);
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
}
