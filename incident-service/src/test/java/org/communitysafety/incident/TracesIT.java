package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.tracing.SpanAttributes;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.testkit.ReceivedSpan;
import org.communitysafety.testkit.SpanReceiver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the request to the record, and from there to the register. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class TracesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String INCIDENTS = "/api/v1/incidents";

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    @Test
    void theRecordOfAnEventBelongsToTheSpanOfItsRequestAndTheRegisterGoesOnFromThere() {
        String reference = Samples.reference();
        String trace = "5ca1ab1e".repeat(4);

        post(Samples.incident(reference), "00-" + trace + "-b7ad6b7169203331-01");

        String carried = carriedBy(reference);
        ReceivedSpan request = SpanReceiver.awaitOfService(span -> carried.contains(span.place()));
        assertEquals("POST /api/v1/incidents", request.name());
        assertEquals("incident-service", request.service());
        assertEquals("b7ad6b7169203331", request.parentId());
        assertEquals(trace, request.traceId());
        assertEquals("202", request.attributes().get("http.response.status_code"));
        ReceivedSpan register = SpanReceiver.awaitOfService(span -> span.links().contains(request.place()));
        assertEquals("process incident-register", register.name());
        assertEquals(trace, register.traceId());
        for (ReceivedSpan span : List.of(request, register)) {
            assertTrue(SpanAttributes.names().containsAll(span.attributes().keySet()), span::toString);
        }
    }

    @Test
    void whatIsNotRecordedIsCarriedOnAsSuch() {
        String reference = Samples.reference();

        post(Samples.incident(reference), "00-" + "0ddba11e".repeat(4) + "-b7ad6b7169203331-00");

        String carried = carriedBy(reference);
        assertTrue(carried.matches("00-(0ddba11e){4}-[0-9a-f]{16}-00"), carried);
    }

    private void post(String event, String traceParent) {
        Answer answer = service.post(
                INCIDENTS, Service.JSON, event.getBytes(StandardCharsets.UTF_8), "traceparent", traceParent);
        assertEquals(202, answer.status(), answer::toString);
    }

    private static String carriedBy(String reference) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(Topics.INCIDENTS, SOON, r -> reference.equals(KafkaProbe.header(r, "ce_subject")));
            return KafkaProbe.header(record, "ce_traceparent");
        }
    }
}
