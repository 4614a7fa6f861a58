package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.status;
import static org.communitysafety.reporting.domain.Targets.step;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.communitysafety.reporting.domain.Against.State;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

/** A date in the middle of a year: the year before it decides, and at once. */
class MilestoneTest {
    private static final Measure HARM = target("Harm", MeasureKind.MILESTONES)
            .from("2010/11", "1000")
            .with(Targets.milestones(step("2012-03-31", "10"), step("2013-06-30", "30")))
            .measure();
    private static final IndicatorValue[] FIGURES = {figure(HARM, "2011/12", "850"), figure(HARM, "2012/13", "800")};

    @Test
    void beforeItsDateTheEarlierMilestoneHolds() {
        MeasureStatus before = status(HARM, "2013-06-29", FIGURES);

        assertEquals(Rag.GREEN, before.rag());
        assertEquals(new BigDecimal("900"), before.current().trajectory());
        assertNull(before.current().against().milestones().get(1).decision());
    }

    @Test
    void onItsDateTheYearBeforeDecidesIt() {
        MeasureStatus due = status(HARM, "2013-06-30", FIGURES);

        assertEquals(Period.parse("2012/13"), due.current().period());
        assertEquals(Rag.RED, due.rag());
        assertEquals(new BigDecimal("700"), due.current().trajectory());
        assertTrue(due.explanation().contains("the milestone 30 % less asks for at most 700 by 30 June 2013"));
        Against.Milestone step = due.current().against().milestones().get(1);
        assertEquals(State.MISSED, step.state());
        assertEquals(Period.parse("2012/13"), step.decision().period());
        assertEquals(new BigDecimal("800"), step.decision().actual());
        assertEquals(Rag.GREEN, due.periods().get(1).rag(), "the year before is decided by its own milestone");
    }

    @Test
    void aLaterYearDoesNotUndoIt() {
        MeasureStatus later = status(HARM, "2014-03-31", FIGURES[0], FIGURES[1], figure(HARM, "2013/14", "600"));

        assertEquals(Rag.RED, later.rag());
        assertEquals(
                Period.parse("2012/13"),
                later.current().against().milestones().get(1).decision().period());
    }

    @Test
    void withoutTheDecidingFigureNothingIsSaid() {
        MeasureStatus due = status(HARM, "2013-06-30", FIGURES[0]);

        assertEquals(WhiteReason.NOT_DUE, due.current().whiteReason(), "the figure of 2012/13 is due by 2013-06-30");
        assertEquals(State.DUE, due.current().against().milestones().get(1).state());
    }
}
