package program;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.List;

final class Main {
    private Main() {}

    public static void main(String[] args) {
        Gson json = new Gson();
        List<Receiver> read = json.fromJson(Data.RECEIVERS, new TypeToken<List<Receiver>>() {});
        System.out.println(json.toJson(read.get(1).url()));
        System.out.println(json.toJson(List.of(new Ingester(Protocol.otlp_http, 4318))));
    }
}
