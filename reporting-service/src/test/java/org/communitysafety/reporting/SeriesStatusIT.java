package org.communitysafety.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Months come on Kafka; the running year, the comparisons and the rate stand on the scorecard. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class SeriesStatusIT {
    private final Platform platform = new Platform();
    private final SeasonalPlans plans = new SeasonalPlans(platform);

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aRunningYearIsJudgedByWhereItIsHeading() {
        JsonNode item = plans.published("demo-heading", "E06999321");

        assertEquals("2018/19", item.at("/running/period").asText());
        assertEquals("GREEN", item.at("/running/rag").asText());
        double value = item.at("/forecast/value").asDouble();
        assertTrue(value > 850 && value < 1150, "not three times a summer: " + value);
        assertTrue(item.at("/forecast/probabilityOfMeeting").asDouble() > 0.5);
        assertTrue(item.at("/running/explanation").asText().contains("a month for the rest of the period"));
        assertEquals("2018-04", item.at("/series/yearToDate/from").asText());
        assertEquals("2018-07", item.at("/series/yearToDate/to").asText());
        assertTrue(item.at("/series/yearToDate/change").asInt() < 0);
        assertEquals("2017-08", item.at("/series/rolling12/from").asText());
        assertEquals(10, item.at("/series/rate/value").asInt());
        assertEquals(1000, item.at("/series/rate/per").asInt());
        assertEquals(118_000, item.at("/series/rate/population").asInt());
    }

    @Test
    void aPastDateUsesNoMonthAfterIt() {
        plans.published("demo-past", "E06999324");

        JsonNode then =
                platform.get("/api/v1/scorecard?plan=demo-past&asOf=2017-09-30").at("/items/0");

        assertEquals("2017/18", then.at("/running/period").asText());
        int half = IntStream.range(24, 30).map(SeasonalPlans::count).sum();
        assertEquals(half, then.at("/running/actual").asInt());
        assertTrue(then.at("/running/explanation").asText().contains("after 6 of 12 months"));
        assertEquals("2017-09", then.at("/series/rolling12/to").asText());
        JsonNode period =
                platform.get("/api/v1/scorecard?plan=demo-past&period=2016/17").at("/items/0");
        assertEquals("2017-03", period.at("/series/rolling12/to").asText());
        assertTrue(period.path("running").isNull(), "no month of 2017/18 had ended");
    }

    @Test
    void aPlansOwnThresholdsColourTheRunningYear() {
        JsonNode usual = plans.published("demo-usual", "E06999325");
        JsonNode strict = plans.published("demo-strict", "E06999326");

        assertEquals("GREEN", usual.at("/running/rag").asText());
        assertEquals("AMBER", strict.at("/running/rag").asText());
        assertEquals(usual.at("/forecast/value"), strict.at("/forecast/value"));
    }

    /** A month that is not complete names the agency, what it sent and what it declared. */
    @Test
    void theRecordsThatAreMissingAreNamed() {
        String area = "E06999328";
        String indicator = "crime-of-demo-missing";
        platform.publish(
                Topics.AGENCIES,
                "missing-police",
                EventTypes.AGENCY_REGISTERED,
                new AgencyRegistered("missing-police", "Police", "police", area, 1, "2015-04-01"));
        plans.published("demo-missing", area);
        platform.publish(new PublishedMonths(indicator, area, "2018-08").counts(9, month -> false, 7));
        platform.awaitItem(
                "demo-missing", item -> item.at("/running/whiteReason").asText().equals("INCOMPLETE"));

        platform.publish(
                Topics.FEEDS,
                "missing-police|" + indicator + "|2018-08",
                EventTypes.FEED_JUDGED,
                new FeedJudged(
                        "missing-police", "2018-08", indicator, 120L, 7, false, "declared", null, null, null, null));

        platform.awaitItem("demo-missing", item -> item.at("/running/explanation")
                .asText()
                .endsWith("August 2018 is not complete: Police sent 7 of the 120 records of "
                        + indicator.replace('-', ' ') + " for August 2018 that it declared."));
        assertEquals("WHITE", platform.item("demo-missing").at("/running/rag").asText());

        platform.publish(
                Topics.FEEDS,
                "missing-police|" + indicator + "|2018-08",
                EventTypes.FEED_JUDGED,
                new FeedJudged(
                        "missing-police", "2018-08", indicator, 7L, 7, true, "declared", null, null, null, null));
        platform.awaitItem(
                "demo-missing",
                item -> item.at("/running/explanation").asText().endsWith(": August 2018 is not complete."));
    }
}
