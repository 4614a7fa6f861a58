package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.Topics;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.testkit.KafkaProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveIT {
    private static final Map<String, String> QUICK = Map.of("gateway.stream.heartbeat", "300ms");

    private static final String COUNTED = "/internal/counted";

    private static Backends backends;
    private static GatewayProcess gateway;

    private final String plan = "plan-" + UUID.randomUUID();
    private KafkaProbe kafka;
    private SampleEvents sample;

    @BeforeAll
    static void start() {
        backends = new Backends();
        gateway = GatewayProcess.start(backends, QUICK);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        backends.close();
    }

    @BeforeEach
    void publish() {
        kafka = KafkaProbe.ofPlatform();
        sample = new SampleEvents(kafka, plan);
        sample.publishAll();
        sample.alert("open-" + plan, "FIRING", "turned red");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> gateway.get("/?plan=" + plan).body().contains("turned red"));
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void aStreamBeginsWithASnapshotInTheFormOfTheScorecard() {
        try (LiveStream stream = open(gateway, null)) {
            JsonNode snapshot = stream.await("snapshot").json();

            JsonNode scorecard = snapshot.at("/data/scorecards/0");
            assertEquals("1.0", snapshot.get("specversion").asText());
            assertEquals(plan, scorecard.get("plan").asText());
            assertEquals("2021-03-31", scorecard.get("asOf").asText());
            assertEquals(3, scorecard.at("/summary/RED/count").asInt());
            assertEquals(60.0, scorecard.at("/summary/RED/percent").asDouble());
            assertEquals(5, scorecard.get("items").size());
            assertEquals("reduce-crime", scorecard.at("/items/0/measure").asText());
            assertEquals("FIRING", snapshot.at("/data/alerts/0/state").asText());
            assertEquals(List.of("snapshot"), stream.eventNames());
            assertEquals(HttpClient.Version.HTTP_1_1, stream.response().version(), "no upgrade in clear text");
            assertEquals(
                    "no",
                    stream.response().headers().firstValue("X-Accel-Buffering").orElse(""));
            stream.await(block -> "still here".equals(block.comment()));
        }
    }

    @Test
    void aChangeIsOnTheStreamAtOnceAsACloudEvent() {
        try (LiveStream stream = open(gateway, null)) {
            stream.await("snapshot");
            sample.status("reduce-crime", 1);
            long acknowledged = System.nanoTime();

            LiveStream.Block changed = stream.await("target-status");

            assertEquals(1, changed.json().at("/data/item/actual").asInt());
            assertEquals(
                    "org.communitysafety.target.status.changed.v1",
                    changed.json().get("type").asText());
            Duration took = Duration.ofNanos(changed.atNanos() - acknowledged);
            assertTrue(took.compareTo(Duration.ofMillis(900)) < 0, took.toString());
        }
    }

    @Test
    void fiftyChangesMissedWhileTheGatewayWasDeadAreAllSeenOnceAfterItsRestart() {
        String missedFrom;
        try (LiveStream before = open(gateway, null)) {
            before.await("snapshot");
            sample.status("reduce-crime", 1);
            missedFrom = before.await("target-status").id();
            gateway.kill();
            before.awaitEnd();
        }
        IntStream.rangeClosed(2, 51).forEach(actual -> sample.status("reduce-crime", actual));
        gateway.restart();

        try (LiveStream after = open(gateway, missedFrom)) {
            Awaitility.await().until(() -> after.events("target-status").size() >= 50);

            assertEquals(LongStream.rangeClosed(2, 51).boxed().toList(), actuals(after));
            assertFalse(after.eventNames().contains("snapshot"), "a resumed stream needs no snapshot");
        }
    }

    @Test
    void aStreamIsResumedOnAnotherInstanceFromTheMiddleOfItsReplay() {
        try (GatewayProcess other = GatewayProcess.start(backends, QUICK);
                LiveStream first = open(gateway, null)) {
            String begun = first.await("snapshot").id();
            sample.status("reduce-crime", 1);
            sample.status("reduce-asb-volume", 2);
            sample.alert("other-" + plan, "FIRING", "another");
            Awaitility.await().until(() -> first.eventNames().size() == 4);
            try (LiveStream second = open(other, begun)) {
                Awaitility.await().until(() -> second.eventNames().size() == 3);
                String middle = second.blocks().stream()
                        .filter(block -> block.data() != null)
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .id();
                try (LiveStream third = open(gateway, middle)) {
                    third.await(block -> block.data() != null);

                    assertEquals(1, third.eventNames().size());
                }
            }
        }
    }

    @Test
    void aTokenOlderThanTheWindowBeginsAgain() {
        ResumeToken now = currentToken();
        ResumeToken old = new ResumeToken(Instant.now().minus(Duration.ofHours(25)), now.topicIds(), now.positions());

        assertBeginsAgain(old.encode(), "too-old");
    }

    @Test
    void aTokenOfAnotherTopicBeginsAgain() {
        ResumeToken now = currentToken();
        List<Uuid> others = List.of(Uuid.randomUuid(), Uuid.randomUuid(), Uuid.randomUuid());

        assertBeginsAgain(new ResumeToken(now.at(), others, now.positions()).encode(), "other-topic");
    }

    @Test
    void aTokenBeyondTheEndBeginsAgain() {
        ResumeToken now = currentToken();
        long[] beyond =
                LongStream.of(now.positions()).map(position -> position + 1000).toArray();

        assertBeginsAgain(new ResumeToken(now.at(), now.topicIds(), beyond).encode(), "beyond-end");
    }

    @Test
    void whatIsNoTokenBeginsAgain() {
        assertBeginsAgain("17", "unreadable");
    }

    @Test
    void aStreamThatIsNarrowedMovesItsPositionPastWhatItDoesNotShow() {
        try (LiveStream alerts = LiveStream.open(gateway.at("/api/v1/live?types=alert&plan=" + plan), null)) {
            String begun = alerts.await("snapshot").id();
            sample.status("reduce-crime", 1);

            LiveStream.Block bare = alerts.await(LiveStream.Block::isBareId);

            ResumeToken moved = ResumeToken.decode(bare.id()).orElseThrow();
            long before = LongStream.of(ResumeToken.decode(begun).orElseThrow().positions())
                    .sum();
            assertTrue(LongStream.of(moved.positions()).sum() > before);
            assertEquals(List.of("snapshot"), alerts.eventNames());
        }
    }

    @Test
    void whoeverAsksForItIsToldThatFiguresMayHaveChangedAndNobodyElse() {
        backends.say(COUNTED, "{\"records\":1}");
        try (LiveStream asking = LiveStream.open(gateway.at("/api/v1/live?types=feed,figures&plan=" + plan), null);
                LiveStream other = open(gateway, null)) {
            asking.await("figures");
            int before = asking.events("figures").size();

            backends.say(COUNTED, "{\"records\":2}");

            Awaitility.await().until(() -> asking.events("figures").size() > before);
            sample.status("reduce-crime", 1);
            other.await("target-status");
            assertEquals(List.of("snapshot", "target-status"), other.eventNames());
            assertTrue(asking.events("target-status").isEmpty(), "it did not ask for these");
            assertNull(asking.events("figures").get(0).id(), "nobody resumes after it");
        }
    }

    @Test
    void feedsAreShownToThePlansTheirAgencyMatters() {
        sample.agency("norfolk-constabulary", "Norfolk Constabulary", "E23000024");
        try (LiveStream stream = open(gateway, null)) {
            stream.await("snapshot");
            sample.feed("norfolk-constabulary", "2019-02", "burglary", false);
            sample.feed("nottinghamshire-police", "2019-02", "burglary", false);

            stream.await("feed");

            assertEquals(1, stream.events("feed").size());
            assertEquals(
                    "nottinghamshire-police",
                    stream.events("feed").get(0).json().at("/data/agency").asText());
        }
    }

    @Test
    void aRecordThatIsNotEvenJsonGoesAsideAloneAndDelaysNobody() {
        String key = "rubbish-" + plan;
        try (LiveStream stream = open(gateway, null)) {
            stream.await("snapshot");
            kafka.write(Topics.TARGET_STATUS, key, "{not json", Map.of());
            sample.status("reduce-crime", 1);

            stream.await("target-status");

            String deadLetters = Topics.deadLettersOf(Topics.TARGET_STATUS);
            var letter = kafka.await(deadLetters, Duration.ofSeconds(10), record -> true);
            assertEquals("not-a-cloudevent", KafkaProbe.header(letter, "deadletter-code"));
        }
    }

    private LiveStream open(GatewayProcess at, String lastEventId) {
        return LiveStream.open(at.at("/api/v1/live?plan=" + plan), lastEventId);
    }

    private ResumeToken currentToken() {
        try (LiveStream stream = open(gateway, null)) {
            return ResumeToken.decode(stream.await("snapshot").id()).orElseThrow();
        }
    }

    private void assertBeginsAgain(String token, String reason) {
        try (LiveStream stream = open(gateway, token)) {
            stream.await("snapshot");

            assertEquals(List.of("reset", "snapshot"), stream.eventNames());
            assertEquals(reason, stream.await("reset").json().at("/data/reason").asText());
        }
    }

    private static List<Long> actuals(LiveStream stream) {
        return stream.events("target-status").stream()
                .map(block -> block.json().at("/data/item/actual").asLong())
                .toList();
    }
}
