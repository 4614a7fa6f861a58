package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.target.application.EndMonths;
import org.communitysafety.target.application.EndedMonths;
import org.communitysafety.target.application.References;
import org.communitysafety.target.application.Transactions;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.MutableClock;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.PartnershipTime;
import org.junit.jupiter.api.Test;

/** Figures of cohorts, from the steps on the topic to what is answered and published. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class CohortFiguresIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Referring referring;

    @Inject
    Transactions transactions;

    @Inject
    EndedMonths months;

    @Inject
    References references;

    @Test
    void anOutcomeIsOfThoseWhoseWindowIsOverAndFollowsACorrection() {
        Cohort cohort = Cohort.on(referring, "windows");
        define(cohort, "windows-offending");
        referring.publish(List.of(
                cohort.stated("W-1", "OFFENDED", "2020-02-03", "2", "offence", "theft"),
                cohort.step("W-1", "ENTERED", "2019-02-03", "1"),
                cohort.step("W-2", "ENTERED", "2019-02-10", "1"),
                cohort.stated("W-2", "OFFENDED", "2020-02-11", "2", "offence", "theft"),
                cohort.step("W-3", "ENTERED", "2019-02-20", "1"),
                cohort.stated("W-3", "OFFENDED", "2019-02-20", "2", "offence", "theft")));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(Map.of("2020-02", List.of(1, 3)), cohort.shares("windows-offending", "month")));
        assertEquals(Map.of("2019/20", List.of(1, 3)), cohort.shares("windows-offending", "financial-year"));

        referring.publish(List.of(cohort.cancelled("W-1", "3", "2")));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(Map.of("2020-02", List.of(0, 3)), cohort.shares("windows-offending", "month")));
        assertEquals(List.of(), Verifying.differences(cohort.agency()));
    }

    @Test
    void anOpenWindowIsNeitherAnsweredNorPublishedUntilItsMonthHasEnded() {
        Cohort cohort = Cohort.on(referring, "open-windows");
        define(cohort, "open-windows-offending");
        LocalDate underWay = PartnershipTime.dateOf(Instant.now()).minusMonths(6);
        String over = YearMonth.from(underWay.plusMonths(12)).toString();
        referring.publish(List.of(
                cohort.step("W-4", "ENTERED", underWay.toString(), "1"),
                cohort.step("W-5", "ENTERED", "2019-02-20", "1")));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("2020-02", List.of(0, 1)), cohort.shares("open-windows-offending", "month")));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            String area = (String) cohort.values("open-windows-offending", "month")
                    .get("2020-02")
                    .get("area");
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertNotNull(Published.value(kafka, "open-windows-offending", area, "2020-02")));
            assertNull(Published.value(kafka, "open-windows-offending", area, over));

            Instant later =
                    underWay.plusMonths(14).atStartOfDay(PartnershipTime.ZONE).toInstant();
            new EndMonths(transactions, months, references, new MutableClock(later)).notice();

            await().atMost(SOON)
                    .untilAsserted(() -> assertNotNull(Published.value(kafka, "open-windows-offending", area, over)));
        }
        assertEquals(
                List.of(0, 1), cohort.shares("open-windows-offending", "month").get(over));
    }

    @Test
    void aCohortIsThoseWhoStandInItAtTheEndOfThePeriod() {
        Cohort cohort = Cohort.on(referring, "standing");
        cohort.define("standing-all", "standing", "count", "\"standing\":{\"enters\":@}");
        cohort.define(
                "standing-women", "standing", "count", "\"standing\":{\"enters\":@,\"only\":{\"sex\":[\"female\"]}}");
        cohort.define(
                "standing-women-share",
                "proportion",
                "percent",
                "\"proportion\":{\"numerator\":\"standing-women\",\"denominator\":\"standing-all\"}");
        referring.publish(sixMen(cohort));

        await().atMost(SOON).untilAsserted(() -> assertEquals(6, cohort.value("standing-all", "2019-03")));
        assertEquals(3, cohort.value("standing-all", "2019-06"));
        assertEquals(0, cohort.value("standing-all", "2019-12"));
        assertEquals(
                6,
                cohort.values("standing-all", "financial-year").get("2018/19").get("value"));
        assertEquals(0, cohort.value("standing-women-share", "2019-03"));

        referring.publish(List.of(cohort.cancelled("S-1", "9", "3")));
        await().atMost(SOON).untilAsserted(() -> assertEquals(4, cohort.value("standing-all", "2019-06")));
        assertEquals(1, cohort.value("standing-all", "2019-12"));
        assertEquals(List.of(), Verifying.differences(cohort.agency()));
    }

    @Test
    void aCohortSaysWhichGroupIsAbsentAndWhereNobodyKnows() {
        Cohort cohort = Cohort.on(referring, "composed");
        cohort.define(
                "composed-all",
                "standing",
                "count",
                "\"standing\":{\"enters\":@,\"attribute\":\"sex\",\"groups\":[\"female\",\"male\"]}");
        referring.publish(sixMen(cohort));
        await().atMost(SOON).untilAsserted(() -> assertEquals(6, cohort.value("composed-all", "2019-03")));

        JsonPath march = cohort.composition("composed-all", "2019-03");
        assertEquals(List.of(0, 6), march.getList("items[0].composition.groups.count"));
        assertEquals(List.of("female"), march.getList("items[0].composition.absent"));
        assertEquals(true, march.getBoolean("items[0].composition.equalityFlag"));

        referring.publish(List.of(cohort.step("S-7", "ENTERED", "2019-02-20", "1")));
        await().atMost(SOON).untilAsserted(() -> assertEquals(7, cohort.value("composed-all", "2019-03")));
        JsonPath unsure = cohort.composition("composed-all", "2019-03");
        assertEquals(1, unsure.getInt("items[0].composition.unstated"));
        assertNull(unsure.get("items[0].composition.equalityFlag"));
    }

    @Test
    void scoresAndHarmOfACohortAreThoseOfItsMatrix() {
        Cohort cohort = Cohort.on(referring, "scores");
        cohort.define("scores-total", "standing", "score", "\"standing\":{\"enters\":@,\"counts\":\"total-score\"}");
        cohort.define(
                "scores-average", "standing", "score", "\"standing\":{\"enters\":@,\"counts\":\"average-score\"}");
        defineHarm(cohort);
        referring.publish(List.of(
                cohort.step("C-1", "SCORED", "2019-03-01", "3"),
                cohort.stated("C-1", "OFFENDED", "2019-03-01", "1", "offence", "violence"),
                cohort.step("C-1", "ENTERED", "2019-02-01", "2"),
                cohort.step("C-2", "ENTERED", "2019-02-01", "1"),
                cohort.step("C-2", "SCORED", "2019-02-02", "2", new BigDecimal("41.5")),
                cohort.stated("C-2", "OFFENDED", "2019-03-09", "4", "offence", "theft"),
                cohort.step("C-3", "ENTERED", "2019-02-01", "1")));

        await().atMost(SOON).untilAsserted(() -> assertEquals(51.5f, cohort.value("scores-total", "2019-03")));
        assertEquals(41.5f, cohort.value("scores-total", "2019-02"));
        assertEquals(25.75f, cohort.value("scores-average", "2019-03"));
        assertEquals(12.5f, cohort.value("scores-harm", "2019-03"));

        referring.publish(List.of(
                cohort.step("C-2", "SCORED", "2019-03-20", "5", new BigDecimal("20")),
                cohort.step("C-1", "LEFT", "2019-04-02", "6"),
                cohort.cancelled("C-2", "7", "4")));
        await().atMost(SOON).untilAsserted(() -> assertEquals(20, cohort.value("scores-average", "2019-04")));
        assertEquals(15, cohort.value("scores-average", "2019-03"));
        assertEquals(10, cohort.value("scores-harm", "2019-03"));
        assertEquals(List.of(), Verifying.differences(cohort.agency()));
    }

    @Test
    void anOutcomeNamesEveryFault() {
        Cohort.put(
                        "faulty-outcome",
                        "outcome",
                        "percent",
                        """
                        "outcome":{"months":0,"counts":"perhaps","start":[],"agency":"whoever",
                                   "happening":[{"pathways":["marac"],"roles":["offends"]}]}
                        """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/outcome/agency",
                                "/outcome/counts",
                                "/outcome/months",
                                "/outcome/start",
                                "/outcome/happening/0/pathways"));
    }

    @Test
    void aCohortNamesEveryFault() {
        Cohort.put(
                        "faulty-standing",
                        "standing",
                        "count",
                        """
                        "standing":{"counts":"total-score","attribute":"sex","agency":"by",
                          "enters":[{"pathways":["domestic-violence-iom"]}],"only":{"sex":["neither"]}}
                        """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/standing/agency", "/unit", "/standing/only/sex/0", "/standing/attribute"));
        Cohort.put(
                        "faulty-harm",
                        "steps",
                        "count",
                        "\"outcome\":{},\"steps\":{\"sums\":\"weight\",\"selections\":[{\"pathways\":[\"marac\"]}]}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/unit", "/outcome"));
    }

    private static List<ProducerRecord<byte[], byte[]>> sixMen(Cohort cohort) {
        List<ProducerRecord<byte[], byte[]>> said = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            String reference = "S-" + n;
            said.add(cohort.step(reference, "LEFT", "2019-0%d-15".formatted(n + 3), "3"));
            said.add(cohort.step(reference, "ENTERED", "2019-02-03", "2"));
            said.add(cohort.stated(reference, "MADE", "2019-01-03", "1", "sex", "male"));
        }
        return said;
    }

    private static void define(Cohort cohort, String indicator) {
        String happening = "[{\"pathways\":[\"%s\"],\"roles\":[\"offends\"]}]".formatted(cohort.pathway());
        cohort.define(
                indicator,
                "outcome",
                "percent",
                "\"outcome\":{\"months\":12,\"counts\":\"with\",\"start\":@,\"happening\":%s}".formatted(happening));
    }

    private static void defineHarm(Cohort cohort) {
        cohort.define(
                cohort.pathway() + "-harm",
                "steps",
                "score",
                "\"steps\":{\"sums\":\"weight\",\"selections\":[{\"pathways\":[\"%s\"],\"roles\":[\"offends\"]}]}"
                        .formatted(cohort.pathway()));
    }
}
