package org.communitysafety.kit.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final String SENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String NOT_RECORDED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .setSampler(Sampler.parentBased(Sampler.alwaysOff()))
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build();
    private final Tracing tracing = Tracing.with(provider.get("test"));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aBatchIsOneSpanInTheTraceOfItsFirstRecordWithALinkToEach() {
        Origins origins = Origins.of(List.of(sent(1), sent(2), sent(3), sent(2)));

        tracing.batch("process target-facts", origins, 5_000, () -> {});

        SpanData batch = only();
        assertEquals(TraceParent.parse(sent(1)), batch.getParentSpanContext());
        assertEquals(List.of(sent(1), sent(2), sent(3)), links(batch));
        assertEquals(5_000, batch.getAttributes().get(SpanAttributes.RECORDS));
        assertNull(batch.getAttributes().get(SpanAttributes.LEFT_OUT));
    }

    @Test
    void aBatchLinksToAHundredAndTwentyEightAndSaysHowManyItLeftOut() {
        Origins origins = Origins.of(
                IntStream.rangeClosed(1, 200).mapToObj(TracingTest::sent).toList());

        tracing.batch("process target-facts", origins, 200, () -> {});

        assertEquals(128, only().getLinks().size());
        assertEquals(128, only().getTotalRecordedLinks(), "the SDK left out some of its own accord");
        assertEquals(72, only().getAttributes().get(SpanAttributes.LEFT_OUT));
    }

    @Test
    void whereNothingRecordedLedToABatchNothingIsRecordedOfIt() {
        Origins origins = Origins.of(List.of(NOT_RECORDED, "rubbish"));

        tracing.batch("process target-facts", origins, 2, () -> tracing.step("fold", () -> assertNull(current())));

        assertEquals(List.of(), exporter.getFinishedSpanItems());
    }

    @Test
    void aStepBelongsToTheBatchAndWhatItPublishesIsToldSo() {
        String told = tracing.publishing(
                "publish indicator-values", Origins.of(List.of(SENT)), () -> tracing.step("fold", this::current));

        SpanData step = exporter.getFinishedSpanItems().get(0);
        SpanData whole = exporter.getFinishedSpanItems().get(1);
        assertEquals(whole.getSpanContext(), step.getParentSpanContext());
        assertEquals(TraceParent.of(step.getSpanContext()), told);
        assertEquals("0af7651916cd43dd8448eb211c80319c", step.getTraceId());
        assertNull(current());
    }

    @Test
    void aFailureIsNamedByItsClassAlone() {
        Origins origins = Origins.of(List.of(SENT));

        assertThrows(
                IllegalStateException.class,
                () -> tracing.batch("process target-facts", origins, 1, TracingTest::failQuotingAVictim));

        assertFalse(only().toString().contains("victim"), only().toString());
        assertEquals("java.lang.IllegalStateException", only().getAttributes().get(SpanAttributes.ERROR));
    }

    @Test
    void aRequestThatIsNotRecordedIsPassedOnAsSuchInItsOwnTrace() {
        RequestSpan recorded = tracing.request("POST", "/api/v1/incidents", SENT);
        String next = recorded.traceParent();
        recorded.answered(202);
        RequestSpan ofNobody = tracing.request("POST", "/api/v1/incidents", null);

        assertTrue(next.matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01"), next);
        assertTrue(ofNobody.traceParent().endsWith("-00"), ofNobody.traceParent());
        ofNobody.answered(202);
        assertEquals("POST /api/v1/incidents", only().getName());
    }

    @Test
    void everySpanSaysNothingThatIsNotOnTheList() {
        Origins many = Origins.of(
                IntStream.rangeClosed(1, 200).mapToObj(TracingTest::sent).toList());
        tracing.request("POST", "/api/v1/incidents", SENT).answered(503);
        assertThrows(
                IllegalStateException.class,
                () -> tracing.batch("process target-facts", many, 1, TracingTest::failQuotingAVictim));
        tracing.publishing("publish indicator-values", many, () -> tracing.step("fold", this::current));

        Set<String> said = new TreeSet<>();
        exporter.getFinishedSpanItems().forEach(span -> {
            assertEquals(List.of(), span.getEvents());
            assertEquals("", span.getStatus().getDescription());
            span.getAttributes().forEach((key, value) -> said.add(key.getKey()));
        });
        assertEquals(new TreeSet<>(SpanAttributes.names()), said);
    }

    @Test
    void offItOnlyHandsWorkThrough() {
        Tracing off = Tracing.off();

        String told = off.publishing(
                "publish indicator-values", Origins.of(List.of(SENT)), () -> off.step("fold", this::current));

        assertFalse(off.isOn());
        assertNull(told);
    }

    private String current() {
        return TraceParent.current();
    }

    private SpanData only() {
        assertEquals(1, exporter.getFinishedSpanItems().size());
        return exporter.getFinishedSpanItems().get(0);
    }

    private static List<String> links(SpanData span) {
        return span.getLinks().stream()
                .map(link -> TraceParent.of(link.getSpanContext()))
                .toList();
    }

    private static String sent(int number) {
        return "00-%032x-%016x-01".formatted(number, number);
    }

    private static void failQuotingAVictim() {
        throw new IllegalStateException("victim v-93af");
    }
}
