package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class DecidedLettersIT {
    private static final String LETTERS = "/api/v1/dead-letters/";
    private static final Duration SOON = Duration.ofSeconds(20);

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    @Test
    void aReplayedRecordThatStillCannotBeReadIsSetAsideAnewAtItsNewPlace() {
        String id = written(Topics.INCIDENTS, "unreadable " + Samples.reference());

        Answer replayed = service.post(LETTERS + id + "/replay", Service.JSON, "");

        assertEquals(200, replayed.status(), replayed::toString);
        assertEquals("REPLAYED", replayed.json().path("state").asText());
        assertEquals("local-operator", replayed.json().at("/decision/by").asText());
        String place = "incidents/" + replayed.json().path("partition").asInt() + "/"
                + replayed.json().path("offset").asLong();
        ConsumerRecord<byte[], byte[]> again;
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            again = probe.await(
                    Topics.INCIDENTS, SOON, record -> place.equals(KafkaProbe.header(record, "replayed-from")));
        }
        String next = idOf(Topics.INCIDENTS, again.partition(), again.offset());
        assertNotEquals(id, next);
        assertEquals("SET_ASIDE", listed(next).path("state").asText());
    }

    @Test
    void aRecordThatItsTopicNoLongerHoldsIsNotReplayed() {
        String place = "incidents/3/"
                + (1_000_000_000L + Math.floorMod(Samples.reference().hashCode(), 1_000_000));
        String[] parts = place.split("/");
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            probe.write(
                    Topics.deadLettersOf(Topics.INCIDENTS),
                    place,
                    "sealed",
                    Map.of(
                            DeadLetters.TOPIC, parts[0],
                            DeadLetters.PARTITION, parts[1],
                            DeadLetters.OFFSET, parts[2],
                            DeadLetters.CODE, "bad-data",
                            DeadLetters.DETAIL, "nobody could read it"));
        }
        String id = RegisterId.of(parts[0], parts[1] + "/" + parts[2]).value();
        listed(id);

        Answer replayed = service.post(LETTERS + id + "/replay", Service.JSON, "{}");

        assertEquals(409, replayed.status(), replayed::toString);
        assertEquals("SET_ASIDE", listed(id).path("state").asText());
    }

    @Test
    void whatThePlatformWritesItselfIsDiscardedAndNotReplayed() {
        String id = written(Topics.AGENCIES, "unreadable " + Samples.reference());

        Answer replayed = service.post(LETTERS + id + "/replay", Service.JSON, "{}");
        Answer discarded = service.post(LETTERS + id + "/discard", Service.JSON, "{\"reason\":\"a test\"}");
        Answer twice = service.post(LETTERS + id + "/discard", Service.JSON, "{\"reason\":\"a test\"}");

        assertEquals(409, replayed.status(), replayed::toString);
        assertEquals("DISCARDED", discarded.json().path("state").asText(), discarded::toString);
        assertEquals(409, twice.status(), twice::toString);
    }

    @Test
    void aWrongDecisionIsRefusedWithWhatWouldBeRight() {
        String id = written(Topics.INCIDENTS, "unreadable " + Samples.reference());

        Answer silent = service.post(LETTERS + id + "/discard", Service.JSON, "{\"reason\":\" \"}");
        Answer endless =
                service.post(LETTERS + id + "/replay", Service.JSON, "{\"reason\":\"%s\"}".formatted("x".repeat(201)));
        Answer torn = service.post(LETTERS + id + "/discard", Service.JSON, "{\"reason\":\"half a \\ud800 pair\"}");
        Answer unknown = service.post(LETTERS + "nothing/replay", Service.JSON, "{}");
        Answer state = service.get("/api/v1/dead-letters?state=LOST");

        assertEquals(List.of("/reason missing-field"), silent.errors());
        assertEquals(List.of("/reason text-too-long"), endless.errors());
        assertEquals(List.of("/reason forbidden-character"), torn.errors());
        assertEquals(404, unknown.status());
        assertEquals(422, state.status());
        assertEquals("SET_ASIDE", listed(id).path("state").asText());
    }

    private String written(String topic, String data) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.write(topic, "k", data, Map.of());
            String id = idOf(topic, record.partition(), record.offset());
            listed(id);
            return id;
        }
    }

    private static String idOf(String topic, int partition, long offset) {
        return RegisterId.of(topic, partition + "/" + offset).value();
    }

    private JsonNode listed(String id) {
        Awaitility.await().atMost(SOON).until(() -> service.get(LETTERS + id).status() == 200);
        return service.get(LETTERS + id).json();
    }
}
