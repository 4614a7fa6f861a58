package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.communitysafety.reporting.PublishedPlans.incomplete;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alerts on the dates of a plan, when the plan or the figure at the date changes. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class PlanDatesIT {
    private final Platform platform = new Platform();
    private long round;

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aMilestoneThatIsPutOffIsNotJudgedAnyMore() {
        platform.publish(plan("demo-dates-moved", 1, "E06999601", "2020-03-31"));
        value("E06999601", "1200");
        JsonNode missed = awaitState("demo-dates-moved", "FIRING");
        assertEquals("2019/20", missed.at("/evidence/period").asText());
        assertEquals("1200", missed.at("/evidence/actual").asText());
        assertEquals("800", missed.at("/evidence/asked").asText());

        platform.publish(plan("demo-dates-moved", 2, "E06999601", "2022-03-31"));

        JsonNode ended = awaitState("demo-dates-moved", "RESOLVED");
        assertEquals(missed.path("id").asText(), ended.path("id").asText());
        assertEquals("no-longer-judged", ended.at("/transitions/1/reason").asText());
    }

    @Test
    void aMilestoneWhoseFigureIsNoLongerWholeIsStaleUntilItIs() {
        platform.publish(plan("demo-dates-stale", 1, "E06999602", "2020-03-31"));
        value("E06999602", "1200");
        awaitState("demo-dates-stale", "FIRING");

        platform.publish(incomplete("E06999602", "2019/20", "100", ++round));
        awaitState("demo-dates-stale", "STALE");
        value("E06999602", "1200");

        JsonNode back = awaitState("demo-dates-stale", "FIRING");
        assertEquals("data-returned", back.at("/transitions/2/reason").asText());
    }

    private void value(String area, String figure) {
        platform.publish(figure(area, "2019/20", figure, ++round, 1));
    }

    private JsonNode awaitState(String plan, String state) {
        return await().atMost(Platform.SOON)
                .until(
                        () -> platform.get("/api/v1/alerts?kind=milestone&plan=" + plan)
                                .at("/items/0"),
                        alert -> alert.path("state").asText().equals(state));
    }

    private static PlanPublished plan(String plan, int version, String area, String due) {
        PlanPublished given = PublishedPlans.fictional(plan, version, area);
        return PublishedPlans.with(
                given, new PlanPublished.Target("less-crime", "Less crime", "priority", List.of(steps(due))), null);
    }

    private static PlanMeasure steps(String due) {
        return new PlanMeasure(
                "steps",
                "Crime",
                "victim-based-crime",
                "reported",
                PublishedPlans.REPORTER,
                "milestones",
                "lower-is-better",
                "count",
                null,
                null,
                "financial-year",
                new PlanMeasure.Baseline("2018/19", new BigDecimal("1000")),
                "2019-04-01",
                "2023-03-31",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new PlanMeasure.Milestone("a fifth less", due, null, new BigDecimal("800"))),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
