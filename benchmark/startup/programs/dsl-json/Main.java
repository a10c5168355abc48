package program;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        DslJson<Object> json = new DslJson<>(Settings.withRuntime().includeServiceLoader());
        byte[] bytes = Data.RECEIVERS.getBytes(StandardCharsets.UTF_8);
        List<Receiver> read = json.deserializeList(Receiver.class, bytes, bytes.length);
        JsonWriter writer = json.newWriter();
        json.serialize(writer, read.get(1).url());
        System.out.println(writer);
        writer.reset();
        json.serialize(writer, List.of(new Ingester(Protocol.otlp_http, 4318)));
        System.out.println(writer);
    }
}
