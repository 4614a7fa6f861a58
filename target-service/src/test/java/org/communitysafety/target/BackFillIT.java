package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A new indicator is counted from a hundred thousand facts while more are told. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class BackFillIT {
    private static final Logger LOG = Logger.getLogger(BackFillIT.class);
    private static final String AGENCY = "back-fill-police";
    private static final String AREA = "E06999951";
    private static final int FACTS = 30_000;
    private static final int SLICE = 500;
    private static final int SLICES_AT_LEAST = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Inject
    EventsOnKafka events;

    @Test
    void nothingIsLostOrRefusedThatIsToldDuringABackFillAndItEqualsARecount() {
        Registration.agency(AGENCY, AREA);
        for (int from = 0; from < FACTS; from += 10_000) {
            events.publish(told(from, 10_000));
        }
        await().atMost(PATIENCE).until(() -> Values.arrived(AGENCY) == FACTS);

        CompletableFuture<Integer> definition = CompletableFuture.supplyAsync(() -> define("back-filled"));
        int told = FACTS;
        int meanwhile = 0;
        for (int slice = 0; slice < SLICES_AT_LEAST || !definition.isDone(); slice++) {
            meanwhile += definition.isDone() ? 0 : SLICE;
            events.publish(told(told, SLICE));
            told += SLICE;
        }

        assertEquals(201, definition.join());
        LOG.infof("told %d events while the indicator was counted, %d in all", meanwhile, told);
        assertTrue(meanwhile > 0, "the back-fill was over before anything was told");
        int expected = told;
        await().atMost(PATIENCE).until(() -> Values.arrived(AGENCY) == expected);
        assertEquals(201, define("counted-again"));
        assertEquals(months("burglary"), months("back-filled"));
        assertEquals(months("counted-again"), months("back-filled"));
        assertEquals(
                expected / 2,
                months("back-filled").values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            assertTrue(kafka.readAll(Topics.INCIDENTS + ".dead-letters").stream()
                    .noneMatch(record -> record.key() != null && new String(record.key()).startsWith(AGENCY)));
        }
    }

    private static int define(String indicator) {
        return Defining.put(indicator, Defining.counting(indicator, AGENCY, "\"categories\":[\"burglary\"]"))
                .extract()
                .statusCode();
    }

    /** Every other one a burglary, over two years. */
    private List<ProducerRecord<byte[], byte[]>> told(int from, int count) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            String month = "20%d-%02d".formatted(17 + i / 2 % 24 / 12, 1 + i / 2 % 12);
            String category = i % 2 == 0 ? "burglary" : "robbery";
            records.add(events.recorded(new EventsOnKafka.Incident(AGENCY, "b" + i, month, category, null), null));
        }
        return records;
    }

    private static Map<String, Long> months(String indicator) {
        Map<String, Long> months = new TreeMap<>();
        Values.of(indicator, "period=month&area=" + AREA)
                .forEach(
                        value -> months.put(value.get("period").toString(), ((Number) value.get("value")).longValue()));
        return months;
    }
}
