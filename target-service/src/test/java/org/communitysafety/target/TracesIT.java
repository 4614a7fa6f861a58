package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.tracing.SpanAttributes;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.testkit.ReceivedSpan;
import org.communitysafety.testkit.SpanReceiver;
import org.junit.jupiter.api.Test;

/** From the records of events through the fold to the values that are published. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class TracesIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AGENCY = "traced-police";
    private static final String AREA = "E06999871";

    @Inject
    EventsOnKafka events;

    @Test
    void theValueOfAnEventIsPublishedInItsTrace() {
        Registration.agency(AGENCY, AREA);
        List<String> places = IntStream.rangeClosed(1, 3)
                .mapToObj("%032x-00000000000000aa"::formatted)
                .toList();

        events.publish(places.stream().map(this::incidentFrom).toList());

        for (String place : places) {
            ReceivedSpan batch = SpanReceiver.awaitOfService(span ->
                    span.name().equals("process target-facts") && span.links().contains(place));
            ReceivedSpan fold =
                    SpanReceiver.awaitOfService(span -> span.parentId().equals(batch.spanId()));
            assertEquals("fold", fold.name());
            ReceivedSpan round = SpanReceiver.awaitOfService(span -> span.name().equals("publish indicator-values")
                    && span.links().contains(fold.place()));
            assertTrue(Set.of(1, 2, 3).contains(Integer.parseInt(round.traceId(), 16)), round::toString);
            await().atMost(SOON).until(() -> isPublishedIn(round));
            for (ReceivedSpan span : List.of(batch, fold, round)) {
                assertTrue(SpanAttributes.names().containsAll(span.attributes().keySet()), span::toString);
            }
        }
    }

    private ProducerRecord<byte[], byte[]> incidentFrom(String place) {
        var record = events.recorded(new EventsOnKafka.Incident(AGENCY, place, "2018-04", "burglary", null), null);
        record.headers().add("ce_traceparent", ("00-" + place + "-01").getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static boolean isPublishedIn(ReceivedSpan round) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            return probe.readAll(Topics.INDICATOR_VALUES).stream().anyMatch(record -> ("00-" + round.place() + "-01")
                    .equals(KafkaProbe.header(record, "ce_traceparent")));
        }
    }
}
