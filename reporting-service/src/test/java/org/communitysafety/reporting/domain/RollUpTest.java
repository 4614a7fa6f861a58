package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.plan;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

/** What is not known never makes a target look better. */
class RollUpTest {
    private static final Measure CEILING =
            target("Ceiling", MeasureKind.AT_MOST).with(Targets.value("30")).measure();
    private static final Measure NATIONAL = target("National", MeasureKind.BELOW_BENCHMARK)
            .with(Targets.benchmark())
            .measure();

    /** Norfolk, priority C(i): below the ceiling with 21, and no national figure for the year. */
    @Test
    void aTargetIsNotGreenWhileOneOfItsMeasuresIsNotKnown() {
        assertEquals(Rag.WHITE, rolledUp("21", CEILING, NATIONAL));
        assertEquals(Rag.RED, rolledUp("31", CEILING, NATIONAL), "a red decides");
    }

    @Test
    void whatThePlanDoesNotJudgeYetIsLeftOut() {
        Measure draft =
                target("Draft", MeasureKind.REDUCE_ANY).with(MeasureState.DRAFT).measure();
        Measure pending = target("Survey", MeasureKind.REDUCE_ANY)
                .with(MeasureState.BASELINE_PENDING)
                .measure();

        assertEquals(Rag.GREEN, rolledUp("21", CEILING, draft, pending));
    }

    @Test
    void whiteHidesAnAmberButNeverARed() {
        assertEquals(Rag.WHITE, RollUp.WORST_OF.over(List.of(Rag.GREEN, Rag.AMBER, Rag.WHITE)));
        assertEquals(Rag.AMBER, RollUp.WORST_OF.over(List.of(Rag.GREEN, Rag.AMBER)));
        assertEquals(Rag.RED, RollUp.WORST_OF.over(List.of(Rag.RED, Rag.AMBER, Rag.WHITE)));
        assertEquals(Rag.GREEN, RollUp.BEST_OF.over(List.of(Rag.GREEN, Rag.WHITE)));
        assertEquals(Rag.WHITE, RollUp.WORST_OF.over(List.of()));
    }

    private static Rag rolledUp(String actual, Measure... measures) {
        return new StatusJudge(new KnownValues(List.of(figure(CEILING, "2011/12", actual))))
                .judge(plan(measures), LocalDate.parse("2012-03-31"))
                .get(0)
                .targetStatus()
                .rag();
    }
}
