package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values come on Kafka; charts are read over HTTP. The figures are those published with the examples. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ChartIT {
    private static final int[] MONTGOMERY_6_5 = {
        310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304
    };
    private static final int[] MONTGOMERY_7_3 = {
        21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15
    };

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void anXmrChartHasTheLimitsOfMontgomerysExample() {
        String area = "E06999301";
        platform.publish(new PublishedMonths("viscosity", area, "2017-01").counts(301, MONTGOMERY_6_5));

        JsonNode chart = chart("viscosity", area, "kind=xmr&lock=20", 20);

        JsonNode phase = chart.at("/phases/0");
        assertEquals(300.5, phase.path("centre").asDouble(), 1e-9);
        assertEquals(279.783, phase.path("lower").asDouble(), 0.005);
        assertEquals(321.217, phase.path("upper").asDouble(), 0.005);
        assertEquals(7.789474, phase.path("meanMovingRange").asDouble(), 1e-6);
        assertEquals(25.448211, phase.path("movingRangeUpper").asDouble(), 1e-5);
        assertEquals("locked", phase.path("limits").asText());
        assertEquals(20, phase.path("basis").asInt());
        assertEquals("count", chart.path("unit").asText());
        assertEquals("events", chart.path("source").asText());
    }

    @Test
    void limitsLockAfterTwelvePointsAndTheNewestIsJudgedByTheOneRule() {
        String area = "E06999302";
        platform.publish(new PublishedMonths("locked", area, "2017-01")
                .counts(302, 50, 52, 48, 51, 49, 50, 53, 47, 50, 51, 49, 50, 50, 120));

        JsonNode chart = chart("locked", area, "kind=xmr", 14);

        assertEquals(12, chart.at("/phases/0/basis").asInt());
        assertEquals(50, chart.at("/phases/0/centre").asDouble(), 1e-9);
        assertEquals(List.of("outside-limits"), texts(chart.at("/points/13/watch")));
        assertEquals("RISE", chart.at("/points/13/direction").asText());
        assertTrue(chart.at("/points/12/direction").isNull());
        assertTrue(chart.at("/signal/testable").isBoolean());
        assertEquals("RISE", chart.at("/signal/direction").asText());
        assertTrue(chart.at("/signal/z").asDouble() > 3);
        assertEquals(
                "locked",
                chart("locked", area, "to=2017-08", 8).at("/phases/0/limits").asText(),
                "whichever part of it is looked at");
        platform.publish(new PublishedMonths("trial", area, "2017-01").counts(1302, 50, 52, 48, 51, 49, 50, 53, 47));
        assertEquals("trial", chart("trial", area, "", 8).at("/phases/0/limits").asText());
    }

    @Test
    void aCChartLeavesOutWhatIsNotCompleteAsMontgomerysExampleLeavesOutItsOutliers() {
        String area = "E06999303";
        platform.publish(new PublishedMonths("nonconformities", area, "2017-01")
                .counts(303, month -> month != 5 && month != 19, MONTGOMERY_7_3));

        JsonNode chart = chart("nonconformities", area, "kind=c&lock=24", 24);

        assertEquals(19.666667, chart.at("/phases/0/centre").asDouble(), 1e-6);
        assertEquals(6.362532, chart.at("/phases/0/lower").asDouble(), 1e-6);
        assertEquals(32.970801, chart.at("/phases/0/upper").asDouble(), 1e-6);
        assertEquals(List.of("2017-06", "2018-08"), texts(chart.path("unknown")));
    }

    @Test
    void aPChartReadsAsThePercentagesItIsDrawnOf() {
        String area = "E06999304";
        int[] wholes = {100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 400};
        int[] parts = {8, 12, 10, 9, 11, 10, 7, 13, 10, 10, 9, 11, 40};
        platform.publish(new PublishedMonths("repeat-share", area, "2017-01").shares(304, parts, wholes));

        JsonNode chart = chart("repeat-share", area, "kind=p&laney=false", 13);

        assertEquals(100, chart.path("per").asDouble());
        assertEquals(10, chart.at("/points/0/centre").asDouble(), 1e-9);
        assertEquals(19, chart.at("/points/0/upper").asDouble(), 1e-9, "10 + 3 √(10·90/100)");
        assertEquals(14.5, chart.at("/points/12/upper").asDouble(), 1e-9, "10 + 3 √(10·90/400)");
        assertEquals(8, chart.at("/points/0/value").asDouble(), 1e-9);
        assertEquals(
                422,
                platform.answer("/api/v1/indicators/repeat-share/chart?kind=c&area=" + area)
                        .statusCode());
    }

    @Test
    void quartersAndYearsAreSummedOfWholeMonths() {
        String area = "E06999305";
        platform.publish(
                new PublishedMonths("summed", area, "2017-04").counts(305, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));

        JsonNode quarters = chart("summed", area, "period=quarter", 4);
        JsonNode years = chart("summed", area, "period=financial-year", 1);

        assertEquals("2017/18-Q1", quarters.at("/points/0/period").asText());
        assertEquals(6, quarters.at("/points/0/value").asInt());
        assertEquals(78, years.at("/points/0/value").asInt());
        assertTrue(years.path("signal").isNull(), "the rule judges months");
    }

    @Test
    void everyFaultIsNamed() {
        String area = "E06999306";
        platform.publish(new PublishedMonths("faults", area, "2017-04").counts(306, 1, 2, 3));
        chart("faults", area, "", 3);

        var bad = platform.answer(
                "/api/v1/indicators/faults/chart?kind=z&period=survey-round&from=x&to=y&lock=1&laney=maybe&source=radio");
        assertEquals(422, bad.statusCode());
        assertEquals("application/problem+json", bad.contentType().replaceAll(";.*", ""));
        assertTrue(bad.jsonPath()
                .getList("errors.pointer")
                .containsAll(List.of("area", "kind", "period", "from", "to", "lock", "laney", "source")));
        for (String kind : List.of("u", "p")) {
            var refused = platform.answer("/api/v1/indicators/faults/chart?kind=" + kind + "&area=" + area);
            assertEquals(422, refused.statusCode());
            assertEquals("no-denominator", refused.jsonPath().getString("errors[0].code"));
        }
        assertEquals(
                404,
                platform.answer("/api/v1/indicators/none/chart?area=" + area).statusCode());
        assertEquals(
                404,
                platform.answer("/api/v1/indicators/faults/chart?area=E06999399")
                        .statusCode());
    }

    @Test
    void limitsRestOnTheWholeSeriesWhicheverPartIsLookedAt() {
        String area = "E06999308";
        int[] doubled = IntStream.range(0, 30)
                .map(month -> (month < 15 ? 50 : 100) + month % 2)
                .toArray();
        platform.publish(new PublishedMonths("window", area, "2017-01").counts(308, doubled));
        JsonNode whole = chart("window", area, "", 30);

        JsonNode part = platform.get("/api/v1/indicators/window/chart?from=2018-04&to=2018-06&area=" + area);

        assertEquals(3, part.path("points").size());
        assertEquals(whole.at("/points/15"), part.at("/points/0"));
        assertEquals(whole.path("phases"), part.path("phases"));
        assertEquals("outside-limits", part.at("/points/0/watch/0").asText(), "not new limits of its own");
        assertEquals(
                platform.get("/api/v1/indicators/window/chart?to=2018-06&area=" + area)
                        .path("signal"),
                part.path("signal"));
    }

    @Test
    void nothingBetweenFromAndToIsAnEmptyChart() {
        String area = "E06999307";
        platform.publish(new PublishedMonths("empty", area, "2017-04").counts(307, 1, 2, 3));
        chart("empty", area, "", 3);

        JsonNode chart = platform.get("/api/v1/indicators/empty/chart?from=2020-01&area=" + area);

        assertEquals(0, chart.path("points").size());
        assertEquals(0, chart.path("phases").size());
        assertFalse(chart.path("signal").isObject());
    }

    private JsonNode chart(String indicator, String area, String more, int points) {
        String path = "/api/v1/indicators/" + indicator + "/chart?area=" + area + "&" + more;
        await().atMost(Platform.SOON).until(() -> {
            var answer = platform.answer(path);
            return answer.statusCode() == 200
                    && answer.jsonPath().getList("points").size() == points;
        });
        return platform.get(path);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
