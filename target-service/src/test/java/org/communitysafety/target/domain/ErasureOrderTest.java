package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** Whatever order incidents, their repetition and erasures come in, the facts are the same, and so are the figures. */
class ErasureOrderTest {
    private static final AgencyId AGENCY = new AgencyId("nottinghamshire-police");
    private static final AreaCode NOTTINGHAM = new AreaCode("E06000018");
    private static final Geography GEOGRAPHY = ShippedGeography.load();
    private static final Indicator HATE =
            ShippedIndicators.load().find("hate-crime-repeat-victims-12-months").orElseThrow();
    private static final Instant ERASED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant BEFORE = ERASED.minusSeconds(60);
    private static final Instant AFTER = ERASED.plusSeconds(60);
    private static final ErasedPerson PERSON =
            new ErasedPerson("1", ERASED, List.of(new ErasedPerson.Replacement(List.of("k1:v", "k2:v"), "~erased:v")));

    /** What comes: incidents of a victim, one of them a second time and with a later key, one after the erasure. */
    private static final List<Consumer<Kept>> ALL = List.of(
            kept -> kept.take(incident("1", "2018-05-10", "k1:v", BEFORE)),
            kept -> kept.take(incident("1", "2018-05-10", "k2:v", BEFORE)),
            kept -> kept.take(incident("2", "2018-11-10", "k1:v", BEFORE)),
            kept -> kept.take(incident("3", "2018-11-11", "k1:w", BEFORE)),
            kept -> kept.take(incident("2", "2018-11-10", "k1:v", AFTER)),
            kept -> kept.erase(PERSON));

    @Test
    void everyOrderGivesTheSameFactsAndFigures() {
        Set<String> outcomes = new TreeSet<>();

        everyOrder(new ArrayList<>(ALL), List.of(), order -> {
            Kept kept = new Kept();
            order.forEach(each -> each.accept(kept));
            outcomes.add(kept.facts() + " " + kept.figure());
        });

        assertEquals(Set.of("{1=~erased:v, 2=~erased:v, 3=k1:w} 1 of 2"), outcomes);
    }

    @Test
    void theFigureIsThatOfBefore() {
        Kept kept = new Kept();
        kept.take(incident("1", "2018-05-10", "k1:v", BEFORE));
        kept.take(incident("2", "2018-11-10", "k1:v", BEFORE));
        kept.take(incident("3", "2018-11-11", "k1:w", BEFORE));
        assertEquals("1 of 2", kept.figure());

        kept.erase(PERSON);

        assertEquals("1 of 2", kept.figure());
    }

    @Test
    void whoIsNamedAgainLaterIsAnother() {
        Kept kept = new Kept();
        ALL.forEach(each -> each.accept(kept));

        kept.take(incident("4", "2018-11-12", "k1:v", AFTER));

        assertTrue(kept.facts().contains("4=k1:v"), kept.facts());
        assertEquals("1 of 3", kept.figure());
    }

    private static void everyOrder(
            List<Consumer<Kept>> left, List<Consumer<Kept>> taken, Consumer<List<Consumer<Kept>>> taker) {
        if (left.isEmpty()) {
            taker.accept(taken);
        }
        for (int at = 0; at < left.size(); at++) {
            List<Consumer<Kept>> rest = new ArrayList<>(left);
            List<Consumer<Kept>> next = new ArrayList<>(taken);
            next.add(rest.remove(at));
            everyOrder(rest, next, taker);
        }
    }

    private static IncidentVersion incident(String subject, String on, String victim, Instant receivedAt) {
        LocalDate day = LocalDate.parse(on);
        return new IncidentVersion(
                FactKey.of(AGENCY, subject),
                new FactVersion(Instant.EPOCH, "1", "0", victim),
                AGENCY,
                subject,
                "/sources/test",
                new IncidentVersion.Details(
                        Category.HATE_CRIME, Set.of(), NOTTINGHAM, YearMonth.from(day), day, null, null),
                receivedAt,
                "test");
    }

    /** The newest version of each incident, by what is known of erasures so far. */
    private static final class Kept {
        private final TreeMap<String, IncidentVersion> facts = new TreeMap<>();
        private ErasedTokens erased = ErasedTokens.NONE;

        void take(IncidentVersion told) {
            facts.merge(told.subject(), told.after(erased), (held, other) -> other.replaces(held) ? other : held);
        }

        void erase(ErasedPerson person) {
            erased = new ErasedTokens(person.entries().toList());
            facts.replaceAll((subject, fact) -> fact.after(erased));
        }

        String facts() {
            TreeMap<String, String> victims = new TreeMap<>();
            facts.forEach((subject, fact) -> victims.put(subject, fact.tokens().victim()));
            return victims.toString();
        }

        /** Repeat victims of the year. */
        String figure() {
            List<Victimisation> incidents = facts.values().stream()
                    .map(fact -> new Victimisation(
                            new Counted.Traits(AGENCY, Category.HATE_CRIME, Set.of(), null),
                            NOTTINGHAM,
                            fact.details().month(),
                            fact.details().occurredOn(),
                            null,
                            fact.tokens().victim()))
                    .toList();
            IndicatorValue value = new RepeatVictims(HATE, GEOGRAPHY, incidents, List.of(Period.Kind.FINANCIAL_YEAR))
                    .value(NOTTINGHAM, Period.parse("2018/19"), Judgement.UNKNOWN);
            return value.numerator() + " of " + value.denominator();
        }
    }
}
