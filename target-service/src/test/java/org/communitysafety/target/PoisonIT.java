package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** A record that nobody can read goes aside alone. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class PoisonIT {
    private static final String AGENCY = "poison-police";
    private static final int LARGER_THAN_A_LETTER = 3 * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, String> HEADERS = Map.of(
            "ce_specversion", "1.0",
            "ce_type", "org.communitysafety.incident.recorded.v1",
            "ce_id", "1",
            "ce_source", "/sources/poison",
            "content-type", "application/json");

    @Inject
    EventsOnKafka events;

    @Test
    void badRecordsGoAsideWithTheirReasonAndTheirNeighboursAreCounted() {
        Registration.agency(AGENCY, "E06999301");
        String incident = "{\"agency\":\"%s\",\"reference\":\"x\",\"occurred\":\"%s\",\"category\":\"%s\"}";
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            events.publish(List.of(events.recorded(incident("good-1"), null)));
            kafka.write(Topics.INCIDENTS, "poison-1", "not even JSON", Map.of());
            kafka.write(Topics.INCIDENTS, "poison-2", "not even JSON", HEADERS);
            kafka.write(Topics.INCIDENTS, "poison-3", incident.formatted(AGENCY, "2018-10", "witchcraft"), HEADERS);
            kafka.write(Topics.INCIDENTS, "poison-4", incident.formatted(AGENCY, "2018-13", "burglary"), HEADERS);
            kafka.write(Topics.INCIDENTS, "poison-5", incident.formatted("nobody", "2018-10", "burglary"), HEADERS);
            kafka.write(
                    Topics.INCIDENTS,
                    "poison-6",
                    incident.formatted(AGENCY, "2018-10", "burglary").replace("\"x\"", "\"x\\u0000\""),
                    HEADERS);
            kafka.write(Topics.INCIDENTS, "poison-7", incident.formatted(AGENCY, "0000-10", "burglary"), HEADERS);
            kafka.write(Topics.INCIDENTS, "poison-8", "x".repeat(LARGER_THAN_A_LETTER), HEADERS);
            kafka.write(Topics.INCIDENTS, "poison-9", "{\"agency\":" + "[".repeat(100_000), HEADERS);
            events.publish(List.of(events.recorded(incident("good-2"), null)));

            for (String code : List.of(
                    "not-a-cloudevent",
                    "bad-data",
                    "unknown-category",
                    "bad-date",
                    "unknown-agency",
                    "bad-text",
                    "time-out-of-range")) {
                kafka.await(
                        Topics.deadLettersOf(Topics.INCIDENTS),
                        SOON,
                        letter -> code.equals(KafkaProbe.header(letter, "deadletter-code")));
            }
            kafka.await(Topics.deadLettersOf(Topics.INCIDENTS), SOON, letter -> Integer.toString(LARGER_THAN_A_LETTER)
                    .equals(KafkaProbe.header(letter, "deadletter-cut-from")));
        }
        await().atMost(SOON).untilAsserted(() -> assertEquals(2, Values.sum(Values.of("burglary", "area=E06999301"))));
    }

    private static EventsOnKafka.Incident incident(String subject) {
        return new EventsOnKafka.Incident(AGENCY, subject, "2018-10", "burglary", null);
    }
}
