package dev.databag.tracing;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.Decoded;
import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import dev.databag.testing.JavaCharm;
import dev.databag.testing.Peer;
import dev.databag.tracing.v2.ReceiverProtocol;
import dev.databag.tracing.v2.RequirerAppData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both sides over the relations of a model of Juju. */
class TracingRelationsTest {

    private static final Receivers RECEIVERS = Receivers.at("tempo")
            .on(ReceiverProtocol.ZIPKIN, 9411)
            .on(ReceiverProtocol.OTLP_HTTP, 4318)
            .on(ReceiverProtocol.OTLP_GRPC, 4317);

    private final JujuModel model = new JujuModel();

    @Test
    void whatIsAskedForIsPublishedSorted() {
        provider();
        requirer("shop", ReceiverProtocol.ZIPKIN, ReceiverProtocol.OTLP_HTTP);
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(relation.databag("shop")).containsExactly("receivers", "[\"zipkin\", \"otlp_http\"]");
        assertThat(relation.databag("tempo"))
                .containsExactly(
                        "receivers",
                        TracingOfferTest.v2(
                                "otlp_http", "http", "http://tempo:4318", "zipkin", "http", "http://tempo:9411"));
        assertThat(model.unit("shop/0").status()).isEqualTo("active: sends zipkin to http://tempo:9411");
    }

    @Test
    void unchangedLeaderReadsEachDatabagOnceAndWritesNone() {
        provider();
        requirer("shop", ReceiverProtocol.OTLP_HTTP);
        model.settle();
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();
        model.forgetHistory();

        model.trigger("shop", "update-status");
        model.settle();

        // Four tools and the status, and a fifth since update-status does not say who is on the other side.
        assertThat(model.commands())
                .containsExactly(
                        "relation-ids --format=json tracing",
                        "is-leader --format=json",
                        "relation-get --format=json -r tracing:0 --app - shop",
                        "relation-list --format=json -r tracing:0 --app",
                        "relation-get --format=json -r tracing:0 --app - tempo",
                        "status-set --application=False active -- sends otlp_http to http://tempo:4318")
                .inOrder();
        assertThat(model.hooks()).containsExactly("shop/0 update-status");
    }

    @Test
    void followerReadsAndDoesNotAsk() {
        provider();
        requirer("shop", ReceiverProtocol.OTLP_HTTP);
        model.addUnit("shop");
        model.settle();
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(model.unit("shop/1").status()).isEqualTo("active: sends otlp_http to http://tempo:4318");
        assertThat(model.hooks().toString()).doesNotContain("failed");
    }

    @Test
    void followerNeverReadsItsApplicationsDatabag() {
        provider();
        requirer("shop", ReceiverProtocol.OTLP_HTTP);
        model.addUnit("tempo");
        model.addUnit("shop");
        model.settle();
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();
        model.lead("shop/1");
        model.lead("tempo/1");
        model.settle();
        model.forgetHistory();

        // These two follow now, and have written as leaders before.
        model.trigger("shop", "update-status");
        model.step("shop/0");
        assertThat(model.commands())
                .containsExactly(
                        "relation-ids --format=json tracing",
                        "is-leader --format=json",
                        "relation-list --format=json -r tracing:0 --app",
                        "relation-get --format=json -r tracing:0 --app - tempo",
                        "status-set --application=False active -- sends otlp_http to http://tempo:4318")
                .inOrder();

        model.settle();
        model.forgetHistory();
        model.trigger("tempo", "update-status");
        model.step("tempo/0");
        assertThat(model.commands()).containsExactly("is-leader --format=json");
    }

    @Test
    void unchangedProviderWritesNothingWhateverTheOrderOfRequests() {
        provider();
        requirer("shop", ReceiverProtocol.ZIPKIN, ReceiverProtocol.OTLP_HTTP);
        Peer cart = Peer.app(Map.of("receivers", "[\"otlp_grpc\", \"zipkin\"]"));
        model.deploy("cart", cart);
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.integrate("cart:tracing", "tempo:tracing");
        model.settle();
        Map<String, String> published = relation.databag("tempo");
        assertThat(published)
                .containsExactly(
                        "receivers",
                        TracingOfferTest.v2(
                                "otlp_grpc", "grpc", "tempo:4317", "otlp_http", "http", "http://tempo:4318", "zipkin",
                                "http", "http://tempo:9411"));

        cart.says(Map.of("receivers", "[\"zipkin\", \"zipkin\", \"otlp_grpc\"]"));
        model.trigger("cart", "update-status");
        model.step("cart/0");
        model.forgetHistory();
        model.settle();

        assertThat(relation.databag("tempo")).isEqualTo(published);
        assertThat(model.hooks()).containsExactly("tempo/0 tracing-relation-changed cart");
        assertThat(model.commands().toString()).doesNotContain("relation-set");
    }

