package org.communitysafety.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deliverable's sentence names who reported, also where that agency is registered after the plan. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class LateNameIT {
    private static final String PLAN = "demo-late-name";
    private static final String AREA = "E06999871";
    private static final String OWNER = "late-council";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void anAgencyThatIsRegisteredAfterThePlanIsCalledByItsName() {
        platform.publish(plan());
        platform.awaitItem(PLAN, item -> item.path("explanation").asText().contains(", as late-council reported; "));

        platform.publish(
                Topics.AGENCIES,
                OWNER,
                EventTypes.AGENCY_REGISTERED,
                new AgencyRegistered(OWNER, "Late Council", "council", AREA, 1, "2015-04-01"));

        platform.awaitItem(PLAN, item -> item.path("explanation").asText().contains(", as Late Council reported; "));
        assertEquals(
                OWNER, platform.item(PLAN).at("/against/deliverable/owners/0").asText());
    }

    private static PlanPublished plan() {
        PlanPublished given = PublishedPlans.fictional(PLAN, 1, AREA);
        return PublishedPlans.with(given, new PlanPublished.Target("work", "Work", "priority", List.of(work())), null);
    }

    private static PlanMeasure work() {
        return new PlanMeasure(
                "work",
                "Referral centre opened",
                null,
                "reported",
                null,
                "deliverable",
                null,
                null,
                null,
                null,
                "quarter",
                null,
                "2019-04-01",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                new PlanMeasure.Deliverable(
                        List.of(OWNER),
                        null,
                        List.of(new PlanMeasure.Report("2019/20-Q1", "GREEN", false, "Site found"))),
                null);
    }
}
