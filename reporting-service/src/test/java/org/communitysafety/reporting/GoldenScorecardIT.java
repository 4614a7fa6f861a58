package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.NOTTINGHAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Every figure of the golden cases that the scorecard carries, as a reader of the running service gets it. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class GoldenScorecardIT {
    private static final Map<String, String> MEASURES = Map.of(
            "CDP-CRIME", "reduce-crime",
            "CDP-HATE", "reduce-hate-crime-repeats",
            "CDP-ASB-VOLUME", "reduce-asb-volume",
            "CDP-ASB-SURVEY", "reduce-asb-experience",
            "CDP-SUBSTANCE", "maintain-substance-misuse");
    private static final Map<String, String> POINTERS = Map.of(
            "change", "/change",
            "changePct", "/changePercent",
            "changePp", "/changePoints",
            "finalTarget", "/finalTarget",
            "trajectoryValue", "/trajectory",
            "gapToFinalTarget", "/gapToFinalTarget",
            "gapToFinalTargetPct", "/gapToFinalTargetPercent",
            "gapToTrajectoryPct", "/gapToTrajectoryPercent",
            "poissonZ", "/signal/z");

    @Test
    void everyGoldenFigureIsOnTheScorecard() throws IOException {
        try (Platform platform = new Platform()) {
            platform.publish(PublishedPlans.nottingham());
            platform.publish(PublishedPlans.nottinghamOutturns(10));
            await().atMost(Platform.SOON)
                    .until(
                            () -> platform.answer("/api/v1/scorecard?plan=" + NOTTINGHAM)
                                    .jsonPath()
                                    .getString("asOf"),
                            "2021-03-31"::equals);
            int compared = 0;
            for (JsonNode golden : cases(platform)) {
                String id = golden.path("id").asText();
                if (id.matches("CDP-.*-20(19/20|20/21)")) {
                    String measure = MEASURES.get(id.substring(0, id.lastIndexOf('-')));
                    compared += compare(golden, item(platform, measure, id.substring(id.lastIndexOf('-') + 1)));
                }
            }
            assertEquals(44, compared, "figures and colours");
        }
    }

    private static int compare(JsonNode golden, JsonNode item) {
        JsonNode expected = golden.path("expected");
        int compared = 0;
        for (Map.Entry<String, String> figure : POINTERS.entrySet()) {
            if (expected.has(figure.getKey())) {
                BigDecimal wanted = expected.path(figure.getKey()).decimalValue();
                BigDecimal actual = item.at(figure.getValue()).decimalValue();
                String where = golden.path("id").asText() + " " + figure.getKey();
                assertEquals(0, wanted.compareTo(actual.setScale(wanted.scale(), RoundingMode.HALF_EVEN)), where);
                compared++;
            }
        }
        if (expected.has("rag")) {
            assertEquals(expected.path("rag").asText(), item.path("rag").asText());
            compared++;
        }
        return compared;
    }

    private static JsonNode item(Platform platform, String measure, String year) {
        JsonNode card = platform.get("/api/v1/scorecard?plan=" + NOTTINGHAM + "&period=" + year);
        for (JsonNode item : card.path("items")) {
            if (item.path("measure").asText().equals(measure)) {
                return item;
            }
        }
        throw new AssertionError("not on the scorecard: " + measure);
    }

    private static JsonNode cases(Platform platform) throws IOException {
        try (InputStream golden = GoldenScorecardIT.class.getResourceAsStream("/golden/golden_cases.json")) {
            return platform.json(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
