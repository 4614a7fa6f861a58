package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.Standing.State;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class RuleWatchTest {
    private static final AreaCode WARD = new AreaCode("E05999001");
    private static final AlertRule AT_LEAST_20 = rule(AlertKind.THRESHOLD, null, "20", null, null);
    private static final AlertRule AT_MOST_5 = rule(AlertKind.THRESHOLD, null, null, "5", null);

    private final RuleWatch watch = new RuleWatch(Watched.USUAL, Watched.NAMES);

    @Test
    void aFigureAtItsLimitFiresWithItsSamples() {
        Finding finding =
                look(AT_LEAST_20, Surroundings.UNKNOWN, counted("2018-01", 19), counted("2018-02", 20, "b-1"));

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals(AlertReason.LIMIT_REACHED, finding.standing().reason());
        assertEquals("20", finding.evidence().numbers().get("actual").toString());
        assertEquals("20", finding.evidence().numbers().get("atLeast").toString());
        assertEquals(List.of("b-1"), finding.evidence().sampleEvents());
        assertEquals(
                "Invented: burglary in Aspley was 20 in February 2018; the limit is at least 20.", finding.summary());
        assertEquals(WARD, finding.subject().area());
    }

    @Test
    void twoFiguresWithinTheLimitEndIt() {
        Finding finding = look(
                AT_LEAST_20,
                Surroundings.UNKNOWN,
                counted("2018-01", 20),
                counted("2018-02", 3),
                counted("2018-03", 3));

        assertEquals(AlertReason.CLEAN_OBSERVATIONS, finding.standing().reason());
    }

    @Test
    void monthsWithoutARowAreZeroWhereEverythingAroundIsWholeAndEndIt() {
        Finding finding = look(AT_LEAST_20, around(Set.of("2018-02", "2018-03"), Set.of()), counted("2018-01", 20));

        assertEquals(AlertReason.CLEAN_OBSERVATIONS, finding.standing().reason());
    }

    @Test
    void zeroIsAtMostFiveAlsoWhereAWardNeverHadARow() {
        Finding finding = look(AT_MOST_5, around(Set.of("2018-01"), Set.of()));

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals("0", finding.evidence().numbers().get("actual").toString());
        assertEquals("2018-01", finding.evidence().words().get("period"));
        assertEquals(List.of(), finding.evidence().sampleEvents());
    }

    @Test
    void aFigureThatIsNotWholeIsNoFigure() {
        IndicatorValue part = BurglaryFigures.value(WARD, Period.parse("2018-01"), 2, false);

        assertEquals(
                State.CLEAR,
                look(AT_MOST_5, Surroundings.UNKNOWN, part).standing().state());
        assertEquals(
                State.CLEAR,
                look(AT_MOST_5, around(Set.of("2018-01"), Set.of()), part)
                        .standing()
                        .state());
    }

    @Test
    void itStopsWhenANewerMonthIsNotWholeInTheAreaOrAroundIt() {
        IndicatorValue part = BurglaryFigures.value(WARD, Period.parse("2018-02"), 2, false);

        assertTrue(look(AT_LEAST_20, Surroundings.UNKNOWN, counted("2018-01", 20), part)
                .stopped());
        assertTrue(look(AT_LEAST_20, around(Set.of(), Set.of("2018-02")), counted("2018-01", 20))
                .stopped());
        assertFalse(look(AT_LEAST_20, around(Set.of(), Set.of("2017-12")), counted("2018-01", 20))
                .stopped());
    }

    @Test
    void aLargeGroupWithNobodyInItFires() {
        AlertRule rule = rule(AlertKind.EQUALITY, "invented-csp", null, null, 50L);

        Finding finding = look(rule, Surroundings.UNKNOWN, share("2018-01", 0, 222));

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals("222", finding.evidence().numbers().get("denominator").toString());
        assertEquals("Invented: none of 222 in Aspley, January 2018.", finding.summary());
        assertEquals(
                State.CLEAR,
                look(rule, Surroundings.UNKNOWN, share("2018-01", 0, 49))
                        .standing()
                        .state());
        assertEquals(
                State.CLEAR,
                look(rule, Surroundings.UNKNOWN, share("2018-01", 1, 222))
                        .standing()
                        .state());
    }

    @Test
    void anAreaWithoutANameIsNamedByItsCode() {
        Finding finding = new RuleWatch(Watched.USUAL, AreaCode::value)
                .look(AT_LEAST_20, WARD, List.of(counted("2018-01", 20)), Surroundings.UNKNOWN);

        assertTrue(finding.summary().contains("burglary in E05999001 was 20"), finding.summary());
    }

    private Finding look(AlertRule rule, Surroundings around, IndicatorValue... values) {
        return watch.look(rule, WARD, List.of(values), around);
    }

    private static Surroundings around(Set<String> whole, Set<String> broken) {
        return new Surroundings(
                whole.stream().map(Period::parse).collect(Collectors.toCollection(TreeSet::new)),
                broken.stream().map(Period::parse).collect(Collectors.toSet()));
    }

    private static IndicatorValue counted(String month, long figure, String... samples) {
        return BurglaryFigures.value(WARD, Period.parse(month), figure, true, samples);
    }

    private static IndicatorValue share(String month, long numerator, long denominator) {
        return new IndicatorValue(
                new ValueKey(
                        BurglaryFigures.INDICATOR, WARD, Period.parse(month), ValueSource.REPORTED, "invented-csp"),
                1,
                Unit.PERCENT,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                BigDecimal.valueOf(100.0 * numerator / denominator),
                false,
                false,
                true,
                null,
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);
    }

    private static AlertRule rule(AlertKind kind, String agency, String atLeast, String atMost, Long minimum) {
        return new AlertRule(
                "invented",
                1,
                kind,
                "Invented",
                true,
                BurglaryFigures.INDICATOR,
                agency == null ? null : new AgencyId(agency),
                WARD,
                null,
                null,
                Period.Kind.MONTH,
                number(atLeast),
                number(atMost),
                minimum,
                null);
    }

    private static BigDecimal number(String text) {
        return Stream.ofNullable(text).map(BigDecimal::new).findFirst().orElse(null);
    }
}
