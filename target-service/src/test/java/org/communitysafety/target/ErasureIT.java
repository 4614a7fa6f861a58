package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.PersonErased;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;
import org.communitysafety.target.domain.FactKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.StepTime;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.Test;

/** A person is forgotten, and every figure stays what it was. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ErasureIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REPEATS = "marac-repeats-current";
    private static final Instant ERASED = Instant.parse("2026-02-01T00:00:00.000001Z");
    private static final Instant BEFORE = ERASED.minusNanos(1_000);

    @Inject
    EventsOnKafka events;

    @Inject
    Referring referring;

    @Inject
    FoldEvents fold;

    @Inject
    DataSource database;

    @Test
    void tokensAreReplacedWhereverTheyStandAndStayReplacedWhenTheirEventsComeAgain() throws SQLException {
        String agency = Defining.agency("erasing-police");
        define("erasing-victims", agency);
        List<ProducerRecord<byte[], byte[]>> told = List.of(
                victim(agency, "1", "2018-01-15", "k1:erasing-v"),
                victim(agency, "2", "2018-12-20", "k1:erasing-v"),
                victim(agency, "3", "2018-12-21", "k1:erasing-w"),
                referring.made(agency, "R-1", "2018-03-10", "erasing", "violence-or-threats", "1", null),
                referring.made(agency, "R-2", "2018-09-10", "erasing", "violence-or-threats", "1", null));
        events.publish(told);
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertEquals("[1/2, 1]", figures(agency)));

        events.publish(List.of(events.erased(
                new PersonErased(
                        agency,
                        ERASED.toString(),
                        List.of(
                                replaced("~erased:erasing-victims", "k0:erasing-v", "k1:erasing-v"),
                                replaced("~erased:erasing-pathway", "k0:victim-erasing", "k1:victim-erasing"))),
                "erasing")));

        await().atMost(SOON).untilAsserted(() -> assertEquals(0, naming("erasing-v")));
        assertErased(agency);
        events.publish(told);
        events.publish(List.of(victim(agency, "4", "2018-12-22", "k1:erasing-x")));
        await().atMost(SOON).untilAsserted(() -> assertEquals("[1/3, 1]", figures(agency)));
        assertEquals(0, naming("erasing-v"), "sent again");
        assertEquals(
                Map.of(
                        "1",
                        "~erased:erasing-victims",
                        "2",
                        "~erased:erasing-victims",
                        "3",
                        "k1:erasing-w",
                        "4",
                        "k1:erasing-x"),
                victims(agency, ""));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    private void assertErased(String agency) throws SQLException {
        assertEquals("[1/2, 1]", figures(agency));
        assertEquals(
                Map.of("1", "~erased:erasing-victims", "2", "~erased:erasing-victims", "3", "k1:erasing-w"),
                victims(agency, ""));
        assertEquals(
                Set.of("~erased:erasing-pathway k1:perpetrator-erasing ~erased:erasing-pathway k1:perpetrator-erasing"),
                Set.copyOf(texts(
                        "select person || ' ' || other_person || ' ' || tokens from referral_step where agency = ?",
                        agency)));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    /** In every order of two incidents and cases, a third of each that was taken in later, and the erasure. */
    @Test
    void everyOrderOfEventsAndErasureGivesTheSameFactsAndFigures() throws SQLException {
        String agency = Defining.agency("shuffling-police");
        define("shuffling-victims", agency);
        List<List<Integer>> orders = new ArrayList<>();
        everyOrder(List.of(0, 1, 2, 3), List.of(), orders::add);
        Set<String> outcomes = new TreeSet<>();

        for (int order = 0; order < orders.size(); order++) {
            String name = "O" + order;
            for (int next : orders.get(order)) {
                fold.fold(next == 3 ? erasure(name) : told(agency, name, next));
            }
            outcomes.add((victims(agency, name + "-") + " " + persons(agency, name + "-")).replace(name + "-", ""));
        }

        assertEquals(Set.of("{0=~erased:v, 1=~erased:v, 2=k1:v} {0=~erased:p, 1=~erased:p, 2=k1:p}"), outcomes);
        assertEquals(
                orders.size(),
                Values.sum(Values.of(REPEATS, "area=E06999701&agency=" + agency)),
                "one repeat each, by the first of both");
        assertEquals(
                orders.size() + "/" + 2 * orders.size(),
                Defining.one("shuffling-victims", Defining.WARD, "2018-09").get("numerator") + "/"
                        + Defining.one("shuffling-victims", Defining.WARD, "2018-09")
                                .get("denominator"));
        assertEquals(
                List.of(),
                Verifying.differences(agency).stream()
                        .filter(each -> "CELL".equals(each.get("kind")))
                        .toList());
    }

    private static EventBatch told(String agency, String name, int number) {
        LocalDate day = LocalDate.parse(
                List.of("2018-03-10", "2018-09-10", "2018-09-20").get(number));
        ReferralKey key = new ReferralKey(new AgencyId(agency), name + "-" + number);
        Instant receivedAt = number == 2 ? ERASED : BEFORE;
        return new EventBatch(
                List.of(incident(key, day, "k1:" + name + "-v", receivedAt)),
                List.of(),
                List.of(),
                List.of(step(key, day, "k1:" + name, receivedAt)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static IncidentVersion incident(ReferralKey key, LocalDate day, String victim, Instant receivedAt) {
        return new IncidentVersion(
                FactKey.of(key.agency(), key.reference()),
                new FactVersion(Instant.EPOCH, "1", "", victim),
                key.agency(),
                key.reference(),
                "/sources/test",
                new IncidentVersion.Details(
                        Category.HATE_CRIME,
                        Set.of(),
                        new AreaCode(Defining.WARD),
                        YearMonth.from(day),
                        day,
                        null,
                        null),
                receivedAt,
                "test");
    }

    private static StepVersion step(ReferralKey key, LocalDate day, String persons, Instant receivedAt) {
        StepVersion.Details details = new StepVersion.Details(
                "marac",
                "MADE",
                StepTime.on(day),
                key.agency().value(),
                null,
                null,
                persons + "-p",
                persons + "-q",
                null,
                null,
                null,
                null,
                Map.of("incident", "violence-or-threats"));
        FactVersion version = new FactVersion(Instant.EPOCH, "1", "", details.tokens());
        return new StepVersion(key, version, null, details, "/sources/test", receivedAt, "test");
    }

    private static EventBatch erasure(String name) {
        ErasedPerson person = new ErasedPerson(
                name,
                ERASED,
                List.of(
                        new ErasedPerson.Replacement(List.of("k1:" + name + "-v"), "~erased:" + name + "-v"),
                        new ErasedPerson.Replacement(List.of("k1:" + name + "-p"), "~erased:" + name + "-p")));
        return new EventBatch(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(person), List.of(), Map.of());
    }

    private static void everyOrder(List<Integer> left, List<Integer> taken, Consumer<List<Integer>> taker) {
        if (left.isEmpty()) {
            taker.accept(taken);
        }
        for (Integer each : left) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove(each);
            List<Integer> next = new ArrayList<>(taken);
            next.add(each);
            everyOrder(rest, next, taker);
        }
    }

    private static PersonErased.Replacement replaced(String surrogate, String... tokens) {
        return new PersonErased.Replacement(List.of(tokens), surrogate);
    }

    private ProducerRecord<byte[], byte[]> victim(String agency, String reference, String on, String victim) {
        return events.recorded(
                Defining.victim(agency, reference, on, victim, null).incident(), "1", null);
    }

    private static void define(String id, String agency) {
        Defining.put(
                        id,
                        Defining.defined(id, "repeat-victimisation", "percent")
                                + ",\"windowMonths\":12,\"selections\":[{\"categories\":[\"hate-crime\"],"
                                + "\"agencies\":[\"" + agency + "\"]}]}")
                .statusCode(201);
    }

    /** Repeat victims of a month, and cases that are repeats. */
    private static String figures(String agency) {
        Map<String, Object> victims = Defining.one("erasing-victims", Defining.WARD, "2018-12");
        return List.of(
                        victims.get("numerator") + "/" + victims.get("denominator"),
                        Values.sum(Values.of(REPEATS, "area=E06999701&agency=" + agency)))
                .toString();
    }

    private Map<String, String> victims(String agency, String subjects) throws SQLException {
        return pairs("select subject, victim from incident_fact where agency = ?", agency, subjects);
    }

    private Map<String, String> persons(String agency, String references) throws SQLException {
        return pairs("select reference, person from referral_step where agency = ?", agency, references);
    }

    private Map<String, String> pairs(String statement, String agency, String beginning) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, agency);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1).startsWith(beginning)) {
                        pairs.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
        }
        return pairs;
    }

    private List<String> texts(String statement, String parameter) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, parameter);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    /** How many facts still name the person of a test. */
    private int naming(String token) throws SQLException {
        return texts("select subject from incident_fact where victim like '%:' || ?", token)
                .size();
    }
}
