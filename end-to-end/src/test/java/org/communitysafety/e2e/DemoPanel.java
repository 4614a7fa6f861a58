package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.communitysafety.e2e.harness.Api;

/** The figures of the demo's panel. */
final class DemoPanel {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;

    DemoPanel(Api api) {
        this.api = api;
    }

    void assertItsYearHasItsFigures() {
        List.of(
                        "attendance",
                        "made-by-agency",
                        "taken-away",
                        "opened",
                        "closed",
                        "passed-onward",
                        "judged-complete",
                        "gaps",
                        "theme-homelessness",
                        "sex-female",
                        "age-band-25-34",
                        "ethnicity-white",
                        "circumstances-rough-sleeping")
                .forEach(line -> await().atMost(SOON)
                        .untilAsserted(() -> assertTrue(
                                of(line).stream()
                                        .anyMatch(value -> value.path("value").asDouble() > 0),
                                line)));
        assertEquals(
                15,
                of("meetings").stream()
                        .mapToInt(value -> value.path("value").asInt())
                        .sum());
        List<JsonNode> themes = api.all("/api/v1/indicators").stream()
                .map(indicator -> indicator.path("id").asText())
                .filter(id -> id.startsWith("complex-persons-panel-theme-"))
                .flatMap(id -> of(id.substring("complex-persons-panel-".length())).stream())
                .toList();
        assertEquals(sum(of("opened")), sum(themes), "every referral of the demo names one theme");
        for (String line : List.of("opened", "meetings", "theme-homelessness")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertTrue(
                            of(line).stream()
                                    .allMatch(value -> value.path("complete").asBoolean()),
                            () -> "what was declared has come: " + of(line)));
        }
    }

    void assertItsLastMonthsStandBesideThoseOfTheYearBeforeAndByWard() {
        List<JsonNode> compared = api
                .all("/api/v1/indicators/complex-persons-panel-opened/values?area=E06999001&compare=year-before")
                .stream()
                .filter(value -> value.has("yearBefore"))
                .toList();

        assertEquals(3, compared.size(), compared.toString());
        for (JsonNode value : compared) {
            int change =
                    value.path("value").asInt() - value.at("/yearBefore/value").asInt();
            assertEquals(change, value.at("/yearBefore/change").asInt(-1_000), value.toString());
        }
        List<JsonNode> wards = api.all("/api/v1/indicators/complex-persons-panel-opened/values?level=ward").stream()
                .filter(value -> value.path("area").asText().startsWith("E05999"))
                .toList();
        assertTrue(
                wards.stream()
                                .map(value -> value.path("area").asText())
                                .distinct()
                                .count()
                        > 1,
                wards.toString());
    }

    private static int sum(List<JsonNode> values) {
        return values.stream().mapToInt(value -> value.path("value").asInt()).sum();
    }

    /** Of one line of the panel's figures, by month. */
    List<JsonNode> of(String line) {
        return api.all("/api/v1/indicators/complex-persons-panel-" + line + "/values?area=E06999001&period=month");
    }
}
