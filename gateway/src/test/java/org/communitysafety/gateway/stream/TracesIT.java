package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.kit.tracing.SpanAttributes;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.ReceivedSpan;
import org.communitysafety.testkit.SpanReceiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both ends of a trace: the request that comes in, and the event that goes out. */
class TracesIT {
    private static final String TRACE = "0a11babe".repeat(4);
    private static final String PLACE = TRACE + "-00000000000000aa";

    private static SpanReceiver spans;
    private static Backends backends;
    private static GatewayProcess gateway;

    @BeforeAll
    static void start() {
        spans = SpanReceiver.start();
        backends = new Backends();
        gateway = GatewayProcess.start(backends, spans.properties());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        backends.close();
        spans.close();
    }

    @Test
    void whatIsForwardedBelongsToTheSpanOfItsRequest() throws Exception {
        String answer = gateway.get("/api/v1/alerts/a-secret?note=another", "traceparent", "00-" + PLACE + "-01")
                .body();

        String told =
                new ObjectMapper().readTree(answer).at("/headers/traceparent").asText();
        ReceivedSpan span = spans.await(request -> told.equals("00-" + request.place() + "-01"));
        assertEquals("GET /api/v1/alerts", span.name());
        assertEquals("gateway", span.service());
        assertEquals(TRACE, span.traceId());
        assertEquals("00000000000000aa", span.parentId());
        assertEquals(
                List.of("GET", "200", "/api/v1/alerts"),
                List.copyOf(span.attributes().values()));
    }

    @Test
    void aRequestThatIsNotAmongTheRecordedIsForwardedAsSuch() throws Exception {
        String answer = gateway.get("/api/v1/alerts").body();

        String told =
                new ObjectMapper().readTree(answer).at("/headers/traceparent").asText();
        assertTrue(told.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"), told);
    }

    @Test
    void anEventOnTheStreamSaysItsTraceWhichSaysWhenItWasSent() {
        try (KafkaProbe kafka = KafkaProbe.ofPlatform();
                LiveStream stream = LiveStream.open(gateway.at("/api/v1/live?plan=" + SampleEvents.PLAN), null)) {
            stream.await("snapshot");

            new SampleEvents(kafka).in("00-" + PLACE + "-01").status("reduce-crime", 77);

            assertEquals(
                    "00-" + PLACE + "-01",
                    stream.await("target-status").json().get("traceparent").asText());
            ReceivedSpan sent = spans.await(span -> span.links().contains(PLACE));
            assertEquals("process live-streams", sent.name());
            assertEquals(TRACE, sent.traceId());
            assertTrue(SpanAttributes.names().containsAll(sent.attributes().keySet()), sent::toString);
        }
    }
}
