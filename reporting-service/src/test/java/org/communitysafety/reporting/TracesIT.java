package org.communitysafety.reporting;

import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.tracing.SpanAttributes;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.testkit.ReceivedSpan;
import org.communitysafety.testkit.SpanReceiver;
import org.junit.jupiter.api.Test;

/** From the record of a value through its judgement to the status that is told. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class TracesIT {
    private static final String PLACE = "be11ab1e".repeat(4) + "-00000000000000aa";

    @Test
    void theStatusThatAValueLeadsToIsToldInItsTrace() {
        String plan = "traced-plan";
        String area = "E06999872";
        try (Platform platform = new Platform()) {
            platform.publish(fictional(plan, 1, area));
            platform.awaitRag(plan, "WHITE", "1000");

            platform.publishIn("00-" + PLACE + "-01", figure(area, "2019/20", "900", 1, 1));
            platform.awaitRag(plan, "GREEN", "900");

            ReceivedSpan batch =
                    SpanReceiver.awaitOfService(span -> span.links().contains(PLACE));
            assertEquals("process reporting-values", batch.name());
            assertEquals("be11ab1e".repeat(4), batch.traceId());
            ReceivedSpan judge = childOf(batch, "judge");
            ReceivedSpan publish = childOf(batch, "publish target-status");
            assertTrue(
                    platform.records(Topics.TARGET_STATUS).stream().anyMatch(record -> ("00-" + judge.place() + "-01")
                            .equals(KafkaProbe.header(record, "ce_traceparent"))));
            for (ReceivedSpan span : List.of(batch, judge, publish)) {
                assertTrue(SpanAttributes.names().containsAll(span.attributes().keySet()), span::toString);
            }
        }
    }

    private static ReceivedSpan childOf(ReceivedSpan parent, String name) {
        return SpanReceiver.awaitOfService(
                span -> span.parentId().equals(parent.spanId()) && span.name().equals(name));
    }
}
