package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;
import org.communitysafety.target.domain.RandomCases;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Cases before a conference that are repeats, by both published definitions. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RepeatCasesIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CURRENT = "marac-repeat-rate-current";
    private static final String OLDER = "marac-repeat-rate-older";

    @Inject
    Referring referring;

    @Inject
    Rebuilding rebuilding;

    @Inject
    FoldEvents fold;

    @Test
    void theSameReferralsGiveTwoRatesAndACorrectionOfOneMovesTheOthersOfItsPair() throws SQLException {
        String police = Referring.registered("repeat-cases-police");
        String health = Referring.registered("repeat-cases-health");
        List<ProducerRecord<byte[], byte[]>> told = new ArrayList<>(List.of(
                referring.made(police, "A-1", "2017-03-10", "a", "violence-or-threats", "1", null),
                referring.made(health, "A-2", "2018-03-10", "a", "other-abuse", "1", null),
                referring.made(police, "A-3", "2019-03-11", "a", "violence-or-threats", "1", null),
                referring.made(police, "B-1", "2018-03-20", "b", "violence-or-threats", "1", null),
                referring.made(police, "B-2", "2018-03-20", "b", "violence-or-threats", "1", null)));
        Collections.reverse(told);
        told.add(told.get(0));
        referring.publish(told);

        assertFigures(CURRENT, health, Map.of("2018-03", "1/1"));
        assertFigures(CURRENT, police, Map.of("2017-03", "0/1", "2018-03", "0/2", "2019-03", "0/1"));
        assertFigures(OLDER, health, Map.of("2018-03", "0/1"));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            referring.publish(List.of(referring.made(health, "A-2", "2018-03-12", "a", "other-abuse", "2", "1")));

            assertFigures(CURRENT, health, Map.of("2018-03", "0/1"));
            assertFigures(CURRENT, police, Map.of("2017-03", "0/1", "2018-03", "0/2", "2019-03", "1/1"));
            assertFigures(OLDER, police, Map.of("2017-03", "0/1", "2018-03", "0/2", "2019-03", "1/1"));
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(record.value(), CURRENT, "\"period\":\"2019-03\"", "\"numerator\":1,"));
        }
        assertEquals(List.of(), VerificationIT.differences("repeat-cases"));

        referring.publish(List.of(referring.cancelled(health, "A-2", "3", "1")));

        assertFigures(CURRENT, police, Map.of("2017-03", "0/1", "2018-03", "0/2", "2019-03", "0/1"));
        assertRebuilt(police);
    }

    @Test
    void twoInstancesThatFoldTheSamePersonsCountEachRepeatOnce() {
        List<String> agencies =
                List.of(Referring.registered("repeat-writers-police"), Referring.registered("repeat-writers-council"));
        List<List<StepVersion>> told = new ArrayList<>();
        for (String agency : agencies) {
            // Few enough for all of them to be told of: no topic has them.
            told.add(new RandomCases(new Random(agency.hashCode()), List.of(agency), 10).told(80));
        }

        CompletableFuture<?>[] writers = told.stream()
                .map(steps -> CompletableFuture.runAsync(() -> fold(steps)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        assertEquals(
                List.of(),
                VerificationIT.differences("repeat-writers").stream()
                        .filter(each -> "CELL".equals(each.get("kind")))
                        .toList());
        long repeats = agencies.stream()
                .mapToLong(agency -> Values.sum(Values.of("marac-repeats-current", "agency=" + agency)))
                .sum();
        assertTrue(repeats > 30, "repeats " + repeats);
    }

    @Test
    void anIndicatorNamesADefinitionThatItsPathwayHas() {
        given().contentType("application/json")
                .body(
                        """
                        {"indicator":"repeats-of-nobody","from":"2019-01-01","title":"Repeats","unit":"count","kind":"steps",
                         "polarity":"lower-is-better","steps":{"selections":[{"pathways":["marac"],
                         "definitions":["repeat/newest"]}]}}
                        """)
                .put("/api/v1/indicators/repeats-of-nobody")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/steps/selections/0/definitions/0"));
    }

    private void fold(List<StepVersion> steps) {
        for (int from = 0; from < steps.size(); from += 25) {
            List<StepVersion> batch = steps.subList(from, Math.min(steps.size(), from + 25));
            fold.fold(
                    new EventBatch(List.of(), List.of(), List.of(), batch, List.of(), List.of(), List.of(), Map.of()));
        }
    }

    private void assertRebuilt(String agency) throws SQLException {
        String changed = "update indicator_cell set count = count + 3 where indicator = 'marac-repeats-current'"
                + " and month = '2019-03-01' and agency = '%s'";
        assertTrue(rebuilding.byHand(changed.formatted(agency)) > 0);

        Map<String, String> told = Rebuilding.differences(Rebuilding.rebuilt(), agency);

        assertTrue(!told.isEmpty() && told.values().stream().allMatch("3 null"::equals), told.toString());
        assertFigures(CURRENT, agency, Map.of("2017-03", "0/1", "2018-03", "0/2", "2019-03", "0/1"));
    }

    private static void assertFigures(String indicator, String agency, Map<String, String> expected) {
        await().atMost(SOON).untilAsserted(() -> assertEquals(new TreeMap<>(expected), figures(indicator, agency)));
    }

    /** Of the agency's own area, by month. */
    private static Map<String, String> figures(String indicator, String agency) {
        Map<String, String> figures = new TreeMap<>();
        Values.of(indicator, "agency=" + agency)
                .forEach(value -> figures.put(
                        value.get("period").toString(), value.get("numerator") + "/" + value.get("denominator")));
        return figures;
    }
}
