package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.reporting.domain.Standing.State;
import org.communitysafety.statistics.ClusterScan;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** Six wards with about ten a month, in the first of which there can be forty. */
class ClusterWatchTest {
    private static final YearMonth FIRST = YearMonth.parse("2017-01");
    private static final YearMonth BURST = YearMonth.parse("2018-06");
    private static final int WARDS = 6;
    private static final AlertRule RULE = new AlertRule(
            "burst",
            2,
            AlertKind.CLUSTER,
            "Sudden burglary",
            true,
            BurglaryFigures.INDICATOR,
            null,
            null,
            Level.WARD,
            new AreaCode("E06999001"),
            Period.Kind.MONTH,
            null,
            null,
            null,
            new BigDecimal("0.01"));

    private final ClusterWatch watch = new ClusterWatch(Watched.USUAL, Watched.NAMES);

    @Test
    void aBurstInOneAreaFiresWithEverythingThatDefendsIt() {
        Finding finding = lookAt(BURST, Set.of());

        assertEquals(State.FIRING, finding.standing().state());
        Evidence evidence = finding.evidence();
        assertEquals("E05999001", evidence.words().get("areas"));
        assertTrue(
                finding.summary().startsWith("Sudden burglary: 40 of burglary in Aspley since June 2018, "),
                finding.summary());
        assertEquals("2018-06", evidence.words().get("period"));
        assertEquals("0.01", evidence.numbers().get("probability").toString());
        assertEquals("3", evidence.numbers().get("indicatorVersion").toString());
        assertEquals(List.of("b-1", "b-2"), evidence.sampleEvents());
    }

    @Test
    void twoMonthsWithoutOneEndItHoweverManyComeAtOnce() {
        YearMonth lastOfIt = BURST.plusMonths(ClusterScan.LONGEST - 1L);

        Finding later = lookAt(lastOfIt.plusMonths(2), Set.of());
        Finding muchLater = lookAt(lastOfIt.plusMonths(5), Set.of());

        assertEquals(AlertReason.CLEAN_OBSERVATIONS, later.standing().reason());
        assertEquals(AlertReason.CLEAN_OBSERVATIONS, muchLater.standing().reason());
        assertEquals(State.CLEAR, muchLater.standing().state());
    }

    @Test
    void itStopsWhenANewerMonthAroundIsNotWhole() {
        assertTrue(lookAt(BURST, Set.of(Period.month(BURST.plusMonths(1)))).stopped());
        assertFalse(lookAt(BURST, Set.of()).stopped());
    }

    private Finding lookAt(YearMonth newest, Set<Period> broken) {
        TreeSet<Period> whole = new TreeSet<>();
        Map<AreaCode, Map<YearMonth, IndicatorValue>> byArea = new TreeMap<>();
        for (YearMonth month = FIRST; !month.isAfter(newest); month = month.plusMonths(1)) {
            whole.add(Period.month(month));
            for (int ward = 1; ward <= WARDS; ward++) {
                AreaCode area = new AreaCode("E0599900" + ward);
                byArea.computeIfAbsent(area, code -> new HashMap<>()).put(month, row(area, ward, month));
            }
        }
        return watch.look(RULE, byArea, new Surroundings(whole, broken));
    }

    private static IndicatorValue row(AreaCode area, int ward, YearMonth month) {
        long usual = 9 + (month.getMonthValue() * 3L + ward) % 3;
        return ward == 1 && month.equals(BURST)
                ? BurglaryFigures.value(area, Period.month(month), 40, true, "b-1", "b-2")
                : BurglaryFigures.value(area, Period.month(month), usual, true);
    }
}
