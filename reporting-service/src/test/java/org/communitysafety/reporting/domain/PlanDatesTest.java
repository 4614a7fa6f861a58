package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.deliverable;
import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.milestones;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.Standing.State;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

/** Thirty days of notice; figures of financial years that ought to rise. */
class PlanDatesTest {
    private static final Measure AT_YEARS_END = rising("2012-03-31");

    @Test
    void aMissedMilestoneIsDefendedByTheFigureThatMissedIt() {
        Finding finding = only(
                AT_YEARS_END,
                "2013-03-31",
                figure(AT_YEARS_END, "2011/12", "25"),
                figure(AT_YEARS_END, "2012/13", "40"));

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals(AlertReason.DATE_PASSED, finding.standing().reason());
        assertEquals("2011/12", finding.evidence().words().get("period"));
        assertEquals("25", finding.evidence().numbers().get("actual").toString());
        assertEquals("33", finding.evidence().numbers().get("asked").toString());
    }

    @Test
    void aMilestoneWithinAYearIsDecidedByTheYearBeforeOnItsOwnDate() {
        Measure midYear = rising("2012-09-30");
        IndicatorValue low = figure(midYear, "2011/12", "25");

        assertEquals(State.PENDING, only(midYear, "2012-09-29", low).standing().state());
        Finding passed = only(midYear, "2012-09-30", low);
        assertEquals(State.FIRING, passed.standing().state());
        assertEquals("2011/12", passed.evidence().words().get("period"));
        assertEquals(
                AlertReason.ACHIEVED,
                only(midYear, "2012-09-30", figure(midYear, "2011/12", "33"))
                        .standing()
                        .reason());
    }

    @Test
    void aMilestoneIsDueSoonInTheDaysBeforeAndNotEarlier() {
        IndicatorValue low = figure(AT_YEARS_END, "2010/11", "20");

        Finding soon = only(AT_YEARS_END, "2012-03-01", low);

        assertEquals(State.PENDING, soon.standing().state());
        assertEquals(AlertReason.DUE_SOON, soon.standing().reason());
        assertEquals(
                State.CLEAR, only(AT_YEARS_END, "2012-02-29", low).standing().state());
    }

    @Test
    void aMilestoneWhoseFigureIsNotKnownSaysNothingAndIsStopped() {
        Finding finding = only(AT_YEARS_END, "2012-04-30", figure(AT_YEARS_END, "2010/11", "20"));

        assertEquals(State.CLEAR, finding.standing().state());
        assertTrue(finding.stopped());
    }

    @Test
    void aMilestoneThatMissedInThePlansOwnFiguresIsHistory() {
        IndicatorValue own = figure(AT_YEARS_END, "2011/12", "25");
        IndicatorValue shipped = new IndicatorValue(
                own.key(),
                1,
                null,
                null,
                null,
                own.value(),
                false,
                false,
                true,
                null,
                false,
                false,
                "norfolk",
                1,
                null,
                List.of(),
                null);

        assertEquals(
                State.CLEAR,
                only(AT_YEARS_END, "2012-04-30", shipped).standing().state());
    }

    @Test
    void aDeliverableIsOverdueOnTheDayOnWhichTheScorecardSaysSo() {
        Measure work = work("2012-06-30");

        Finding before = only(work, "2012-06-29");
        Finding due = only(work, "2012-06-30");

        assertEquals(State.PENDING, before.standing().state());
        assertEquals(AlertReason.DUE_SOON, before.standing().reason());
        assertEquals(State.FIRING, due.standing().state());
        assertTrue(status(work, "2012-06-30").current().against().deliverable().overdue());
    }

    @Test
    void aDeliverableThatIsDoneIsAchieved() {
        Measure done = target("Work", MeasureKind.DELIVERABLE)
                .judgedBy(Period.Kind.QUARTER)
                .with(deliverable(
                        "2012-06-30", new Terms.Report(Period.parse("2012/13-Q1"), Rag.GREEN, true, "it is done")))
                .measure();

        assertEquals(AlertReason.ACHIEVED, only(done, "2012-07-31").standing().reason());
    }

    @Test
    void aDraftHasNoDatesAndADateThatIsTakenAwayHasNoFinding() {
        Measure draft = target("Draft", MeasureKind.MILESTONES)
                .moreIsBetter()
                .with(MeasureState.DRAFT)
                .with(milestones(step("2012-03-31")))
                .measure();

        assertEquals(List.of(), look(draft, "2012-04-30"));
        assertEquals(List.of(), look(work(null), "2012-04-30"));
    }

    private static Measure rising(String due) {
        return target("Rising", MeasureKind.MILESTONES)
                .moreIsBetter()
                .with(milestones(step(due)))
                .measure();
    }

    private static Terms.Milestone step(String due) {
        return new Terms.Milestone("A third", LocalDate.parse(due), null, new BigDecimal("33"));
    }

    private static Measure work(String due) {
        return target("Work", MeasureKind.DELIVERABLE)
                .judgedBy(Period.Kind.QUARTER)
                .with(deliverable(due))
                .measure();
    }

    private static Finding only(Measure measure, String asOf, IndicatorValue... values) {
        List<Finding> findings = look(measure, asOf, values);
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    private static List<Finding> look(Measure measure, String asOf, IndicatorValue... values) {
        return new PlanDates(30)
                .look(measure, AlertGroup.NONE, status(measure, asOf, values), new KnownValues(List.of(values)));
    }

    private static MeasureStatus status(Measure measure, String asOf, IndicatorValue... values) {
        return Targets.status(measure, asOf, values);
    }
}
