package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** What the documents print of cohorts comes out when the steps behind it are sent, and targets can be set on it. */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(120)
class CohortFiguresE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(68);
    private static final String POLICE = CITY.agency();
    private static final String COHORT = "integrated-offender-management";
    private static final String HARM = "testville-68-harm";

    private static Platform platform;
    private static Referrals referrals;

    @BeforeAll
    static void registerAgency() {
        platform = Platform.shared();
        referrals = new Referrals(platform.api(), ReferralStep.PERSON);
        CITY.register(platform.api());
    }

    @Test
    @Order(1)
    void theOffenderCohortHasTheSizeOfTheMinutesAndNoWomen() {
        GoldenCase golden = GoldenCase.of("IOM-COHORT");
        int size = golden.input("size");
        List<ReferralStep> steps = new ArrayList<>();
        for (int n = 1; n <= size + 1; n++) {
            String sex = n <= golden.input("female") ? "female" : "male";
            steps.add(step(COHORT, "IOM-" + n, "ENTERED", "2019-01-14"));
            steps.add(step(COHORT, "IOM-" + n, "MADE", "2019-01-07").with("attributes", Map.of("sex", sex)));
        }
        steps.add(step(COHORT, "IOM-1", "LEFT", "2019-02-04").with("reason", "moved-away"));

        referrals.send(Api.NDJSON, steps.stream().map(ReferralStep::cloudEvent).collect(Collectors.joining("\n")));

        String february = "period=month&from=2019-02&to=2019-02";
        JsonNode share = await().atMost(SOON)
                .until(
                        () -> figure(COHORT + "-cohort-women-share", february),
                        found -> found.path("denominator").asInt() == size);
        assertEquals(golden.expected("femalePct"), share.path("value").asDouble(-1), share.toString());
        JsonNode composition = figure(COHORT + "-cohort", february).path("composition");
        assertEquals(
                golden.expected().path("equalityFlag").asBoolean(),
                composition.path("equalityFlag").asBoolean(),
                composition.toString());
        assertEquals("female", composition.at("/absent/0").asText(), composition.toString());
    }

    /** At two fifths less than in the year before it was managed, the first two milestones are met and the third is not. */
    @Test
    @Order(2)
    void aMilestonesTargetJudgesTheHarmOfACohortAgainstItsOwnBaseline() {
        defineHarm();
        Map<String, Integer> violence = Map.of("2010-06-01", 10, "2012-06-01", 6, "2013-06-01", 6, "2014-06-01", 6);
        List<ReferralStep> offences = new ArrayList<>();
        violence.forEach((day, number) -> IntStream.rangeClosed(1, number)
                .mapToObj(n -> offence("HARM-" + n, day))
                .forEach(offences::add));
        IntStream.rangeClosed(1, 10).forEach(n -> offences.add(step(COHORT, "HARM-" + n, "MADE", "2011-04-01")));
        referrals.send(
                Api.NDJSON, offences.stream().map(ReferralStep::cloudEvent).collect(Collectors.joining("\n")));
        declare(offences);
        CITY.publishPlan(platform.api(), List.of(harmMeasure()));

        for (String due : List.of("2013-03-31", "2014-03-31", "2015-03-31")) {
            GoldenCase golden = GoldenCase.of("NFK-HARM-" + due);
            String rag = golden.expected().path("metAtLastReport").asBoolean() ? "GREEN" : "RED";
            await().atMost(SOON).untilAsserted(() -> {
                JsonNode item = new Scorecards(platform.api()).item(CITY.plan(), HARM, due);
                assertEquals(rag, item.path("rag").asText(), item.toString());
                assertEquals(
                        -golden.input("lastReported"),
                        item.path("changePercent").asInt(),
                        item.toString());
            });
        }
    }

    /** Counted as shipped. */
    private static void defineHarm() {
        Map<String, Object> selection = Map.of("pathways", List.of(COHORT), "roles", List.of("offends"));
        Map<String, Object> indicator = new TreeMap<>(Map.of(
                "indicator", HARM,
                "from", "2010-04-01",
                "title", "Harm of the cohort",
                "unit", "score",
                "polarity", "lower-is-better",
                "kind", "steps",
                "steps", Map.of("selections", List.of(selection), "sums", "weight")));
        assertEquals(
                201,
                platform.api()
                        .put("/api/v1/indicators/" + HARM, Api.JSON, Api.json(indicator))
                        .status());
    }

    /** Every month of the years that are judged, most of them without a step. */
    private static void declare(List<ReferralStep> sent) {
        for (YearMonth month = YearMonth.of(2010, 4);
                month.isBefore(YearMonth.of(2015, 4));
                month = month.plusMonths(1)) {
            String of = month.toString();
            long steps = sent.stream()
                    .filter(step -> step.data().get("at").toString().startsWith(of))
                    .count();
            CITY.declareSteps(platform.api(), of, COHORT, (int) steps);
        }
    }

    private static Map<String, Object> harmMeasure() {
        List<Map<String, Object>> milestones = Stream.of("2013-03-31", "2014-03-31", "2015-03-31")
                .map(due -> Map.<String, Object>of(
                        "title",
                        due,
                        "due",
                        due,
                        "percent",
                        GoldenCase.of("NFK-HARM-" + due).input("reductionPct")))
                .toList();
        return PlanMeasure.counted(HARM, HARM, "financial-year")
                .with("kind", "milestones")
                .with("unit", "score")
                .with("baseline", Map.of("period", "2010/11"))
                .with("assessedFrom", "2012-04-01")
                .with("assessedTo", "2015-03-31")
                .with("milestones", milestones)
                .parts();
    }

    private static ReferralStep offence(String reference, String day) {
        ReferralStep step = step(COHORT, reference, "OFFENDED", day);
        return new ReferralStep(step.id() + "-" + day, step.type(), step.data())
                .with("attributes", Map.of("offence", "conviction-violence"));
    }

    @Test
    @Order(3)
    void aRecountAndAReplayFindNoDifference() {
        Command.Result result = platform.csp("verify");

        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("No difference."), result.output());
    }

    private static ReferralStep step(String pathway, String reference, String step, String at) {
        return ReferralStep.taken(POLICE, pathway, reference, step, at);
    }

    private static JsonNode figure(String indicator, String question) {
        return referrals.figure(indicator, "area=" + CITY.area() + "&" + question);
    }
}
