package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.AREA;
import static org.communitysafety.reporting.domain.Targets.benchmark;
import static org.communitysafety.reporting.domain.Targets.comparators;
import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.milestones;
import static org.communitysafety.reporting.domain.Targets.reading;
import static org.communitysafety.reporting.domain.Targets.status;
import static org.communitysafety.reporting.domain.Targets.step;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.communitysafety.reporting.domain.Targets.tolerance;
import static org.communitysafety.reporting.domain.Targets.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.communitysafety.reporting.domain.Against.State;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

/** What each kind of target makes of its figures. */
class KindsTest {
    private static final String END = "2012-03-31";

    @Test
    void aPercentageReadInPointsIsTakenOffTheScale() {
        Measure relative = target("Repeats", MeasureKind.REDUCE_BY_PERCENT)
                .in(Unit.PERCENT)
                .from("2010/11", "16.3")
                .by("10", END)
                .measure();
        Measure points = target("Repeats", MeasureKind.REDUCE_BY_PERCENT)
                .in(Unit.PERCENT)
                .from("2010/11", "16.3")
                .by("10", END)
                .with(reading(Terms.Reading.POINTS, null))
                .measure();

        assertEquals(new BigDecimal("14.67"), asked(relative));
        assertEquals(new BigDecimal("6.3"), asked(points));
    }

    @Test
    void anIncreaseAsksForMoreAndWithoutATrajectoryAtOnce() {
        Measure stepped = target("Volunteers", MeasureKind.INCREASE_BY_PERCENT)
                .moreIsBetter()
                .from("2010/11", "40")
                .by("100", "2013-03-31")
                .measure();
        Measure atOnce = target("Volunteers", MeasureKind.INCREASE_BY_PERCENT)
                .moreIsBetter()
                .from("2010/11", "40")
                .by("100", "2013-03-31")
                .with(reading(null, Terms.Trajectory.NONE))
                .measure();

        assertEquals(new BigDecimal("60"), asked(stepped));
        assertEquals(
                Rag.GREEN,
                status(stepped, END, figure(stepped, "2011/12", "60")).rag());
        assertEquals(new BigDecimal("80"), asked(atOnce));
        assertEquals(
                Rag.RED, status(atOnce, END, figure(atOnce, "2011/12", "79")).rag());
    }

    @Test
    void anyIncreaseMeansAboveTheBaselineNotEqualToIt() {
        Measure more = target("Reports", MeasureKind.INCREASE_ANY)
                .moreIsBetter()
                .from("2010/11", "100")
                .measure();

        assertEquals(Rag.RED, status(more, END, figure(more, "2011/12", "100")).rag());
        assertEquals(
                Rag.GREEN, status(more, END, figure(more, "2011/12", "101")).rag());
    }

    @Test
    void anAbsoluteToleranceGoesBeforeTheRelativeOne() {
        Measure held = target("Satisfaction", MeasureKind.MAINTAIN)
                .moreIsBetter()
                .in(Unit.PERCENT)
                .from("2010/11", "80")
                .with(tolerance("2"))
                .measure();

        assertEquals(Rag.GREEN, status(held, END, figure(held, "2011/12", "78")).rag());
        assertEquals(Rag.RED, status(held, END, figure(held, "2011/12", "77.9")).rag());
    }

    @Test
    void atLeastAndAtMostNeedNoBaseline() {
        Measure least = target("Planned exits", MeasureKind.AT_LEAST)
                .moreIsBetter()
                .in(Unit.PERCENT)
                .with(value("70"))
                .measure();
        Measure most = target("Breaches", MeasureKind.AT_MOST).with(value("12")).measure();

        assertEquals(
                Rag.GREEN, status(least, END, figure(least, "2011/12", "70")).rag());
        assertEquals(
                Rag.RED, status(least, END, figure(least, "2011/12", "69.9")).rag());
        assertEquals(Rag.GREEN, status(most, END, figure(most, "2011/12", "12")).rag());
        assertEquals(Rag.RED, status(most, END, figure(most, "2011/12", "13")).rag());
    }

    @Test
    void anotherYearsBenchmarkDoesNotStandIn() {
        Measure below = target("Repeats", MeasureKind.BELOW_BENCHMARK)
                .in(Unit.PERCENT)
                .with(benchmark())
                .measure();
        IndicatorValue older = figure(below.terms().benchmark().keyOf(Period.parse("2010/11")), "24");

        MeasureStatus status = status(below, END, figure(below, "2011/12", "21"), older);

        assertEquals(WhiteReason.BASELINE_PENDING, status.current().whiteReason());
        assertTrue(status.explanation().contains("no complete figure of the national rate is known for 2011/12"));
    }

