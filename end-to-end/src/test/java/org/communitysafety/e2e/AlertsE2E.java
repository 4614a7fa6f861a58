package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Alerts on the figures of fictional cities: the rules that people set, the dates of plans, and feeds. */
@Timeout(60)
class AlertsE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SHARE = "substance-misuse-successful-completions";

    private static Api api;
    private static Alerts alerts;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        alerts = new Alerts(api);
    }

    @Test
    void aHarmSpotFiresWhereTheIncidentsOfAWardReachTheLimit() {
        FictionalCity city = new FictionalCity(71);
        city.register(api);
        alerts.setHarmSpot("harm-spot-71", city.area());

        city.reportWhole(api, "2020-02", 19);
        city.reportWhole(api, "2020-03", 20);

        JsonNode alert = alerts.await("kind=threshold&area=" + city.ward(), "FIRING");
        assertEquals("threshold:harm-spot-71", alert.at("/rule/id").asText());
        assertEquals("burglary", alert.at("/subject/indicator").asText());
        assertEquals("2020-03", alert.at("/evidence/period").asText());
        assertEquals(20, alert.at("/evidence/actual").asInt(), alert.toString());
    }

    @Test
    void aBurstInOneWardThatTheOthersDoNotHaveIsACluster() {
        FictionalCity city = new FictionalCity(72);
        List<String> wards = List.of("E05998172", "E05998272", "E05998372", "E05998472");
        city.register(api, wards);
        YearMonth newest = YearMonth.of(2021, 2);
        for (YearMonth month = newest.minusMonths(12); !month.isAfter(newest); month = month.plusMonths(1)) {
            int burst = month.equals(newest) ? 40 : 4;
            city.reportIn(api, wards.get(0), month.toString(), burst);
            for (String ward : wards.subList(1, wards.size())) {
                city.reportIn(api, ward, month.toString(), 4);
            }
            city.declare(api, month.toString(), burst + 4 * (wards.size() - 1));
        }

        alerts.setRule("burst-72", Map.of("kind", "cluster", "level", "ward", "within", city.area()));

        // Thirteen months are a rhythm, and nothing came since: once that is judged the alert is stale.
        JsonNode alert = await().atMost(SOON)
                .until(
                        () -> alerts.newest("kind=cluster&area=" + city.area()),
                        found -> found.at("/evidence/observed").asInt() == 40);
        assertEquals("FIRING", alert.at("/transitions/0/state").asText(), alert.toString());
        assertEquals(wards.get(0), alert.at("/evidence/areas").asText(), alert.toString());
        assertEquals("cluster:burst-72", alert.at("/rule/id").asText());
    }

    @Test
    void aLargeGroupWithNobodyInItFires() {
        FictionalCity city = new FictionalCity(73);
        city.register(api);
        Map<String, Object> rule =
                new HashMap<>(Map.of("kind", "equality", "indicator", SHARE, "minimumDenominator", 50));
        rule.putAll(Map.of("agency", city.agency(), "area", city.area(), "period", "financial-year"));
        alerts.setRule("nobody-73", rule);

        city.measure(api, SHARE, "2019/20", 0, 0, 222);

        JsonNode alert = alerts.await("kind=equality&area=" + city.area(), "FIRING");
        assertEquals(0, alert.at("/evidence/numerator").asInt(-1), alert.toString());
        assertEquals(222, alert.at("/evidence/denominator").asInt());
    }

    @Test
    void aMissedMilestoneAndAnOverdueDeliverableFireAndTheReportThatItIsDoneEndsTheSecond() {
        FictionalCity city = new FictionalCity(74);
        city.register(api);
        city.publishPlan(api, List.of(milestones(city), deliverable(city)));

        city.measure(api, SHARE, "2019/20", 25, null, null);

        JsonNode missed = alerts.await("kind=milestone&plan=" + city.plan(), "FIRING");
        assertEquals("a third", missed.at("/evidence/milestone").asText());
        assertEquals(25, missed.at("/evidence/actual").asInt(), missed.toString());
        JsonNode overdue = alerts.await("kind=deliverable&plan=" + city.plan(), "FIRING");
        assertEquals("2020-01-31", overdue.at("/evidence/due").asText());

        String report = "/api/v1/plans/" + city.plan() + "/targets/target-campaign/reports/2019-20-Q4";
        Reply done = api.put(report, Api.JSON, "{\"rag\":\"GREEN\",\"done\":true,\"narrative\":\"Held in March.\"}");
        assertEquals(2, done.status() / 100, done.text());

        alerts.await("kind=deliverable&plan=" + city.plan(), "RESOLVED");
    }

    @Test
    void aFeedThatIsNotWholeFiresUntilTheMissingRecordsCome() {
        FictionalCity city = new FictionalCity(75);
        city.register(api);
        for (String month : List.of("2020-02", "2020-03", "2020-04")) {
            city.reportWhole(api, month, 30);
        }

        city.report(api, "2020-05", 1, 5);
        city.declare(api, "2020-05", 30);

        JsonNode alert =
                await().atMost(SOON).until(() -> alerts.ofFeed(city.agency(), "FIRING"), found -> found.has("id"));
        assertEquals("burglary", alert.at("/subject/category").asText());
        assertEquals("2020-05", alert.at("/evidence/period").asText());
        city.report(api, "2020-05", 6, 30);
        await().atMost(SOON)
                .until(() -> alerts.ofFeed(city.agency(), "RESOLVED").has("id"));
    }

    private static Map<String, Object> milestones(FictionalCity city) {
        return PlanMeasure.reported(city, "steps", SHARE)
                .with("kind", "milestones")
                .with("polarity", "higher-is-better")
                .with("unit", "percent")
                .baseline("2018/19", 20)
                .with("milestones", List.of(Map.of("title", "a third", "due", "2020-03-31", "value", 33)))
                .parts();
    }

    private static Map<String, Object> deliverable(FictionalCity city) {
        return PlanMeasure.deliverable("campaign")
                .with("deliverable", Map.of("owners", List.of(city.agency()), "due", "2020-01-31"))
                .parts();
    }
}
