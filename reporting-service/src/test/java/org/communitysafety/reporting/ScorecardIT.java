package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.NOTTINGHAM;
import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan and its values come on Kafka; the scorecard is read over HTTP and told on the topic. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ScorecardIT {
    private final Platform platform = new Platform();

    @BeforeEach
    void theNottinghamPlanIsPublished() {
        platform.publish(PublishedPlans.nottingham());
        platform.publish(PublishedPlans.nottinghamOutturns(10));
        await().atMost(Platform.SOON)
                .until(
                        () -> platform.answer("/api/v1/scorecard?plan=" + NOTTINGHAM)
                                .jsonPath()
                                .getString("asOf"),
                        "2021-03-31"::equals);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void theFirstPageIsThePlansOwnTableWithTheYearBeforeBesideIt() {
        JsonNode card = platform.get("/api/v1/scorecard");

        assertEquals(NOTTINGHAM, card.path("plan").asText());
        assertEquals(List.of("GREEN", "RED", "RED", "WHITE", "RED"), colours(card));
        assertEquals("NOT_COLLECTED", card.at("/items/3/whiteReason").asText());
        assertEquals(List.of("GREEN", "GREEN", "RED", "RED", "GREEN"), texts(card, item -> item.at("/years/1/rag")
                .asText()));
        assertEquals(
                platform.json("{\"GREEN\":{\"count\":1,\"percent\":20},\"AMBER\":{\"count\":0,\"percent\":0},"
                        + "\"RED\":{\"count\":3,\"percent\":60},\"WHITE\":{\"count\":1,\"percent\":20}}"),
                card.path("summary"));
    }

    @Test
    void theFiguresAreExactAndUnrounded() {
        JsonNode asb = platform.get("/api/v1/scorecard?plan=" + NOTTINGHAM).at("/items/2");

        assertEquals("20680", asb.path("actual").asText());
        assertEquals("5840", asb.path("change").asText());
        assertEquals("39.35309973045822", asb.path("changePercent").asText());
        assertEquals("11130", asb.path("finalTarget").asText());
        assertEquals("12985", asb.path("trajectory").asText());
        assertEquals("9550", asb.path("gapToFinalTarget").asText());
        assertEquals(43.9718, asb.at("/signal/z").asDouble(), 0.00005);
        assertEquals("DETERIORATING", asb.path("directionOfTravel").asText());
        assertTrue(asb.path("forecast").isNull());
        assertTrue(asb.path("changePoints").isNull());
    }

    @Test
    void aPeriodOrADateChoosesAnotherYear() {
        assertEquals(
                List.of("GREEN", "GREEN", "RED", "RED", "GREEN"),
                colours(platform.get("/api/v1/scorecard?plan=" + NOTTINGHAM + "&period=2019-20")));
        assertEquals(
                List.of("GREEN", "GREEN", "RED", "RED", "GREEN"),
                colours(platform.get("/api/v1/scorecard?plan=" + NOTTINGHAM + "&asOf=2021-03-30")));
        JsonNode blank = platform.get("/api/v1/scorecard?plan=" + NOTTINGHAM + "&period=2021/22");
        assertEquals("NOT_DUE", blank.at("/items/0/whiteReason").asText());
        assertEquals("2022-03-31", blank.path("asOf").asText());
    }

    @Test
    void whatIsToldOnTheTopicIsWhatIsRead() {
        JsonNode read = platform.get("/api/v1/scorecard?plan=" + NOTTINGHAM);

        for (JsonNode item : read.path("items")) {
            await().atMost(Platform.SOON)
                    .until(() -> newestToldOf(item.path("measure").asText()), item::equals);
        }
        assertEquals(List.of(), platform.alertEvents(NOTTINGHAM), "what a plan ships is history");
    }

    @Test
    void everyBadParameterIsNamed() {
        var answer = platform.answer("/api/v1/scorecard?area=Nottingham&asOf=31.3.2021&period=2021/23&knownAt=now");

        assertEquals(422, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType().replaceAll(";.*", ""));
        assertTrue(
                answer.jsonPath().getList("errors.pointer").containsAll(List.of("area", "asOf", "period", "knownAt")));
        assertEquals(
                422,
                platform.answer("/api/v1/scorecard?plan=" + NOTTINGHAM + "&period=2018-10")
                        .statusCode());
        assertEquals(404, platform.answer("/api/v1/scorecard?plan=none").statusCode());
        assertEquals(
                422,
                platform.answer("/api/v1/scorecard?area=E10000024&plan=" + NOTTINGHAM)
                        .statusCode());
    }

    @Test
    void historySaysWhatWasReportedWhenRestatementsIncluded() {
        String plan = "demo-history";
        platform.publish(fictional(plan, 1, "E06999201"));
        platform.publish(figure("E06999201", "2019/20", "900", 1, 1));
        platform.awaitRag(plan, "GREEN", "900");
        platform.publish(figure("E06999201", "2019/20", "950", 2, 1));
        platform.awaitRag(plan, "GREEN", "950");

        JsonNode history = platform.get("/api/v1/targets/crime-of-" + plan + "/history");

        assertEquals("950", history.at("/items/0/actual").asText());
        assertTrue(history.at("/items/0/restatement").asBoolean());
        assertEquals("900", history.at("/items/1/actual").asText());
        assertFalse(history.at("/items/1/restatement").asBoolean());
        assertNotNull(history.at("/items/1/reportedAt").asText(null));
        assertEquals(404, platform.answer("/api/v1/targets/none/history").statusCode());
    }

    @Test
    void whatATargetAsksForIsToldOfEveryPeriodBeforeItHasAFigure() {
        JsonNode asked = platform.get("/api/v1/targets/reduce-asb-volume/asked?plan=" + NOTTINGHAM);

        assertEquals("2022/23", asked.at("/items/3/period").asText());
        assertEquals("AT_MOST", asked.at("/items/3/sense").asText());
        assertEquals("11130", asked.at("/items/3/value").asText());
        assertEquals(
                422, platform.answer("/api/v1/targets/reduce-asb-volume/asked").statusCode());
        assertEquals(
                404,
                platform.answer("/api/v1/targets/none/asked?plan=" + NOTTINGHAM).statusCode());
    }

    @Test
    void anOlderPublicationOfAValueChangesNothing() {
        String plan = "demo-older";
        platform.publish(fictional(plan, 1, "E06999202"));
        platform.publish(figure("E06999202", "2019/20", "900", 5, 1));
        platform.publish(figure("E06999202", "2019/20", "2000", 4, 1));
        platform.publish(figure("E06999202", "2018/19", "1000", 6, 1));
        platform.awaitItem(
                plan,
                item -> item.at("/years/0/actual").asInt() == 1000
                        && item.path("actual").asInt() == 900);
    }

    @Test
    void importingOlderDataNeverMovesTheBusinessDateBack() {
        String plan = "demo-business-date";
        platform.publish(fictional(plan, 1, "E06999203"));
        platform.publish(figure("E06999203", "2020/21", "900", 1, 1));
        platform.awaitRag(plan, "GREEN", "900");
        platform.publish(figure("E06999203", "2019/20", "1200", 2, 1));
        platform.awaitItem(plan, item -> item.at("/years/1/rag").asText().equals("RED"));

        assertEquals("2021-03-31", platform.item(plan).path("asOf").asText());
    }

    @Test
    void aNewVersionOfAPlanIsJudgedAtOnce() {
        String plan = "demo-version";
        platform.publish(fictional(plan, 1, "E06999204"));
        platform.publish(figure("E06999204", "2019/20", "900", 1, 1));
        platform.awaitRag(plan, "GREEN", "900");

        platform.publish(fictional(plan, 2, "E06999204", "800"));

        platform.awaitItem(
                plan,
                item -> item.path("rag").asText().equals("RED")
                        && item.path("targetVersion").asInt() == 2);
    }

    @Test
    void aFictionalPlanGoesWithEverythingSaidOfIt() {
        String plan = "demo-removed";
        platform.publish(fictional(plan, 1, "E06999205"));
        platform.publish(figure("E06999205", "2019/20", "900", 1, 1));
        platform.awaitRag(plan, "GREEN", "900");

        platform.removePlan(plan);

        await().atMost(Platform.SOON)
                .until(() -> platform.answer("/api/v1/scorecard?plan=" + plan).statusCode() == 404);
        await().atMost(Platform.SOON).until(() -> platform.hasTombstone(Topics.TARGET_STATUS, plan + "|"));
        platform.removePlan(NOTTINGHAM);
        platform.publish(fictional("demo-after", 1, "E06999206"));
        platform.awaitItem("demo-after", item -> item.has("rag"));
        assertEquals(
                200, platform.answer("/api/v1/scorecard?plan=" + NOTTINGHAM).statusCode(), "a real plan stays");
    }

    @Test
    void eachYearIsJudgedByTheVersionThatHeldThenHoweverQuicklyTheyCame() {
        String plan = "demo-two-versions";
        platform.publish(fictional(plan, 1, "E06999208", "800"));
        platform.publish(PublishedPlans.from("2020-04-01", fictional(plan, 2, "E06999208", "1000")));
        platform.publish(figure("E06999208", "2019/20", "900", 21, 2), figure("E06999208", "2020/21", "900", 21, 2));

        platform.awaitRag(plan, "GREEN", "900");

        JsonNode item = platform.item(plan);
        assertEquals(2, item.path("targetVersion").asInt());
        assertEquals(
                "2019/20 RED",
                item.at("/years/1/period").asText() + " "
                        + item.at("/years/1/rag").asText());
    }

    @Test
    void aPlanUnderItsBareNameIsReadAsEver() {
        platform.publishAsBefore(fictional("demo-bare-name", 1, "E06999209"));

        platform.awaitItem("demo-bare-name", item -> item.has("rag"));
    }

    @Test
    void aTargetOfSeveralPlansIsJudgedByItsOwnAndSeenInAll() {
        String owner = "demo-owner";
        String guest = "demo-guest";
        platform.publish(PublishedPlans.alsoIn(guest, fictional(owner, 1, "E06999211")));
        platform.publish(fictional(guest, 1, "E06999212"));
        platform.publish(figure("E06999211", "2019/20", "900", 22, 1));
        platform.awaitRag(owner, "GREEN", "900");
        platform.awaitItem(guest, item -> item.has("rag"));

        for (String question : List.of("", "&period=2019-20", "&asOf=2020-03-31")) {
            JsonNode card = platform.get("/api/v1/scorecard?plan=" + guest + question);

            assertEquals(
                    List.of(" WHITE", owner + " GREEN"),
                    texts(
                            card,
                            item -> item.path("plan").asText() + " "
                                    + item.path("rag").asText()),
                    question);
            assertEquals(1, card.at("/summary/GREEN/count").asInt());
            assertEquals("E06999212", card.path("area").asText());
        }
        String now = Instant.now().toString();
        assertEquals(
                2,
                platform.get("/api/v1/scorecard?plan=" + guest + "&knownAt=" + now)
                        .path("items")
                        .size());
        assertEquals(
                1, platform.get("/api/v1/scorecard?plan=" + owner).path("items").size());
    }

    private JsonNode newestToldOf(String measure) {
        return platform.statuses(NOTTINGHAM).stream()
                .map(data -> data.path("item"))
                .filter(item -> item.path("measure").asText().equals(measure))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static List<String> colours(JsonNode card) {
        return texts(card, item -> item.path("rag").asText());
    }

    private static List<String> texts(JsonNode card, Function<JsonNode, String> text) {
        return new ArrayList<>(StreamSupport.stream(card.path("items").spliterator(), false)
                .map(text)
                .toList());
    }
}
