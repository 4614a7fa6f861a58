package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.communitysafety.contracts.ClocksOverdue;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands overdue of referrals, from the topic to the alerts. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class OverdueAlertsIT {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void whatIsOverdueOnAPathwayIsRaisedWithWhoeverHasToActAndEndsWhenNothingIs() {
        publish(2);
        awaitAnswer("/evidence/overdue", "2");
        JsonNode alert = overdue();
        assertEquals("FIRING", alert.path("state").asText());
        assertEquals("clock-overdue", alert.at("/rule/id").asText());
        assertEquals("invented-care", alert.at("/subject/agency").asText());
        assertEquals("invented-panel", alert.at("/subject/pathway").asText());
        assertEquals("2019-03-01", alert.at("/evidence/due").asText());

        publish(3);
        awaitAnswer("/evidence/overdue", "3");
        assertEquals(alert.path("id"), overdue().path("id"));

        publish(0);
        awaitAnswer("/state", "RESOLVED");
        assertEquals("nothing-overdue", answer("/transitions/1/reason"));
    }

    private void publish(long standing) {
        List<ClocksOverdue.Clock> clocks = standing == 0
                ? List.of()
                : List.of(new ClocksOverdue.Clock("decision", "Decided", standing, "2019-03-01"));
        platform.publish(
                Topics.OVERDUE_CLOCKS,
                "invented-panel|invented-care",
                EventTypes.CLOCKS_OVERDUE,
                new ClocksOverdue(
                        "invented-panel",
                        "Invented panel",
                        "invented-care",
                        standing,
                        standing == 0 ? null : "2019-03-01",
                        clocks));
    }

    private void awaitAnswer(String pointer, String answer) {
        await().atMost(Platform.SOON).untilAsserted(() -> assertEquals(answer, answer(pointer)));
    }

    private String answer(String pointer) {
        return overdue().at(pointer).asText();
    }

    private JsonNode overdue() {
        return platform.get("/api/v1/alerts?kind=overdue").at("/items/0");
    }
}
