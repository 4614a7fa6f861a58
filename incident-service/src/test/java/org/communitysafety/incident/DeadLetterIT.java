package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class DeadLetterIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SECRET = "not json, but about somebody";

    @Test
    void aBadRecordOnAnyTopicGoesAsideAloneAndIsListed() {
        Service service = Service.ready();
        List<String> written;
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            written = bad(probe).map(DeadLetterIT::place).toList();
        }
        String reference = Samples.reference();

        service.post("/api/v1/incidents", Service.JSON, Samples.incident(reference));

        String id = RegisterId.of("nottinghamshire-police", reference).value();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> service.get("/api/v1/incidents/" + id).status() == 200);
        Awaitility.await().atMost(SOON).until(() -> listed(service).containsAll(written));
        JsonNode letters = service.get("/api/v1/dead-letters?limit=3").json();
        assertEquals(3, letters.path("items").size());
        assertFalse(letters.path("next").isNull());
        assertFalse(service.get("/api/v1/dead-letters").response().body().contains("somebody"));
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            probe.readAll(Topics.deadLettersOf(Topics.INCIDENTS))
                    .forEach(letter -> assertFalse(new String(letter.value()).contains("somebody")));
        }
    }

    private static Stream<RecordMetadata> bad(KafkaProbe probe) {
        return Stream.of(
                probe.write(Topics.INCIDENTS, "k", SECRET, Map.of()),
                probe.write(Topics.INCIDENTS, "k", "{\"agency\":5}", incident("a")),
                probe.write(Topics.INCIDENTS, "k", "{\"agency\":\"x\",\"reference\":\"\\u0000\"}", incident("b")),
                probe.write(Topics.INCIDENTS, "k", null, Map.of()),
                probe.write(Topics.AGENCIES, "k", SECRET, Map.of()),
                probe.write(Topics.REFERRALS, "k", SECRET, Map.of()),
                probe.write(Topics.REFERRALS, "k", "{\"agency\":\"x\"}", step("e")),
                probe.write(Topics.REFERRALS, "k", Samples.step("R").replace("female", "somebody\\u0000"), step("f")),
                probe.write(Topics.REFERRALS, "k", Samples.incident("R"), incident("g")),
                probe.write(Topics.REFERRALS, "k", scored("1e200000"), step("i")),
                probe.write(Topics.REFERRALS, "k", scored("1e-200000"), step("j")),
                probe.write(Topics.PATHWAYS, "k", "{\"pathway\":\"x\",\"steps\":[null]}", pathway("h")),
                probe.write(Topics.AREAS, "k", "[]", Service.headers("x", "c")),
                probe.write(Topics.INDICATORS, "k", "{}", Service.headers("x", "d")));
    }

    private static Map<String, String> incident(String id) {
        return Service.headers(Samples.INCIDENT_TYPE, id);
    }

    private static Map<String, String> step(String id) {
        return Service.headers(EventTypes.REFERRAL_STEP, id);
    }

    private static String scored(String score) {
        return Samples.step("R").replace("\"score\":null", "\"score\":" + score);
    }

    private static Map<String, String> pathway(String id) {
        return Service.headers(EventTypes.PATHWAY_PUBLISHED, id);
    }

    private static String place(RecordMetadata record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private static List<String> listed(Service service) {
        JsonNode items = service.get("/api/v1/dead-letters?limit=1000").json().path("items");
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(items::get)
                .map(item -> item.path("topic").asText() + "/"
                        + item.path("partition").asText() + "/"
                        + item.path("offset").asText())
                .toList();
    }
}
