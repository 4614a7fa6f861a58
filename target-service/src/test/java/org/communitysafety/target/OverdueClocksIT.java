package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.target.application.Changes;
import org.communitysafety.target.application.FoldReferrals;
import org.communitysafety.target.application.MissClocks;
import org.communitysafety.target.application.MoveCells;
import org.communitysafety.target.application.OverdueClocks;
import org.communitysafety.target.application.References;
import org.communitysafety.target.application.ReferralFacts;
import org.communitysafety.target.application.Transactions;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.MutableClock;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.PartnershipTime;
import org.junit.jupiter.api.Test;

/** Clocks that become overdue by time alone; a test's own clock says when. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class OverdueClocksIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int DAYS = 7;

    @Inject
    Referring referring;

    @Inject
    Transactions transactions;

    @Inject
    OverdueClocks overdue;

    @Inject
    References references;

    @Inject
    ReferralFacts facts;

    @Inject
    Changes changes;

    @Inject
    MoveCells cells;

    private final LocalDate today = PartnershipTime.dateOf(Instant.now());
    private final LocalDate due = today.plusDays(DAYS);

    @Test
    void aClockBecomesOverdueWhenItsLastDayHasPassedAndAStepInTimeThatComesLateTakesItBack() {
        String pathway = counted("time-panel");
        String agency = Referring.registered("time-panel-police");
        MutableClock clock = new MutableClock(noon(due));
        publish(pathway, List.of(referring.step(agency, "R-1", pathway, "MADE", today.toString(), "1")));

        at(clock).missDue();
        assertEquals(List.of(), figures(pathway + "-overdue"));

        clock.set(noon(due.plusDays(1)));
        at(clock).missDue();
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(1), figures(pathway + "-overdue")));
        assertEquals(List.of(1), figures(pathway + "-standing"));
        assertEquals(List.of(), verified());
        told(pathway, agency, "\"standing\":1");

        at(clock).missDue();
        referring.publish(List.of(referring.step(agency, "R-1", pathway, "DONE", due.toString(), "2")));
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(), figures(pathway + "-overdue")));
        assertEquals(List.of(), verified());
        told(pathway, agency, "\"standing\":0");

        referring.publish(List.of(referring.corrected(
                agency, "R-1", pathway, "DONE", due.plusDays(2).toString(), "3", "2")));
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(1), figures(pathway + "-overdue")));
        assertEquals(List.of(), figures(pathway + "-standing"));
        assertEquals(List.of(), verified());
    }

    @Test
    void whatDiesHalfWayCountsNothingAndSeveralInstancesCountEachClockOnce() {
        String pathway = counted("crowd-panel");
        String agency = Referring.registered("crowd-panel-police");
        int referrals = 1_300;
        List<ProducerRecord<byte[], byte[]>> steps = new ArrayList<>();
        for (int n = 0; n < referrals; n++) {
            steps.add(referring.step(agency, "R-" + n, pathway, "MADE", today.toString(), "1"));
        }
        publish(pathway, steps);
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(referrals), figures(pathway + "-made")));
        MutableClock clock = new MutableClock(noon(due.plusDays(1)));

        assertThrows(IllegalStateException.class, () -> at(clock, dying()).missDue());
        assertEquals(List.of(), figures(pathway + "-overdue"));

        List<CompletableFuture<Void>> instances = Stream.of(1, 2, 3)
                .map(instance -> CompletableFuture.runAsync(() -> untilNone(at(clock))))
                .toList();
        instances.forEach(CompletableFuture::join);
        untilNone(at(clock));
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(referrals), figures(pathway + "-overdue")));
        assertEquals(List.of(), verified());
    }

    @Test
    void anIndicatorAndAPathwayThatComeLaterCountAsFarAsWasLookedAt() {
        String pathway = Referring.pathway("later-panel", DAYS, 201);
        String agency = Referring.registered("later-panel-police");
        publish(pathway, List.of(referring.step(agency, "R-1", pathway, "MADE", today.toString(), "1")));
        MutableClock clock = new MutableClock(noon(due.plusDays(1)));
        untilNone(at(clock));

        define(pathway, "overdue", "{\"pathways\":[\"later-panel\"]}", 201);
        assertEquals(List.of(1), figures(pathway + "-overdue"));

        Referring.pathway(pathway, DAYS + 1, 200);
        assertEquals(List.of(), figures(pathway + "-overdue"));
        clock.set(noon(due.plusDays(2)));
        untilNone(at(clock));
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(1), figures(pathway + "-overdue")));
        assertEquals(List.of(), verified());
    }

    @Test
    void aDefinitionNamesClocksThatItsPathwayHas() {
        Referring.pathway("wrong-panel", DAYS, 201);

        define(
                        "wrong-panel",
                        "overdue",
                        "{\"pathways\":[\"wrong-panel\",\"none\"],\"clocks\":[\"noon\"],"
                                + "\"counts\":\"some\",\"agency\":\"whoever\"}",
                        422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/clocks/pathways/1", "/clocks/clocks/0", "/clocks/counts", "/clocks/agency"));
    }

    private static String counted(String pathway) {
        Referring.pathway(pathway, DAYS, 201);
        define(pathway, "overdue", "{\"pathways\":[\"%s\"],\"clocks\":[\"done\"]}".formatted(pathway), 201);
        define(pathway, "standing", "{\"pathways\":[\"%s\"],\"counts\":\"standing\"}".formatted(pathway), 201);
        given().contentType("application/json")
                .body(
                        """
                        {"indicator":"%1$s-made","from":"2019-01-01","title":"Made","unit":"count","kind":"steps",
                         "polarity":"higher-is-better","steps":{"selections":[{"pathways":["%1$s"],"steps":["MADE"]}]}}
                        """
                                .formatted(pathway))
                .put("/api/v1/indicators/" + pathway + "-made")
                .then()
                .statusCode(201);
        return pathway;
    }

    private static ValidatableResponse define(String pathway, String name, String clocks, int status) {
        String indicator = pathway + "-" + name;
        return given().contentType("application/json")
                .body(
                        """
                        {"indicator":"%s","from":"2019-01-01","title":"%s","unit":"count","kind":"clocks",
                         "polarity":"lower-is-better","clocks":%s}
                        """
                                .formatted(indicator, indicator, clocks))
                .put("/api/v1/indicators/" + indicator)
                .then()
                .statusCode(status);
    }

    private void publish(String pathway, List<ProducerRecord<byte[], byte[]>> steps) {
        referring.publish(steps);
        await().atMost(SOON)
                .untilAsserted(() -> Referring.on(pathway, "?limit=1").body("items.size()", equalTo(1)));
    }

    private MissClocks at(Clock clock) {
        return at(clock, transactions);
    }

    private MissClocks at(Clock clock, Transactions within) {
        FoldReferrals referrals = new FoldReferrals(facts, overdue, changes, clock);
        return new MissClocks(within, overdue, references, referrals, cells, clock);
    }

    private static void untilNone(MissClocks clocks) {
        int looked;
        do {
            looked = clocks.missDue();
        } while (looked > 0);
    }

    /** Transactions of a process that dies at the end of what it does. */
    private Transactions dying() {
        return new Transactions() {
            @Override
            public void run(Runnable work) {
                transactions.run(() -> {
                    work.run();
                    throw new IllegalStateException("died");
                });
            }

            @Override
            public <T> T call(Supplier<T> work) {
                return transactions.call(() -> {
                    T done = work.get();
                    if (Boolean.TRUE.equals(done)) {
                        return done;
                    }
                    throw new IllegalStateException("died");
                });
            }

            @Override
            public <T> T call(Duration longest, Supplier<T> work) {
                return transactions.call(longest, work);
            }
        };
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(PartnershipTime.ZONE).toInstant();
    }

    /** By month, of all that answer; a month in which nothing counts is left out. */
    private static List<Integer> figures(String indicator) {
        return Values.of(indicator, "period=month").stream()
                .map(value -> ((Number) value.get("numerator")).intValue())
                .toList();
    }

    private static void told(String pathway, String agency, String standing) {
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(
                    Topics.OVERDUE_CLOCKS,
                    SOON,
                    record -> new String(record.key(), StandardCharsets.UTF_8).equals(pathway + "|" + agency)
                            && new String(record.value(), StandardCharsets.UTF_8).contains(standing));
        }
    }

    /** Differences in cells that a verification finds. */
    private static List<Map<String, String>> verified() {
        return Verifying.differences("-panel-");
    }
}
