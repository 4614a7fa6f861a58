package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.IncidentTokens;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Geography GEOGRAPHY = ShippedGeography.load();
    private static final Indicators INDICATORS = ShippedIndicators.load();
    private static final AgencyId AGENCY = new AgencyId("nottinghamshire-police");
    private static final AreaCode NOTTINGHAM = new AreaCode("E06000018");
    private static final YearMonth OCTOBER = YearMonth.of(2018, 10);
    private static final ValueKey MOVED = new ValueKey("burglary", NOTTINGHAM, OCTOBER);

    @Test
    void theFiveNewestIncidentsThatCameIntoACellAreRememberedInWhateverOrderTheyAreTold() {
        List<FactChange> changes = new ArrayList<>(IntStream.rangeClosed(1, 9)
                .mapToObj(second -> new FactChange(null, burglary(), told("NP-" + second, second)))
                .toList());
        List<String> newest = IntStream.of(9, 8, 7, 6, 5)
                .mapToObj(
                        second -> RegisterId.of(AGENCY.value(), "NP-" + second).value())
                .toList();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(changes, new Random(seed));
            assertEquals(newest, fold(changes).moved().get(MOVED));
        }
    }

    @Test
    void anIncidentThatLeavesOrStaysInItsCellDidNotMoveItThere() {
        Counted flagged = counted(Set.of("alcohol"));

        Map<ValueKey, List<String>> moved = fold(List.of(
                        new FactChange(burglary(), null, told("left", 1)),
                        new FactChange(burglary(), flagged, told("stayed", 2))))
                .moved();

        assertEquals(List.of(), moved.get(MOVED));
    }

    @Test
    void whatWasSupersededBeforeItCountedLeavesItsCellsAndNoCount() {
        Fold fold = new Fold(GEOGRAPHY, INDICATORS);

        fold.touch(burglary());

        assertTrue(fold.touched().contains(new Cell("burglary", NOTTINGHAM, OCTOBER, AGENCY)));
        assertTrue(fold.cells().isEmpty());
        assertFalse(fold.moved().containsKey(MOVED));
    }

    @Test
    void aYearNamesTheIncidentsOfItsMonthsThoseToldLastFirst() {
        ValueKey november = new ValueKey("burglary", NOTTINGHAM, OCTOBER.plusMonths(1));
        Samples samples = new Samples(Map.of(
                MOVED,
                List.of(new Sample(1, List.of("a", "b")), new Sample(3, List.of("c", "a"))),
                november,
                List.of(new Sample(2, List.of("d", "e", "f")))));
        Indicator burglary = INDICATORS.find("burglary").orElseThrow();

        assertEquals(
                List.of("c", "a", "d", "e", "f"),
                samples.of(new Reckoning.Wanted(burglary, NOTTINGHAM, Period.parse("2018/19"))));
        assertEquals(
                List.of("c", "a", "b"),
                samples.of(new Reckoning.Wanted(burglary, NOTTINGHAM, Period.parse("2018-10"))));
        assertEquals(List.of(), samples.of(new Reckoning.Wanted(burglary, NOTTINGHAM, Period.parse("2017/18"))));
    }

    private static Fold fold(List<FactChange> changes) {
        return new Fold(GEOGRAPHY, INDICATORS).addAll(changes);
    }

    private static Counted burglary() {
        return counted(Set.of());
    }

    private static Counted counted(Set<String> flags) {
        return new Counted(
                new Counted.Traits(AGENCY, Category.BURGLARY, flags, null),
                NOTTINGHAM,
                OCTOBER,
                null,
                IncidentTokens.of(null, null));
    }

    private static IncidentVersion told(String subject, long second) {
        FactVersion version = new FactVersion(Instant.ofEpochSecond(second), "1", "", "");
        return new IncidentVersion(
                FactKey.of(AGENCY, subject), version, AGENCY, subject, "/sources/test", null, Instant.EPOCH, "test");
    }
}
