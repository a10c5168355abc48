package program;

import io.avaje.jsonb.Jsonb;
import java.util.List;

final class Main {
    private Main() {}

    public static void main(String[] args) {
        Jsonb json = Jsonb.builder().build();
        List<Receiver> read = json.type(Receiver.class).list().fromJson(Data.RECEIVERS);
        System.out.println(json.type(String.class).toJson(read.get(1).url()));
        System.out.println(json.type(Ingester.class).list().toJson(List.of(new Ingester(Protocol.otlp_http, 4318))));
    }
}
