package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Figures that count steps of referrals: what the documents print, by sending the steps behind it. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralFiguresIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Referring referring;

    @Test
    void theBreachRateOfTestOnArrestIsTwelveOfSeventyThreeAndFollowsACorrection() {
        String agency = Referring.registered("figures-of-arrest-police");
        List<ProducerRecord<byte[], byte[]>> steps = new ArrayList<>();
        for (int n = 1; n <= 73; n++) {
            String outcome = n <= 12 ? "MISSED" : "ATTENDED";
            steps.add(referring.step(agency, "T-" + n, "test-on-arrest", outcome, "2012-03-20", "3"));
            steps.add(referring.step(agency, "T-" + n, "test-on-arrest", "ASSESSED", "2012-03-02", "2"));
            steps.add(referring.step(agency, "T-" + n, "test-on-arrest", "MADE", "2012-03-01", "1"));
        }
        steps.addAll(List.copyOf(steps));
        referring.publish(steps);

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("numerator", 12, "denominator", 73, "value", 16.438356f),
                        figure("test-on-arrest-breach-rate", agency, "2012-03")));
        assertEquals(73, figure("test-on-arrest-opened", agency, "2012-03").get("value"));

        referring.publish(List.of(
                referring.corrected(agency, "T-1", "test-on-arrest", "ATTENDED", "2012-03-20", "4", "3"),
                referring.corrected(agency, "T-2", "test-on-arrest", "MISSED", "2012-04-02", "4", "3"),
                referring.cancelled(agency, "T-73", "4", "3")));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(10, 71),
                        List.of(
                                figure("test-on-arrest-breach-rate", agency, "2012-03")
                                        .get("numerator"),
                                figure("test-on-arrest-breach-rate", agency, "2012-03")
                                        .get("denominator"))));
        assertEquals(1, figure("test-on-arrest-breaches", agency, "2012-04").get("value"));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void preventCaseManagementClosedAHundredAndSixteenOfAHundredAndThirtyTwo() {
        String agency = Referring.registered("figures-of-prevent-police");
        List<ProducerRecord<byte[], byte[]>> steps = new ArrayList<>();
        for (int n = 1; n <= 132; n++) {
            steps.add(referring.step(agency, "P-" + n, "prevent-case-management", "MADE", "2017-06-01", "1"));
            if (n <= 116) {
                steps.add(referring.step(agency, "P-" + n, "prevent-case-management", "CLOSED", "2018-02-01", "2"));
            }
        }
        referring.publish(steps);

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("numerator", 116, "denominator", 132, "value", 87.878784f),
                        figure("prevent-case-management-closed-to-opened", agency, "2017/18", "financial-year")));
        report(agency, "prevent-case-management", "2017/18")
                .body("items.funnel.made", equalTo(List.of(132)))
                .body("items.funnel.elsewise", equalTo(List.of(116)))
                .body("items.funnel.open", equalTo(List.of(16)))
                .body("items.agencies.flatten().agency", equalTo(List.of(agency)))
                .body("items.overdue.flatten().sum { it.count }", equalTo(16));
        report(agency, "prevent-case-management", "2018/19").body("items.funnel.made", equalTo(List.of(0)));
    }

    @Test
    void attendanceIsTheInvitationsOfEachAgencyThatItCameTo() {
        String agency = Referring.registered("figures-of-panel-council");
        String panel = "complex-persons-panel";
        referring.publish(List.of(
                referring.met(agency, panel, "2019-02-11", "1", List.of("adult-social-care", agency), List.of(agency)),
                referring.met(agency, panel, "2019-02-11", "2", List.of(agency), List.of("adult-social-care", agency)),
                referring.met(agency, panel, "2019-02-25", "1", List.of("adult-social-care"), null)));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("numerator", 1, "denominator", 1, "value", 100),
                        figure(panel + "-attendance", agency, "2019-02")));
        assertEquals(2, figure(panel + "-meetings", agency, "2019-02").get("value"));
        assertEquals(
                0, figure(panel + "-attendance", "adult-social-care", "2019-02").get("value"));
        report(agency, panel, "2019-02")
                .body("items.meetings", equalTo(List.of(2)))
                .body("items.attendance.flatten().agency", equalTo(List.of("adult-social-care", agency)))
                .body("items.attendance.flatten().came", equalTo(List.of(0, 1)))
                .body("items.attendance.flatten().attended", equalTo(List.of(1, 1)));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void anIndicatorThatIsDefinedLaterCountsWhatWasSaidBefore() {
        String pathway = Referring.pathway("figures-panel", 7, 201);
        String agency = Referring.registered("figures-panel-police");
        referring.publish(List.of(
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-01", "1"),
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-05", "2"),
                referring.step(agency, "R-2", pathway, "MADE", "2019-02-07", "1")));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        2,
                        Referring.on(pathway, "")
                                .extract()
                                .jsonPath()
                                .getList("items")
                                .size()));

        define("figures-panel-made", "{\"pathways\":[\"figures-panel\"],\"steps\":[\"MADE\"]}")
                .statusCode(201);
        define("figures-panel-opened", "{\"pathways\":[\"figures-panel\"],\"moments\":[\"opening\"]}")
                .statusCode(201);

        assertEquals(3, figure("figures-panel-made", agency, "2019-02").get("value"));
        assertEquals(2, figure("figures-panel-opened", agency, "2019-02").get("value"));
        define("figures-panel-wrong", "{\"pathways\":[\"no-panel\"],\"roles\":[\"flies\"],\"moments\":[\"noon\"]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/steps/selections/0/pathways/0",
                                "/steps/selections/0/roles/0",
                                "/steps/selections/0/moments/0"));
    }

    private static ValidatableResponse report(String agency, String pathway, String period) {
        return given().queryParam("area", Referring.areaOf(agency))
                .queryParam("period", period)
                .queryParam("pathway", pathway)
                .get("/api/v1/pathway-reports")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse define(String indicator, String selection) {
        return given().contentType("application/json")
                .body(
                        """
                        {"indicator":"%s","from":"2019-01-01","title":"%s","unit":"count","kind":"steps",
                         "polarity":"higher-is-better","steps":{"agency":"by","selections":[%s]}}
                        """
                                .formatted(indicator, indicator, selection))
                .put("/api/v1/indicators/" + indicator)
                .then();
    }

    private static Map<String, Object> figure(String indicator, String agency, String month) {
        return figure(indicator, agency, month, "month");
    }

    private static Map<String, Object> figure(String indicator, String agency, String period, String kind) {
        return Values.of(indicator, "agency=" + agency + "&period=" + kind).stream()
                .filter(value -> value.get("period").equals(period))
                .findFirst()
                .map(value -> {
                    Map<String, Object> told = new TreeMap<>(value);
                    told.keySet().retainAll(List.of("numerator", "denominator", "value"));
                    return told;
                })
                .orElseThrow(() -> new AssertionError("no " + indicator + " of " + agency));
    }
}
