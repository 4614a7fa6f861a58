package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL or Kafka goes and comes back; nothing is lost and nothing counts twice. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class OutageIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    EventsOnKafka events;

    @AfterEach
    void everythingRuns() {
        PlatformInfrastructure.startPostgres();
        PlatformInfrastructure.startKafka();
    }

    @Test
    void eventsThatComeWhileTheDatabaseIsAwayAreCountedOnceItIsBack() {
        Registration.agency("patient-police", "E06999901");
        record("patient-police", "1");
        awaitCount("E06999901", 1);

        PlatformInfrastructure.killPostgres();
        record("patient-police", "2");
        given().get("/api/v1/indicators/burglary/values").then().statusCode(503).header("Retry-After", equalTo("2"));
        given().get("/q/health/live").then().statusCode(200);
        PlatformInfrastructure.startPostgres();

        awaitCount("E06999901", 2);
    }

    @Test
    void valuesAreStillReadWhileKafkaIsAwayAndPublishedOnceItIsBack() {
        Registration.agency("steady-police", "E06999902");
        record("steady-police", "1");
        awaitCount("E06999902", 1);

        PlatformInfrastructure.killKafka();
        awaitCount("E06999902", 1);
        PlatformInfrastructure.startKafka();
        record("steady-police", "2");

        awaitCount("E06999902", 2);
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> new String(record.key()).equals("burglary|E06999902|2018-10|events|-")
                            && new String(record.value()).contains("\"value\":2,"));
        }
    }

    private void record(String agency, String subject) {
        events.publish(List.of(
                events.recorded(new EventsOnKafka.Incident(agency, subject, "2018-10", "burglary", null), null)));
    }

    private static void awaitCount(String area, long count) {
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(count, Values.sum(Values.of("burglary", "area=" + area))));
    }
}
