package org.communitysafety.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;
import org.communitysafety.target.domain.FactKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.SameToken;
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

/** Whatever order events under several keys are folded in, and by however many, the facts and the figures are the same. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class KeyOrdersIT {
    private static final String REPEATS = "marac-repeats-current";
    private static final Instant ERASED = Instant.parse("2026-02-01T00:00:00.000001Z");
    private static final Instant BEFORE = ERASED.minusSeconds(60);

    /** The key, and the older one that is named beside it. */
    private static final List<List<Integer>> KEYS = List.of(List.of(1), List.of(2, 1), List.of(2), List.of(3, 2));

    private static final int ERASURE = KEYS.size();

    @Inject
    FoldEvents fold;

    @Inject
    KeptTokens kept;

    @Test
    void everyOrderOfKeysKeepsAPersonUnderTheFirst() {
        String agency = agency("key-orders");
        List<List<Integer>> orders = orders(List.of(0, 1, 2, 3));

        for (int order = 0; order < orders.size(); order++) {
            for (int next : orders.get(order)) {
                fold.fold(told(agency, order, next));
            }
        }

        assertEquals(Set.of("k1"), kept.keysOf(agency));
        assertRepeats("key-orders", agency, orders.size() / 2);
    }

    @Test
    void ordersOfKeysAndAnErasureForgetAllTokens() {
        String agency = agency("key-erasures");
        List<List<Integer>> all = orders(List.of(0, 1, 2, 3, ERASURE));
        Collections.shuffle(all, new Random(43));
        List<List<Integer>> orders = all.subList(0, 24);

        for (int order = 0; order < orders.size(); order++) {
            for (int next : orders.get(order)) {
                fold.fold(next == ERASURE ? erasure(agency, order) : told(agency, order, next));
            }
        }

        assertEquals(Set.of("~erased"), kept.keysOf(agency));
        assertEquals(List.of(), kept.firsts("k2:" + agency));
        assertEquals(List.of(), kept.firsts("k3:" + agency));
        assertRepeats("key-erasures", agency, orders.size() / 2);
    }

    @Test
    void twoInstancesThatFoldTheSamePersonsUnderSeveralKeysAgree() {
        String agency = agency("key-writers");
        List<EventBatch> all = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            for (int next = 0; next < KEYS.size(); next++) {
                all.add(told(agency, person, next));
            }
        }
        Collections.shuffle(all, new Random(43));
        int half = all.size() / 2;

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> all.subList(0, half).forEach(fold::fold)),
                        CompletableFuture.runAsync(
                                () -> all.subList(half, all.size()).forEach(fold::fold)))
                .join();

        assertEquals(Set.of("k1"), kept.keysOf(agency));
        assertRepeats("key-writers", agency, 10);
    }

    private static String agency(String name) {
        String agency = Defining.agency(name + "-police");
        Defining.put(
                        name + "-victims",
                        Defining.defined(name + "-victims", "repeat-victimisation", "percent")
                                + ",\"windowMonths\":12,\"selections\":[{\"categories\":[\"hate-crime\"],"
                                + "\"agencies\":[\"" + agency + "\"]}]}")
                .statusCode(201);
        return agency;
    }

    /** @param persons so many have an incident in each of four months, and as many pairs a case */
    private static void assertRepeats(String name, String agency, int persons) {
        Map<String, Object> last = Defining.one(name + "-victims", Defining.WARD, "2018-06");
        assertEquals(persons + "/" + persons, last.get("numerator") + "/" + last.get("denominator"));
        assertEquals(
                3L * persons,
                Values.sum(Values.of(REPEATS, "area=E06999701&agency=" + agency)),
                "all but the first case of each pair");
        assertEquals(
                List.of(),
                Verifying.differences(agency).stream()
                        .filter(each -> "CELL".equals(each.get("kind")))
                        .toList());
    }

    /** Incidents of one half and cases of the other: what is on no topic is a difference, and a thousand are told of. */
    private static EventBatch told(String agency, int of, int number) {
        String name = "N" + of;
        List<Integer> keys = KEYS.get(number);
        LocalDate day = LocalDate.parse("2018-03-10").plusMonths(number);
        ReferralKey key = new ReferralKey(new AgencyId(agency), name + "-" + number);
        String person = token(keys.get(0), agency, name);
        List<SameToken> same = new ArrayList<>();
        if (keys.size() > 1) {
            for (String role : List.of("v", "p", "q")) {
                same.add(new SameToken(person + role, token(keys.get(1), agency, name) + role, BEFORE));
            }
        }
        return new EventBatch(
                of % 2 == 0 ? List.of(incident(key, day, person + "v")) : List.of(),
                List.of(),
                List.of(),
                of % 2 == 0 ? List.of() : List.of(step(key, day, person)),
                List.of(),
                List.of(),
                same,
                Map.of());
    }

    private static String token(int key, String agency, String name) {
        return "k" + key + ":" + agency + name + "-";
    }

    private static IncidentVersion incident(ReferralKey key, LocalDate day, String victim) {
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
                BEFORE,
                "test");
    }

    private static StepVersion step(ReferralKey key, LocalDate day, String person) {
        StepVersion.Details details = new StepVersion.Details(
                "marac",
                "MADE",
                StepTime.on(day),
                key.agency().value(),
                null,
                null,
                person + "p",
                person + "q",
                null,
                null,
                null,
                null,
                Map.of("incident", "violence-or-threats"));
        FactVersion version = new FactVersion(Instant.EPOCH, "1", "", details.tokens());
        return new StepVersion(key, version, null, details, "/sources/test", BEFORE, "test");
    }

    /** As incident-service sends it: one surrogate for a purpose, in the place of the tokens of all keys. */
    private static EventBatch erasure(String agency, int of) {
        String name = "N" + of;
        List<ErasedPerson.Replacement> replacements = new ArrayList<>();
        for (String role : new TreeSet<>(Set.of("v", "p", "q"))) {
            List<String> tokens = List.of(1, 2, 3).stream()
                    .map(key -> token(key, agency, name) + role)
                    .toList();
            replacements.add(new ErasedPerson.Replacement(tokens, "~erased:" + agency + name + role));
        }
        ErasedPerson person = new ErasedPerson(agency + name, ERASED, replacements);
        return new EventBatch(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(person), List.of(), Map.of());
    }

    private static List<List<Integer>> orders(List<Integer> all) {
        List<List<Integer>> orders = new ArrayList<>();
        everyOrder(all, List.of(), orders::add);
        return orders;
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
}
