package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Reported figures: the newest version holds, and "not collected" is a statement. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class MeasurementIT {
    private static final String AGENCY = "reporting-partnership";
    private static final String AREA = "E06999401";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant THEN = Instant.parse("2022-05-01T00:00:00Z");

    @Inject
    EventsOnKafka events;

    @Test
    void theNewestVersionHoldsInWhateverOrderTheyCome() {
        Registration.agency(AGENCY, AREA);
        measure("2021/22", new BigDecimal("9.2"), "final", THEN.plusSeconds(60));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals("final", figure("2021-22").get("status")));

        measure("2021/22", new BigDecimal("8.1"), "provisional", THEN);
        measure("2022/23", null, "not-collected", THEN);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals("not-collected", figure("2022-23").get("status")));
        assertNull(figure("2022-23").get("value"));
        assertEquals(false, figure("2022-23").get("complete"));
        assertEquals(9.2f, figure("2021-22").get("value"));
        assertEquals(true, figure("2021-22").get("complete"));
        assertEquals(AGENCY, figure("2021-22").get("agency"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            var published = kafka.await(Topics.INDICATOR_VALUES, SOON, record -> new String(record.key())
                    .equals("asb-experience|" + AREA + "|2022/23|reported|" + AGENCY));
            assertEquals(true, new String(published.value()).contains("\"notCollected\":true"));
        }
    }

    private void measure(String period, BigDecimal value, String status, Instant at) {
        events.publish(List.of(events.measured(AGENCY, "asb-experience", AREA, period, value, status, at)));
    }

    private static Map<String, Object> figure(String year) {
        return Values.of("asb-experience", "area=%s&period=financial-year&from=%s&to=%s".formatted(AREA, year, year))
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure for " + year));
    }
}
