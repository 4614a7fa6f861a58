package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.GoldenCase;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents print of changes, shares and benchmarks comes out when the figures or incidents behind it are sent. */
@Timeout(120)
class PublishedFiguresE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(94);
    private static final FictionalCity WARDS = new FictionalCity(95);
    private static final String COUNT = "testville-94-count";
    private static final String SHARE = "testville-94-share";
    private static final String BENCHMARK = "testville-94-benchmark";
    private static final int SEVEN = 7;
    /** Golden figures have four digits. */
    private static final double ROUNDED = 0.00005;

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api);
        define(COUNT, "count");
        define(SHARE, "percent");
        define(BENCHMARK, "percent");
    }

    @ParameterizedTest
    @CsvSource({"CDP-CRIME-YOY, 1990", "NFK-YOUTH-REOFF, 1993", "NFK-CUSTODY, 1996"})
    void aPublishedChangeStandsBesideTheYearBefore(String id, int year) {
        GoldenCase golden = GoldenCase.of(id);
        CITY.measure(api, COUNT, financial(year), golden.input("a"), null, null);
        CITY.measure(api, COUNT, financial(year + 1), golden.input("b"), null, null);

        String question = "&compare=year-before&from=%d-04&to=%d-03".formatted(year + 1, year + 2);
        JsonNode value = await().atMost(SOON)
                .until(() -> first(COUNT, CITY.area(), question), found -> found.path("yearBefore")
                        .has("value"));

        assertEquals(golden.input("b"), value.path("value").asInt(), value.toString());
        assertEquals(golden.expected("change"), value.at("/yearBefore/change").asDouble(), ROUNDED, value.toString());
        assertEquals(
                golden.expected("changePct"),
                value.at("/yearBefore/changePercent").asDouble(),
                ROUNDED,
                value.toString());
    }

    @Test
    void aPercentageWithoutItsCountsIsKeptAsPublishedAndCannotBeTested() {
        GoldenCase golden = GoldenCase.of("HMP-NFA");
        CITY.measure(api, "prison-releases-no-fixed-abode", "2018/19", golden.input("pct"), null, null);

        JsonNode value = await().atMost(SOON)
                .until(() -> first("prison-releases-no-fixed-abode", CITY.area(), ""), found -> found.has("value"));

        assertEquals(golden.input("pct"), value.path("value").asInt(), value.toString());
        assertTrue(golden.expected().path("numeratorMissing").asBoolean());
        assertTrue(value.path("numerator").isNull() && value.path("denominator").isNull(), value.toString());
        assertTrue(value.path("interval").isMissingNode(), value.toString());
        assertEquals(
                "the counts behind it are not known", value.path("intervalNote").asText(), value.toString());
    }

    @Test
    void aPercentageWithItsCountsHasItsInterval() {
        GoldenCase golden = GoldenCase.of("ANPR");
        int above = golden.input("numerator");
        int below = golden.input("denominator");
        CITY.measure(api, SHARE, "2018/19", golden.expected("pct"), above, below);

        JsonNode value =
                await().atMost(SOON).until(() -> first(SHARE, CITY.area(), ""), found -> found.has("interval"));

        assertEquals(golden.expected("pct"), value.path("value").asDouble(), value.toString());
        assertTrue(value.at("/interval/lower").asDouble() < golden.expected("pct"), value.toString());
        assertTrue(value.at("/interval/upper").asDouble() > golden.expected("pct"), value.toString());
    }

    @Test
    void sixOfSevenWardsHadLessCriminalDamageThanTheYearBefore() {
        GoldenCase golden = GoldenCase.of("WARDS-CRIMDAM");
        List<String> wards = IntStream.rangeClosed(1, SEVEN)
                .mapToObj(n -> "E059992%02d".formatted(n))
                .toList();
        WARDS.register(api, wards);
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < SEVEN; n++) {
            boolean improved = n < golden.input("numerator");
            lines.addAll(damage(wards.get(n), "2017-06", 3));
            lines.addAll(damage(wards.get(n), "2018-06", improved ? 2 : 4));
        }
        api.post("/api/v1/incidents", Api.NDJSON, String.join("\n", lines)).expect(202);
        String question =
                "/api/v1/indicators/criminal-damage-arson/values?level=ward&period=financial-year&from=2018-19"
                        + "&to=2018-19&compare=year-before&agency=" + WARDS.agency();

        List<JsonNode> compared = await().atMost(SOON)
                .until(
                        () -> api.all(question).stream()
                                .filter(value -> value.path("yearBefore").has("value"))
                                .toList(),
                        found -> found.size() == golden.input("denominator")
                                && found.stream()
                                                .mapToInt(value ->
                                                        value.path("value").asInt())
                                                .sum()
                                        == 16);

        long improved = compared.stream()
                .filter(value -> value.at("/yearBefore/change").asInt() < 0)
                .count();
        assertEquals(golden.expected("pct"), 100.0 * improved / compared.size(), ROUNDED);
    }

    @Test
    void aRepeatRateBelowTheNationalOneIsMet() {
        GoldenCase golden = GoldenCase.of("NFK-MARAC-REPEAT");
        CITY.publishPlan(
                api,
                List.of(PlanMeasure.reported(CITY, "repeats", SHARE)
                        .with("unit", "percent")
                        .with("kind", "below-benchmark")
                        .with(
                                "benchmark",
                                Map.of(
                                        "title",
                                        "the national rate",
                                        "indicator",
                                        BENCHMARK,
                                        "agency",
                                        CITY.agency(),
                                        "area",
                                        CITY.area()))
                        .parts()));
        CITY.measure(api, BENCHMARK, "2019/20", golden.input("benchmark"), null, null);
        CITY.measure(api, SHARE, "2019/20", golden.input("actual"), null, null);

        JsonNode item = await().atMost(SOON)
                .until(() -> new Scorecards(api).item(CITY.plan(), "repeats", "2020-03-31"), found -> found.path("rag")
                        .asText()
                        .equals(golden.expected().path("rag").asText()));

        assertEquals(golden.expected("gapPp"), item.at("/against/benchmark/gap").asDouble(), ROUNDED, item.toString());
        assertTrue(item.at("/years/0").has("counts"), item.toString());
    }

    private static void define(String id, String unit) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("indicator", id);
        definition.put("from", "2012-04-01");
        definition.put("title", "Testville: published figures in " + unit);
        definition.put("unit", unit);
        definition.put("polarity", "lower-is-better");
        definition.put("kind", "reported");
        api.put("/api/v1/indicators/" + id, Api.JSON, Api.json(definition)).expect(201);
    }

    private static List<String> damage(String ward, String month, int incidents) {
        return IntStream.rangeClosed(1, incidents)
                .mapToObj(n -> Api.json(Map.of(
                        "agency",
                        WARDS.agency(),
                        "reference",
                        "D-%s-%s-%d".formatted(ward, month, n),
                        "occurred",
                        month,
                        "category",
                        "criminal-damage-arson",
                        "area",
                        ward)))
                .toList();
    }

    private static JsonNode first(String indicator, String area, String question) {
        return api.get("/api/v1/indicators/" + indicator + "/values?area=" + area + question)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private static String financial(int year) {
        return "%d/%02d".formatted(year, (year + 1) % 100);
    }
}
