package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps of referrals and meetings that are not whole are told like incidents that are not. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralFeedAlertsIT {
    private static final String AGENCY = "invented-panel-council";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aPathwayWhoseStepsAreNotWholeIsAnAlertOfItsAgencyUntilTheyCome() {
        judged(new FeedJudged(AGENCY, "2018-10", null, 41L, 12, false, "declared", null, null, "marac", null));
        await().atMost(Platform.SOON)
                .untilAsserted(() ->
                        assertEquals("FIRING", alert("pathway").path("state").asText()));

        JsonNode alert = alert("pathway");
        assertEquals("marac", alert.at("/subject/pathway").asText(), alert.toString());
        assertTrue(alert.at("/subject/category").isNull(), alert.toString());
        assertEquals(
                "The records of referral steps on marac from invented-panel-council for October 2018 are not whole: "
                        + "12 came, 41 were declared.",
                alert.path("summary").asText());

        judged(new FeedJudged(AGENCY, "2018-10", null, 41L, 41, true, "declared", null, null, "marac", null));
        await().atMost(Platform.SOON)
                .untilAsserted(() ->
                        assertEquals("RESOLVED", alert("pathway").path("state").asText()));
    }

    @Test
    void meetingsOfAPanelThatAreNotWholeAreAnAlertOfTheirOwn() {
        judged(new FeedJudged(AGENCY, "2018-10", null, 2L, 1, false, "declared", null, null, null, "marac"));
        await().atMost(Platform.SOON)
                .untilAsserted(() ->
                        assertEquals("FIRING", alert("panel").path("state").asText()));

        assertEquals("marac", alert("panel").at("/subject/panel").asText());

        judged(new FeedJudged(AGENCY, "2018-10", null, 2L, 2, true, "declared", null, null, null, "marac"));
        await().atMost(Platform.SOON)
                .untilAsserted(() ->
                        assertEquals("RESOLVED", alert("panel").path("state").asText()));
    }

    private void judged(FeedJudged feed) {
        String content = feed.pathway() == null ? "panel:" + feed.panel() : "pathway:" + feed.pathway();
        platform.publish(Topics.FEEDS, String.join("|", AGENCY, feed.month(), content), EventTypes.FEED_JUDGED, feed);
    }

    /** The newest of the agency that names a pathway, or a panel; missing when there is none. */
    private JsonNode alert(String named) {
        for (JsonNode alert : platform.get("/api/v1/alerts?kind=feed").path("items")) {
            JsonNode subject = alert.path("subject");
            if (subject.path("agency").asText().equals(AGENCY) && subject.hasNonNull(named)) {
                return alert;
            }
        }
        return MissingNode.getInstance();
    }
}
