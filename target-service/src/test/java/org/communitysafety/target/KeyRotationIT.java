package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.PersonErased;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.contracts.Topics;
import org.communitysafety.target.KeyPhases.Sent;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Keys are added and retired while events come, and everybody is counted as if there were one key. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class KeyRotationIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REPEATS = "marac-repeats-current";

    @Inject
    EventsOnKafka events;

    @Inject
    Referring referring;

    @Inject
    KeptTokens kept;

    @Test
    void repeatVictimsAcrossTwoRotationsAreThoseOfAnIndependentCount() {
        String agency = Defining.agency("rotating-police");
        define("rotating-victims", agency);
        List<Sent> all = KeyPhases.history(new Random(43));

        for (List<Integer> phase : KeyPhases.PHASES) {
            List<Sent> sent =
                    all.stream().filter(each -> each.phase().equals(phase)).toList();
            events.publish(incidents(agency, sent));
        }

        await().atMost(SOON).untilAsserted(() -> assertEquals(KeyPhases.counted(all), figures("rotating-victims")));
        assertEquals(Set.of("k1"), kept.keysOf(agency));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void eventsOfAllPhasesInAnyOrderGiveTheSame() {
        String agency = Defining.agency("rotating-shuffled-police");
        define("rotating-shuffled-victims", agency);
        List<Sent> all = KeyPhases.history(new Random(44));
        List<Sent> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(45));

        for (int from = 0; from < shuffled.size(); from += 7) {
            events.publish(incidents(agency, shuffled.subList(from, Math.min(from + 7, shuffled.size()))));
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(KeyPhases.counted(all), figures("rotating-shuffled-victims")));
        assertEquals(Set.of("k1"), kept.keysOf(agency));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void casesOfTheSamePersonsAreRepeatsAcrossARotation() {
        String agency = Referring.registered("rotating-conference");

        referring.publish(List.of(
                made(agency, "R-1", "2018-03-10", "pair", KeyPhases.PHASES.get(0)),
                made(agency, "R-2", "2018-09-10", "pair", KeyPhases.PHASES.get(1)),
                made(agency, "R-3", "2019-05-10", "pair", KeyPhases.PHASES.get(2)),
                made(agency, "R-4", "2019-06-10", "others", KeyPhases.PHASES.get(2))));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(2, Values.sum(Values.of(REPEATS, "agency=" + agency)), "R-2, R-3"));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    /** A case whose token nobody could tell at first, until one event said whose it is. */
    @Test
    void aLinkThatComesLateJoinsWhatWasKeptApart() {
        String agency = Referring.registered("rotating-late");
        referring.publish(List.of(
                made(agency, "R-1", "2018-03-10", "late", KeyPhases.PHASES.get(0)),
                made(agency, "R-3", "2018-09-10", "late", KeyPhases.PHASES.get(2))));
        await().atMost(SOON).until(() -> kept.keysOf(agency).equals(Set.of("k1", "k2")));
        assertEquals(0, Values.sum(Values.of(REPEATS, "agency=" + agency)));

        referring.publish(List.of(made(agency, "R-2", "2018-06-10", "late", KeyPhases.PHASES.get(1))));

        await().atMost(SOON).untilAsserted(() -> assertEquals(2, Values.sum(Values.of(REPEATS, "agency=" + agency))));
        assertEquals(Set.of("k1"), kept.keysOf(agency));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void whoWasNotNamedDuringTheOverlapIsSomebodyNew() {
        String agency = Referring.registered("rotating-unseen");

        referring.publish(List.of(
                made(agency, "R-1", "2018-03-10", "unseen", KeyPhases.PHASES.get(0)),
                made(agency, "R-3", "2018-09-10", "unseen", KeyPhases.PHASES.get(2))));

        await().atMost(SOON).until(() -> kept.keysOf(agency).equals(Set.of("k1", "k2")));
        assertEquals(0, Values.sum(Values.of(REPEATS, "agency=" + agency)));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void aNewKeyPublishesNoValueAnew() {
        String agency = Defining.agency("rotating-quiet-police");
        define("rotating-quiet-victims", agency);
        List<Sent> all = KeyPhases.history(new Random(46));
        events.publish(incidents(
                agency,
                all.stream().map(each -> each.during(KeyPhases.PHASES.get(0))).toList()));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(KeyPhases.counted(all), figures("rotating-quiet-victims")));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            await().atMost(SOON).until(kept::allIsPublished);
            long before = published(kafka, "rotating-quiet-victims");
            assertTrue(before > 0);

            events.publish(incidents(
                    agency,
                    all.stream()
                            .map(each -> each.during(KeyPhases.PHASES.get(1)))
                            .toList()));
            await().atMost(SOON).until(() -> kept.firsts("k2:" + agency).size() == KeyPhases.PERSONS);
            await().atMost(SOON).until(kept::allIsPublished);

            assertEquals(before, published(kafka, "rotating-quiet-victims"));
        }
        assertEquals(KeyPhases.counted(all), figures("rotating-quiet-victims"));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    /** By an instance that has not read the newest key yet. */
    @Test
    void anErasureByOneTokenForgetsThePersonUnderAll() {
        String agency = Defining.agency("rotating-erasing-police");
        define("rotating-erasing-victims", agency);
        List<Sent> all = KeyPhases.history(new Random(47));
        List<ProducerRecord<byte[], byte[]>> told = incidents(agency, all);
        events.publish(told);
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(KeyPhases.counted(all), figures("rotating-erasing-victims")));
        long named = all.stream().filter(each -> each.person() == 0).count();

        events.publish(List.of(events.erased(
                new PersonErased(
                        agency,
                        "2026-02-01T00:00:00Z",
                        List.of(new PersonErased.Replacement(
                                List.of(KeyPhases.token(1, agency, 0)), "~erased:rotating-erasing"))),
                "rotating-erasing")));

        await().atMost(SOON).until(() -> kept.facts("~erased:rotating-erasing") == named);
        assertEquals(Set.of(), kept.linksOf(KeyPhases.token(1, agency, 0)));
        events.publish(told);
        events.publish(List.of(
                incident(agency, new Sent("again", 1, LocalDate.parse("2018-12-01"), KeyPhases.PHASES.get(4)))));
        await().atMost(SOON)
                .until(() -> kept.facts(KeyPhases.token(1, agency, 1))
                        == all.stream().filter(each -> each.person() == 1).count() + 1);
        assertEquals(named, kept.facts("~erased:rotating-erasing"), "sent again");
        Map<String, String> figures = figures("rotating-erasing-victims");
        assertEquals("1/1", figures.remove("2018-12"));
        assertEquals(KeyPhases.counted(all), figures);
        assertEquals(List.of(), Verifying.differences(agency));
    }

    private static Map<String, String> figures(String indicator) {
        Map<String, String> figures = new TreeMap<>();
        Values.of(indicator, "period=month&area=" + Defining.WARD)
                .forEach(value -> figures.put(
                        value.get("period").toString(), value.get("numerator") + "/" + value.get("denominator")));
        return figures;
    }

    private List<ProducerRecord<byte[], byte[]>> incidents(String agency, Collection<Sent> sent) {
        return sent.stream().map(each -> incident(agency, each)).toList();
    }

    private ProducerRecord<byte[], byte[]> incident(String agency, Sent sent) {
        return events.recorded(sent.incident(agency), "1", null);
    }

    private ProducerRecord<byte[], byte[]> made(
            String agency, String reference, String at, String pair, List<Integer> phase) {
        String person = "k" + phase.get(0) + ":" + agency + "-victim-" + pair;
        String other = "k" + phase.get(0) + ":" + agency + "-perpetrator-" + pair;
        ReferralStep data = new ReferralStep(
                agency,
                reference,
                "marac",
                "MADE",
                at,
                null,
                null,
                null,
                person,
                other,
                null,
                null,
                null,
                null,
                Map.of("incident", "violence-or-threats"),
                null,
                phase.size() == 1
                        ? null
                        : Map.of(
                                person, List.of(person.replace("k" + phase.get(0), "k" + phase.get(1))),
                                other, List.of(other.replace("k" + phase.get(0), "k" + phase.get(1)))));
        return referring.told(data, "1");
    }

    private static long published(KafkaProbe kafka, String indicator) {
        return kafka.readAll(Topics.INDICATOR_VALUES).stream()
                .filter(record -> Defining.says(record.value(), '"' + indicator + '"'))
                .count();
    }

    private static void define(String id, String agency) {
        Defining.put(
                        id,
                        Defining.defined(id, "repeat-victimisation", "percent")
                                + ",\"windowMonths\":12,\"selections\":[{\"categories\":[\"hate-crime\"],"
                                + "\"agencies\":[\"" + agency + "\"]}]}")
                .statusCode(201);
    }
}