    @Test
    void equalToTheBenchmarkIsNotBelowIt() {
        Measure below = target("Repeats", MeasureKind.BELOW_BENCHMARK)
                .in(Unit.PERCENT)
                .with(benchmark())
                .measure();
        IndicatorValue peer = figure(below.terms().benchmark().keyOf(Period.parse("2011/12")), "24");

        assertEquals(
                Rag.RED,
                status(below, END, figure(below, "2011/12", "24"), peer).rag());
    }

    @Test
    void aRankNeedsEveryPeerAndTiesShareTheBetterPlace() {
        Measure best = target("Completions", MeasureKind.TOP_QUARTILE)
                .moreIsBetter()
                .in(Unit.PERCENT)
                .with(comparators("E10000020", "E10000024", "E06000018", "E10000003"))
                .measure();
        IndicatorValue own = figure(best, "2011/12", "50");

        MeasureStatus tied = status(
                best,
                END,
                own,
                peer(best, "E10000024", "50"),
                peer(best, "E06000018", "40"),
                peer(best, "E10000003", "30"));
        MeasureStatus second = status(
                best,
                END,
                own,
                peer(best, "E10000024", "51"),
                peer(best, "E06000018", "40"),
                peer(best, "E10000003", "30"));
        MeasureStatus missing = status(best, END, own, peer(best, "E10000024", "51"));

        assertEquals(1, tied.current().against().rank().rank());
        assertEquals(Rag.GREEN, tied.rag());
        assertEquals(2, second.current().against().rank().quartile());
        assertEquals(Rag.RED, second.rag());
        assertEquals(WhiteReason.INCOMPLETE, missing.current().whiteReason());
        assertTrue(missing.explanation().contains("2 of the 3 others"));
    }

    @Test
    void oneDifferenceIsNeverATrend() {
        Measure falling = target("Young people", MeasureKind.DOWNWARD_TREND).measure();

        MeasureStatus two = status(falling, END, figure(falling, "2010/11", "541"), figure(falling, "2011/12", "476"));

        assertEquals(WhiteReason.BASELINE_PENDING, two.current().whiteReason());
        assertTrue(two.explanation().contains("a trend needs 5 complete figures in a row, and 2 are known"));
    }

    @Test
    void aSteadyFallIsADownwardTrendAndAStandstillIsNot() {
        Measure falling = target("Young people", MeasureKind.DOWNWARD_TREND).measure();

        assertEquals(
                Rag.GREEN,
                status(falling, END, years(falling, 90, 80, 71, 60, 50)).rag());
        assertEquals(
                Rag.RED,
                status(falling, END, years(falling, 60, 80, 55, 75, 66)).rag());
        assertEquals(
                Rag.RED,
                status(falling, END, years(falling, 50, 60, 70, 80, 90)).rag());
    }

    @Test
    void milestonesAreMetMissedOrDue() {
        Measure harm = target("Harm", MeasureKind.MILESTONES)
                .from("2010/11", "100")
                .with(milestones(step("2013-03-31", "30"), step("2014-03-31", "40"), step("2015-03-31", "50")))
                .measure();

        MeasureStatus later = status(harm, "2014-03-31", figure(harm, "2012/13", "68"), figure(harm, "2013/14", "65"));
        MeasureStatus before = status(harm, END, figure(harm, "2011/12", "75"));

        assertEquals(List.of(State.MET, State.MISSED, State.DUE), states(later));
        assertEquals(Rag.RED, later.rag());
        assertTrue(later.explanation().contains("next is 50 % less by 31 March 2015"));
        assertEquals(WhiteReason.NOT_DUE, before.current().whiteReason());
        assertTrue(before.explanation().contains("is due on 31 March 2013"));
    }

    private static BigDecimal asked(Measure measure) {
        return status(measure, END, figure(measure, "2011/12", "1")).current().trajectory();
    }

    private static List<State> states(MeasureStatus status) {
        return status.current().against().milestones().stream()
                .map(Against.Milestone::state)
                .toList();
    }

    private static IndicatorValue peer(Measure measure, String area, String value) {
        return figure(measure.keyOf(new AreaCode(area), Period.parse("2011/12")), value);
    }

    private static IndicatorValue[] years(Measure measure, int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> figure(
                        measure.keyOf(AREA, Period.parse("2011/12").plusYears(i - values.length + 1)), "" + values[i]))
                .toArray(IndicatorValue[]::new);
    }
}
