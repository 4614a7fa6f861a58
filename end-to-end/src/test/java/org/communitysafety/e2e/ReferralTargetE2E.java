package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Referrals;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A target on what steps of referrals count: judged, sure or not, and alerted like one on incidents. */
@Timeout(400)
class ReferralTargetE2E {
    private static final Duration SOON = Duration.ofSeconds(90);

    private static final String RATE = "test-on-arrest-breach-rate";
    private static final int FOLLOW_UPS = 20;
    /** Of twenty in each month; scatter without a trend. */
    private static final int[] MISSED = {3, 4, 3, 2, 4, 3, 3, 4, 2, 3, 4, 3};

    private static Api api;
    private static Referrals referrals;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        referrals = new Referrals(api, ReferralStep.PERSON);
    }

    @Test
    void aTargetOnTheBreachRateIsJudgedWithItsIntervalAndAlertedWhenTheMonthsRise() {
        FictionalCity city = judged(91);
        send(city, "2018-04", "2021-02");

        JsonNode item = await().atMost(SOON)
                .until(
                        () -> item(city),
                        found -> found.at("/rag").asText().equals("GREEN")
                                && denominatorIn(found, "2019/20") == 12 * FOLLOW_UPS);

        JsonNode counts = yearOf(item, "2019/20").path("counts");
        int missed = IntStream.of(MISSED).sum();
        assertEquals(missed, counts.path("numerator").asInt(), item.toString());
        assertEquals(100.0 * missed / (12 * FOLLOW_UPS), item.path("actual").asDouble(), 0.0001, item.toString());
        assertTrue(counts.at("/interval/lower").asDouble() < item.path("actual").asDouble(), item.toString());
        assertTrue(counts.at("/interval/upper").asDouble() > item.path("actual").asDouble(), item.toString());
        assertTrue(item.path("complete").asBoolean(), "every step that was declared has come: " + item);

        month(city, YearMonth.of(2021, 3), 14, 0);

        String mine = "kind=signal&plan=" + city.plan();
        JsonNode alert = await().atMost(SOON)
                .until(
                        () -> new Alerts(api).newest(mine, "FIRING"),
                        found -> found.at("/evidence/actual").asInt() == 70);
        assertEquals("2021-03", alert.at("/evidence/period").asText(), alert.toString());
        assertTrue(alert.at("/evidence/z").asDouble() > 3, alert.toString());
        assertTrue(alert.at("/evidence/complete").asBoolean(), alert.toString());
    }

    @Test
    void aTargetOnAShareWhoseStepsWereDeclaredShortIsWhiteUntilTheMissingStepsCome() {
        FictionalCity city = judged(92);
        YearMonth shortMonth = YearMonth.of(2020, 2);
        send(city, "2018-04", "2020-01");
        month(city, shortMonth, MISSED[1], 2);
        send(city, "2020-03", "2020-03");

        JsonNode item = await().atMost(SOON)
                .until(
                        () -> item(city),
                        found -> found.path("whiteReason").asText().equals("INCOMPLETE")
                                && found.path("actual").asDouble(-1) > 0
                                && !found.path("complete").isNull());
        assertEquals("WHITE", item.path("rag").asText(), item.toString());
        assertFalse(item.path("complete").asBoolean(), item.toString());

        referrals.send(
                Api.NDJSON,
                Stream.of(
                                step(city, shortMonth, FOLLOW_UPS + 1, "MADE", 2),
                                step(city, shortMonth, FOLLOW_UPS + 1, "ATTENDED", 20))
                        .map(ReferralStep::cloudEvent)
                        .collect(Collectors.joining("\n")));

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode whole = item(city);
            assertEquals("GREEN", whole.path("rag").asText(), whole.toString());
            assertTrue(whole.path("complete").asBoolean(), whole.toString());
        });
    }

    private static FictionalCity judged(int number) {
        FictionalCity city = new FictionalCity(number);
        city.register(api);
        city.publishPlan(
                api,
                List.of(PlanMeasure.counted("breaches", RATE, "financial-year")
                        .with("unit", "percent")
                        .with("kind", "reduce-any")
                        .baseline("2018/19", 50)
                        .parts()));
        ReferralStep first = step(city, YearMonth.of(2018, 4), 1, "MADE", 2);
        await().atMost(SOON)
                .until(() -> api.post("/api/v1/referrals?dryRun=true", Api.JSON, first.bare())
                                .status()
                        == 200);
        return city;
    }

    private static void send(FictionalCity city, String from, String to) {
        Stream.iterate(
                        YearMonth.parse(from),
                        month -> !month.isAfter(YearMonth.parse(to)),
                        month -> month.plusMonths(1))
                .forEach(month -> month(city, month, MISSED[month.getMonthValue() - 1], 0));
    }

    /** @param more steps that are declared and not sent */
    private static void month(FictionalCity city, YearMonth month, int missed, int more) {
        String lines = IntStream.rangeClosed(1, FOLLOW_UPS)
                .boxed()
                .flatMap(n -> Stream.of(
                        step(city, month, n, "MADE", 2), step(city, month, n, n <= missed ? "MISSED" : "ATTENDED", 20)))
                .map(ReferralStep::cloudEvent)
                .collect(Collectors.joining("\n"));
        referrals.send(Api.NDJSON, lines);
        city.declareSteps(api, month.toString(), "test-on-arrest", 2 * FOLLOW_UPS + more);
    }

    private static ReferralStep step(FictionalCity city, YearMonth month, int n, String step, int day) {
        String reference = "TOA-%s-%d".formatted(month, n);
        return ReferralStep.taken(
                city.agency(),
                "test-on-arrest",
                reference,
                step,
                month.atDay(day).toString());
    }

    /** Of the year that both cities have whole. */
    private static JsonNode item(FictionalCity city) {
        return new Scorecards(api).item(city.plan(), "breaches", "2020-03-31");
    }

    private static int denominatorIn(JsonNode item, String year) {
        return yearOf(item, year).at("/counts/denominator").asInt();
    }

    /** Missing while the year is not judged. */
    private static JsonNode yearOf(JsonNode item, String year) {
        for (JsonNode each : item.path("years")) {
            if (each.path("period").asText().equals(year)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }
}