    @Test
    void requirerOffersWhatAllOfItsBackendsOffer() {
        List<String> seen = new ArrayList<>();
        writer("grpc", TracingOfferTest.v2("otlp_grpc", "grpc", "grpc:4317", "zipkin", "http", "http://grpc:9411"));
        writer("broken", "nope");
        model.deploy("old", Peer.app(Map.of(
                "host", "\"old\"", "receivers", "[{\"protocol\": \"otlp_http\", \"port\": 4318}]")));
        model.deploy("shop", JavaCharm.of(hook -> {
            if (hook.name().equals("update-status")) {
                TracingRequirer tracing = TracingRequirer.of(hook, "tracing", ReceiverProtocol.OTLP_HTTP);
                tracing.offers().forEach(offer -> seen.add(offer.version() + " " + offer.isReady()));
                seen.add(tracing.endpoints().toString());
                seen.add(tracing.endpoint(ReceiverProtocol.OTLP_HTTP).toString());
                seen.add(tracing.endpoint(ReceiverProtocol.ZIPKIN).toString());
                seen.add(tracing.endpoint(ReceiverProtocol.JAEGER_GRPC).toString());
                assertThat(tracing.offers()).isSameInstanceAs(tracing.offers());
            }
        }));
        for (String backend : List.of("grpc", "broken", "old")) {
            model.integrate("shop:tracing", backend + ":tracing");
        }
        model.settle();

        model.trigger("shop", "update-status");
        model.settle();

        assertThat(seen)
                .containsExactly(
                        "V2 true",
                        "V2 false",
                        "V1 true",
                        "[otlp_grpc grpc:4317, zipkin http://grpc:9411, otlp_http http://old:4318]",
                        "Optional[otlp_http http://old:4318]",
                        "Optional[zipkin http://grpc:9411]",
                        "Optional.empty")
                .inOrder();
    }

    @Test
    void requestIsReadWithTheReasonWhyNot() {
        Decoded<RequirerAppData> odd = TracingProvider.request(Map.of("receivers", "[\"zipkin\", \"tempo_http\"]"));

        assertThat(odd.orElseThrow().receivers()).containsExactly(ReceiverProtocol.ZIPKIN);
        assertThat(odd.warnings().toString())
                .isEqualTo("[receivers -> [1]: expected one of \"zipkin\", \"otlp_grpc\", \"otlp_http\","
                        + " \"jaeger_grpc\", \"jaeger_thrift_http\", found \"tempo_http\""
                        + " (requirer.json#/properties/app/properties/receivers/contentSchema/items)]");
        assertThat(TracingProvider.request(Map.of()).reason())
                .isEqualTo("nothing published yet: waiting for receivers");
        assertThat(TracingProvider.request(Map.of("protocols", "[\"zipkin\"]")).reason())
                .isEqualTo("nothing published yet: waiting for receivers");
    }

    @Test
    void oddRequestsDoNotSpoilThoseOfOthers() {
        provider();
        requirer("shop", ReceiverProtocol.OTLP_HTTP);
        writer("future", "[\"zipkin\", \"otlp_http\", \"tempo_http\"]");
        writer("broken", "nope");
        writer("number", "[1]");
        model.settle();
        JujuRelation shop = model.integrate("shop:tracing", "tempo:tracing");
        model.integrate("future:tracing", "tempo:tracing");
        model.integrate("broken:tracing", "tempo:tracing");
        model.integrate("number:tracing", "tempo:tracing");
        model.settle();

        assertThat(shop.databag("tempo"))
                .containsExactly(
                        "receivers",
                        TracingOfferTest.v2(
                                "otlp_http", "http", "http://tempo:4318", "zipkin", "http", "http://tempo:9411"));
    }

    @Test
    void relationThatIsLostIsPassedOver() {
        provider();
        requirer("shop", ReceiverProtocol.OTLP_HTTP);
        requirer("cart", ReceiverProtocol.ZIPKIN);
        model.settle();
        JujuRelation shop = model.integrate("shop:tracing", "tempo:tracing");
        JujuRelation cart = model.integrate("cart:tracing", "tempo:tracing");
        shop.deny("permission denied");
        model.settle();

        assertThat(cart.databag("tempo"))
                .containsExactly("receivers", TracingOfferTest.v2("zipkin", "http", "http://tempo:9411"));
        assertThat(model.unit("shop/0").status()).isEqualTo("waiting: trace backend: the relation is ending");
    }

    @Test
    void endOfTheRelationIsNoRelation() {
        provider();
        requirer("shop", ReceiverProtocol.OTLP_HTTP);
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();
        model.remove(relation);
        model.settle();

        assertThat(model.unit("shop/0").status()).isEqualTo("waiting: no trace backend is related to tracing");
    }

    @Test
    void firstRelationThatOffersSomethingCounts() {
        writer("silent", "[]");
        writer("tempo", TracingOfferTest.v2("otlp_http", "http", "http://tempo:4318"));
        requirer("shop", ReceiverProtocol.OTLP_HTTP);
        model.settle();
        model.integrate("shop:tracing", "silent:tracing");
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(model.unit("shop/0").status()).isEqualTo("active: sends otlp_http to http://tempo:4318");
    }

    private void provider() {
        model.deploy("tempo", JavaCharm.of(hook -> {
            TracingProvider tracing = TracingProvider.of(hook, "tracing");
            hook.leadership()
                    .ifPresent(leader -> tracing.publish(leader, RECEIVERS.only(tracing.requestedProtocols())));
        }));
    }

    private void requirer(String app, ReceiverProtocol best, ReceiverProtocol... others) {
        model.deploy(app, JavaCharm.of(hook -> {
            TracingRequirer tracing = TracingRequirer.of(hook, "tracing", best, others);
            tracing.request();
            TracingState state = tracing.state();
            state.endpoint().ifPresentOrElse(e -> hook.active(state.reason()), () -> hook.waiting(state.reason()));
        }));
    }

    private void writer(String app, String receivers) {
        model.deploy(app, Peer.app(Map.of("receivers", receivers)));
    }
}
