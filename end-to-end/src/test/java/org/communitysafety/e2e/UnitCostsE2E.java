package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.GoldenCase;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Referrals;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** What a case costs, and what the documents divide besides, comes out when money, counts and steps are sent. */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(120)
class UnitCostsE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(69);
    private static final String PRINTED = "testville-69-printed-unit-cost";
    private static final String OFFICERS = "testville-69-officers";
    private static final String AWARDED = "testville-69-awarded";
    private static final String AWARDS = "testville-69-awards";
    /** Golden figures have four digits. */
    private static final double ROUNDED = 0.00005;

    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = Platform.shared();
        api = platform.api();
        CITY.register(api);
        define(PRINTED, "gbp", "reported", Map.of());
        define(OFFICERS, "count", "reported", Map.of());
        define(AWARDED, "gbp", "reported", Map.of());
        define(AWARDS, "count", "reported", Map.of());
    }

    @Test
    @Order(1)
    void aCaseOfAnAdviserCostsWhatThePlanPrints() {
        GoldenCase golden = GoldenCase.of("NFK-IDVA-UNIT-COST");
        int cases = (int) Math.round(golden.expected("impliedCases"));
        CITY.publishPlan(
                api,
                List.of(PlanMeasure.counted("adviser", "idva-unit-cost", "financial-year")
                        .with("unit", "gbp-per-case")
                        .with("kind", "reduce-any")
                        .baseline("2018/19", 200)
                        .parts()));
        CITY.measure(api, "idva-cost", "2019/20", golden.input("amount"), null, null);
        CITY.measure(api, "idva-cases", "2019/20", cases, null, null);

        JsonNode cost = figure("idva-unit-cost", "2019-20");

        assertEquals(golden.input("unitCost"), Math.round(cost.path("value").asDouble()), cost.toString());
        assertEquals(golden.input("amount"), cost.path("numerator").asInt(), cost.toString());
        assertEquals(cases, cost.path("denominator").asInt(), cost.toString());
        assertTrue(cost.path("complete").asBoolean(), cost.toString());
        assertTrue(cost.path("interval").isMissingNode(), cost.toString());
        JsonNode item = await().atMost(SOON)
                .until(
                        () -> new Scorecards(api).item(CITY.plan(), "adviser", "2020-03-31"),
                        found -> found.path("rag").asText().equals("GREEN"));
        assertTrue(item.path("explanation").asText().contains("£195.95 per case"), item.toString());
    }

    @Test
    @Order(2)
    void whatWasSpentDividedByWhatACaseCostsIsHowManyCasesThereWere() {
        GoldenCase golden = GoldenCase.of("NFK-IDVA-UNIT-COST");
        define("testville-69-implied", "ratio", "quotient", Map.of("numerator", AWARDED, "denominator", PRINTED));
        CITY.measure(api, AWARDED, "2011/12", golden.input("amount"), null, null);
        CITY.measure(api, PRINTED, "2011/12", golden.input("unitCost"), null, null);

        JsonNode cases = figure("testville-69-implied", "2011-12");

        assertEquals(golden.expected("impliedCases"), cases.path("value").asDouble(), ROUNDED, cases.toString());
    }

    /** Defined after everything it is made of was sent. */
    @Test
    @Order(3)
    void whatOfficersDidIsDividedByHowManyTheyAre() {
        GoldenCase golden = GoldenCase.of("SAFER-SCHOOLS");
        Referrals referrals = new Referrals(api, ReferralStep.PERSON);
        referrals.send(
                Api.NDJSON,
                IntStream.rangeClosed(1, golden.input("interventions"))
                        .mapToObj(n -> ReferralStep.taken(
                                CITY.agency(),
                                "safer-schools",
                                "SSO-" + n,
                                "MADE",
                                "2018-%02d-11".formatted(1 + n % 12)))
                        .map(ReferralStep::cloudEvent)
                        .collect(Collectors.joining("\n")));
        CITY.measure(api, OFFICERS, "2018", golden.input("officers"), null, null);
        await().atMost(SOON)
                .until(
                        () -> referrals
                                .figure(
                                        "safer-schools-opened",
                                        "period=calendar-year&from=2018&to=2018&area=" + CITY.area())
                                .path("value")
                                .asInt(),
                        Integer.valueOf(golden.input("interventions"))::equals);

        define(
                "testville-69-each",
                "ratio",
                "quotient",
                Map.of("numerator", "safer-schools-opened", "denominator", OFFICERS));

        JsonNode each = await().atMost(SOON)
                .until(
                        () -> first("testville-69-each", "period=calendar-year&from=2018&to=2018"),
                        found -> found.has("value"));
        assertEquals(golden.expected("perOfficer"), each.path("value").asDouble(), ROUNDED, each.toString());
        assertTrue(each.path("complete").isNull(), "nobody said how many interventions there were: " + each);
    }

    @Test
    @Order(4)
    void aYearOfAwardsIsTheSumOfItsQuartersDividedByTheSumOfTheirs() {
        GoldenCase golden = GoldenCase.of("FUNDING-T3-1");
        define("testville-69-award", "gbp-per-case", "quotient", Map.of("numerator", AWARDED, "denominator", AWARDS));
        JsonNode awards = golden.inputs().path("values");
        int number = 0;
        for (int quarter = 1; quarter <= 4; quarter++) {
            int made = quarter == 4 ? 0 : quarter;
            number += made;
            String period = "2018/19-Q" + quarter;
            CITY.measure(api, AWARDED, period, awards.path(quarter - 1).asDouble(0), null, null);
            CITY.measure(api, AWARDS, period, made, null, null);
        }

        JsonNode year = figure("testville-69-award", "2018-19");

        assertEquals(golden.expected("total"), year.path("numerator").asDouble(), year.toString());
        assertEquals(golden.expected("total") / number, year.path("value").asDouble(), ROUNDED, year.toString());
        assertTrue(
                first("testville-69-award", "period=quarter&from=2018/19-Q4&to=2018/19-Q4")
                        .isMissingNode(),
                "nothing awarded divides by nothing");
    }

    @Test
    @Order(5)
    void aRecountAndAReplayFindNoDifference() {
        Command.Result result = platform.csp("verify");

        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("No difference."), result.output());
    }

    private static JsonNode figure(String indicator, String year) {
        return await().atMost(SOON)
                .until(
                        () -> first(indicator, "period=financial-year&from=%s&to=%s".formatted(year, year)),
                        found -> found.has("value"));
    }

    private static JsonNode first(String indicator, String question) {
        return api.get("/api/v1/indicators/%s/values?area=%s&%s".formatted(indicator, CITY.area(), question))
                .expect(200)
                .json()
                .at("/items/0");
    }

    private static void define(String id, String unit, String kind, Map<String, Object> quotient) {
        Map<String, Object> definition = new TreeMap<>(Map.of(
                "indicator",
                id,
                "from",
                "2010-04-01",
                "title",
                "Testville: " + id,
                "unit",
                unit,
                "polarity",
                "lower-is-better",
                "kind",
                kind));
        if (!quotient.isEmpty()) {
            definition.put("quotient", quotient);
        }
        api.put("/api/v1/indicators/" + id, Api.JSON, Api.json(definition)).expect(201);
    }
}
