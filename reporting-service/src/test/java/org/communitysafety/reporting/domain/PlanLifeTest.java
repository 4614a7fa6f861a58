package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.deliverable;
import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.plan;
import static org.communitysafety.reporting.domain.Targets.status;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

/** Deliverables, drafts, and plans that end or are re-based. */
class PlanLifeTest {
    private static final String END = "2012-03-31";

    @Test
    void aDeliverableHasTheColourReportedForItsQuarter() {
        Measure work =
                work("2011-09-30", report("2011/12-Q1", Rag.WHITE, false), report("2011/12-Q2", Rag.AMBER, false));

        assertEquals(
                WhiteReason.NOT_STARTED, status(work, "2011-06-30").current().whiteReason());
        assertEquals(Rag.AMBER, status(work, "2011-09-30").rag());
        assertEquals(WhiteReason.NOT_DUE, status(work, "2011-12-31").current().whiteReason());
        assertEquals(
                WhiteReason.NO_DATA, status(work, "2012-05-31").periods().get(2).whiteReason());
    }

    @Test
    void aReportBelongsToItsQuarterWhicheverVersionItWasWrittenInto() {
        Measure first = work(null, report("2011/12-Q2", Rag.RED, false));
        Measure late = work(null, report("2011/12-Q4", Rag.GREEN, false), report("2011/12-Q2", Rag.AMBER, false));
        List<Plan> versions = List.of(plan(1, "2011-04-01", null, first), plan(2, "2012-04-01", null, late));

        assertEquals(Rag.GREEN, on("2012-03-31", versions).rag(), "said in the version that followed");
        assertEquals(1, on("2012-03-31", versions).current().targetVersion());
        assertEquals(Rag.AMBER, on("2011-09-30", versions).rag(), "the newest word on a quarter");
        assertEquals(
                Rag.RED,
                on("2011-09-30", List.of(versions.get(0), plan(2, "2012-04-01", null, work(null))))
                        .rag(),
                "a version that says nothing takes nothing back");
    }

    private static MeasureStatus on(String date, List<Plan> versions) {
        return new StatusJudge(new KnownValues(List.of()))
                .judge(versions, LocalDate.parse(date), null)
                .get(0);
    }

    @Test
    void aDeliverableIsOverdueUntilItIsDoneAndThenStaysDone() {
        Measure late = work("2011-08-15", report("2011/12-Q1", Rag.GREEN, false));
        Measure done =
                work("2011-08-15", report("2011/12-Q1", Rag.GREEN, false), report("2011/12-Q2", Rag.GREEN, true));

        assertFalse(status(late, "2011-08-14").current().against().deliverable().overdue());
        assertTrue(status(late, "2011-08-15").current().against().deliverable().overdue(), "before the quarter ends");
        assertEquals(Rag.GREEN, status(done, END).rag());
        assertFalse(status(done, END).current().against().deliverable().overdue());
        assertTrue(status(done, END).explanation().contains("for it was reported done for 2011/12 Q2"));
    }

    @Test
    void draftsAndPendingBaselinesAreNeverJudged() {
        Measure draft = target("Probation", MeasureKind.REDUCE_ANY)
                .with(MeasureState.DRAFT)
                .measure();
        Measure pending = target("Survey", MeasureKind.REDUCE_ANY)
                .with(MeasureState.BASELINE_PENDING)
                .measure();

        assertEquals(
                WhiteReason.DRAFT,
                status(draft, END, figure(draft, "2011/12", "1")).current().whiteReason());
        assertEquals(
                WhiteReason.BASELINE_PENDING,
                status(pending, END, figure(pending, "2011/12", "1")).current().whiteReason());
    }

    @Test
    void nothingIsJudgedAfterAPlanHasEnded() {
        Measure crime =
                target("Crime", MeasureKind.REDUCE_ANY).from("2010/11", "100").measure();
        IndicatorValue[] values = {figure(crime, "2011/12", "90"), figure(crime, "2012/13", "120")};

        MeasureStatus ended = status(plan(1, "2011-04-01", "2012-12-31", crime), "2013-03-31", values);

        assertEquals(Period.parse("2011/12"), ended.current().period());
        assertEquals(Rag.GREEN, ended.rag());
        assertEquals(2, ended.periods().size());
        assertNull(ended.running());
    }

    @Test
    void aReBasedPlanJudgesWhatEndsAfterItHoldsAndLeavesWhatWasBefore() {
        Measure first = target("Repeats", MeasureKind.REDUCE_BY_PERCENT)
                .from("2010/11", "100")
                .by("20", END)
                .measure();
        Measure second = target("Repeats", MeasureKind.REDUCE_BY_PERCENT)
                .from("2011/12", "95")
                .by("10", "2013-03-31")
                .measure();
        KnownValues values = new KnownValues(List.of(figure(first, "2011/12", "95"), figure(first, "2012/13", "85")));

        MeasureStatus status = new StatusJudge(values)
                .judge(
                        List.of(plan(1, "2011-04-01", null, first), plan(2, "2012-04-01", null, second)),
                        LocalDate.parse("2013-03-31"),
                        null)
                .get(0);

        assertEquals(
                List.of("2010/11 WHITE 1", "2011/12 RED 1", "2012/13 GREEN 2"),
                status.periods().stream()
                        .map(judged -> judged.period() + " " + judged.rag() + " " + judged.targetVersion())
                        .toList());
    }

    private static Measure work(String due, Terms.Report... reports) {
        return target("Centre", MeasureKind.DELIVERABLE)
                .judgedBy(Period.Kind.QUARTER)
                .with(deliverable(due, reports))
                .measure();
    }

    private static Terms.Report report(String quarter, Rag rag, boolean done) {
        return new Terms.Report(Period.parse(quarter), rag, done, "As reported");
    }
}
