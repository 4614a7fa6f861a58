package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** The average of the highest scores of a cohort, from the steps on the topic to what is answered and published. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class TopScoresIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Referring referring;

    @Test
    void theAverageIsOfTheHighestAloneOrOfAllWhereTheyAreFewer() {
        Cohort cohort = Cohort.on(referring, "ranked");
        define(cohort, "ranked-top");
        referring.publish(scored(cohort, "2019-02", 10, 20, 30));

        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(60, 3), share(cohort, "2019-02")));

        referring.publish(scored(cohort, "2019-03", 40, 50, 60));

        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(150, 3), share(cohort, "2019-03")));
        assertEquals(List.of(60, 3), share(cohort, "2019-02"));
        assertEquals(50, cohort.value("ranked-top", "2019-04"));

        referring.publish(List.of(cohort.step("R-60", "LEFT", "2019-04-02", "9")));

        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(120, 3), share(cohort, "2019-04")));
        assertEquals(List.of(150, 3), share(cohort, "2019-03"));
        assertEquals(List.of(), Verifying.differences(cohort.agency()));
    }

    /** The sum over all stays as it was: a batch in which one rises by what another falls. */
    @Test
    void whatRisesByWhatAnotherFallsIsPublished() {
        Cohort cohort = Cohort.on(referring, "swapped");
        define(cohort, "swapped-top");
        referring.publish(scored(cohort, "2019-02", 10, 20, 30, 40));
        await().atMost(SOON).untilAsserted(() -> assertEquals(30, cohort.value("swapped-top", "2019-02")));
        String area =
                (String) cohort.values("swapped-top", "month").get("2019-02").get("area");

        referring.publish(List.of(
                cohort.step("R-10", "SCORED", "2019-02-21", "5", BigDecimal.ONE),
                cohort.step("R-40", "SCORED", "2019-02-21", "5", new BigDecimal("49"))));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            String key = String.join("|", "swapped-top", area, "2019-02", "events", "-");
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> new String(record.key()).equals(key) && Defining.says(record.value(), "\"value\":33,"));
        }
        assertEquals(33, cohort.value("swapped-top", "2019-02"));
    }

    @Test
    void onlyAnAverageScoreHasATop() {
        Cohort.put("faulty-top", "standing", "count", standing("members", 10))
                .statusCode(422)
                .body("errors.pointer", contains("/standing/top"));
        Cohort.put("faulty-top", "standing", "score", standing("average-score", 0))
                .statusCode(422)
                .body("errors.code", contains("out-of-range"));
    }

    private static String standing(String counts, int top) {
        return "\"standing\":{\"counts\":\"%s\",\"top\":%d,\"enters\":[{\"pathways\":[\"licensed-premises\"]}]}"
                .formatted(counts, top);
    }

    private static void define(Cohort cohort, String indicator) {
        cohort.define(
                indicator, "standing", "score", "\"standing\":{\"enters\":@,\"counts\":\"average-score\",\"top\":3}");
    }

    private static List<Object> share(Cohort cohort, String month) {
        return cohort.shares("ranked-top", "month").get(month);
    }

    private static List<ProducerRecord<byte[], byte[]>> scored(Cohort cohort, String month, int... scores) {
        return new ArrayList<>(IntStream.of(scores)
                .boxed()
                .flatMap(score -> Stream.of(
                        cohort.step("R-" + score, "SCORED", month + "-11", "3", BigDecimal.valueOf(score)),
                        cohort.step("R-" + score, "ENTERED", month + "-05", "2"),
                        cohort.step("R-" + score, "MADE", month + "-03", "1")))
                .toList());
    }
}
