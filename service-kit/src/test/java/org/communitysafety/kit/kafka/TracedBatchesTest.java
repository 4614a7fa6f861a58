package org.communitysafety.kit.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.tracing.Tracing;
import org.junit.jupiter.api.Test;

class TracedBatchesTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Test
    void theRecordsOfAPollMakeOneSpanThatLinksToWhatTheyCarry() {
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            TracedBatches traced = new TracedBatches(Tracing.with(provider.get("test")));
            PolledBatch polled = new PolledBatch(
                    List.of(carrying("1"), carrying("1"), carrying("2"), carryingNothing(), carrying("1")), Map.of());

            traced.take("target-facts", polled, () -> {});

            assertEquals(1, exporter.getFinishedSpanItems().size());
            SpanData span = exporter.getFinishedSpanItems().get(0);
            assertEquals("process target-facts", span.getName());
            assertEquals("1".repeat(32), span.getTraceId());
            assertEquals(
                    List.of("1".repeat(16), "2".repeat(16)),
                    span.getLinks().stream()
                            .map(link -> link.getSpanContext().getSpanId())
                            .toList());
        }
    }

    private static ConsumerRecord<byte[], byte[]> carrying(String digit) {
        ConsumerRecord<byte[], byte[]> record = carryingNothing();
        String line = "00-" + digit.repeat(32) + '-' + digit.repeat(16) + "-01";
        record.headers().add("ce_traceparent", line.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> carryingNothing() {
        return new ConsumerRecord<>("incidents", 0, 0, null, new byte[0]);
    }
}
