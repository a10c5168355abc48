package program;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.TypeReference;
import java.util.List;

final class Main {
    private Main() {}

    public static void main(String[] args) {
        List<Receiver> read = JSON.parseObject(Data.RECEIVERS, new TypeReference<List<Receiver>>() {});
        System.out.println(JSON.toJSONString(read.get(1).url()));
        System.out.println(JSON.toJSONString(List.of(new Ingester(Protocol.otlp_http, 4318))));
    }
}
