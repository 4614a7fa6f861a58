package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fictional plan with a target of every type, reported figures for each, and what the platform says of 2019/20. */
@Timeout(90)
class EveryKindE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(82);
    private static final List<String> PEERS = List.of("E06999183", "E06999184", "E06999185", "E06999186");
    private static final String NATION = "E06999187";
    private static final String SURVEY = "asb-experience";
    private static final String SHARE = "substance-misuse-successful-completions";
    private static final String FALLING = "youth-custody";
    private static final String RISING = "cohort-180-volunteers";

    private static Scorecards scorecards;

    @BeforeAll
    static void publishAndReport() {
        Api api = Platform.shared().api();
        scorecards = new Scorecards(api);
        CITY.register(api);
        CITY.publishPlan(api, measures().map(PlanMeasure::parts).toList());
        for (int year = 2013; year <= 2019; year++) {
            report(api, FALLING, CITY.area(), year, 300 - 12 * (year - 2013));
            report(api, RISING, CITY.area(), year, 100 + 9 * (year - 2013));
        }
        report(api, SURVEY, CITY.area(), 2019, 8);
        report(api, SURVEY, NATION, 2019, 9);
        report(api, SHARE, CITY.area(), 2019, 25);
        report(api, SHARE, NATION, 2019, 24);
        for (int peer = 0; peer < PEERS.size(); peer++) {
            report(api, SHARE, PEERS.get(peer), 2019, 20 + peer);
        }
        Reply done = api.put(
                "/api/v1/plans/" + CITY.plan() + "/targets/target-work/reports/2019-20-Q4",
                Api.JSON,
                "{\"rag\":\"AMBER\",\"done\":false,\"narrative\":\"Started, behind its dates.\"}");
        assertEquals(2, done.status() / 100, done.text());
    }

    private static Stream<PlanMeasure> measures() {
        return Stream.of(
                survey("reduce-any").baseline("2018/19", 10),
                survey("reduce-by-percent")
                        .baseline("2018/19", 10)
                        .with("percent", 25)
                        .with("reading", "relative"),
                share("increase-any").baseline("2018/19", 20),
                share("increase-by-percent")
                        .baseline("2018/19", 20)
                        .with("percent", 10)
                        .with("reading", "points"),
                share("maintain").baseline("2018/19", 27),
                share("at-least").with("value", 26),
                survey("at-most").with("value", 9),
                survey("below-benchmark").with("benchmark", nation(SURVEY)),
                share("above-benchmark").with("benchmark", nation(SHARE)),
                share("top-quartile")
                        .with(
                                "comparators",
                                Map.of("title", "Peers", "indicator", SHARE, "agency", CITY.agency(), "areas", PEERS)),
                PlanMeasure.reported(CITY, "downward-trend", FALLING).with("kind", "downward-trend"),
                PlanMeasure.reported(CITY, "upward-trend", RISING)
                        .with("kind", "upward-trend")
                        .with("polarity", "higher-is-better"),
                share("milestones")
                        .with("milestones", List.of(Map.of("title", "a quarter", "due", "2020-03-31", "value", 25))),
                PlanMeasure.deliverable("work").with("deliverable", Map.of("owners", List.of(CITY.agency()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reduce-any          | GREEN | 8%     | 10%
                    reduce-by-percent   | GREEN | 8%     | 9.375%
                    increase-any        | GREEN | 25%    | 20%
                    increase-by-percent | GREEN | 25%    | 22.5%
                    maintain            | RED   | 25%    | 27%
                    at-least            | RED   | 25%    | 26%
                    at-most             | GREEN | 8%     | 9%
                    below-benchmark     | GREEN | 8%     | 9%
                    above-benchmark     | GREEN | 25%    | 24%
                    top-quartile        | GREEN | 25%    | 1
                    downward-trend      | GREEN | 228    | trend
                    upward-trend        | GREEN | 154    | trend
                    milestones          | GREEN | 25%    | a quarter
                    work                | AMBER | inadequate progress | Q4
                    """)
    void eachTypeIsJudgedAndSaysByWhichFigures(String measure, String rag, String figure, String heldAgainst) {
        JsonNode item = await().atMost(SOON)
                .until(
                        () -> scorecards.item(CITY.plan(), measure, "2020-03-31"),
                        found -> found.path("rag").asText().equals(rag));

        String sentence = item.path("explanation").asText();
        assertTrue(sentence.contains(figure), sentence);
        assertTrue(sentence.contains(heldAgainst), sentence);
        assertTrue(sentence.contains("2019/20") || sentence.contains("2020-03-31"), sentence);
    }

    private static PlanMeasure survey(String kind) {
        return PlanMeasure.reported(CITY, kind, SURVEY).with("kind", kind).with("unit", "percent");
    }

    private static PlanMeasure share(String kind) {
        return PlanMeasure.reported(CITY, kind, SHARE)
                .with("kind", kind)
                .with("unit", "percent")
                .with("polarity", "higher-is-better");
    }

    private static Map<String, Object> nation(String indicator) {
        return Map.of("title", "The nation", "indicator", indicator, "agency", CITY.agency(), "area", NATION);
    }

    private static void report(Api api, String indicator, String area, int year, int value) {
        Map<String, Object> measurement = Map.of(
                "agency",
                CITY.agency(),
                "indicator",
                indicator,
                "area",
                area,
                "period",
                "%d/%02d".formatted(year, (year + 1) % 100),
                "value",
                value,
                "status",
                "final");
        api.post("/api/v1/measurements", Api.JSON, Api.json(measurement)).expect(202);
    }
}
