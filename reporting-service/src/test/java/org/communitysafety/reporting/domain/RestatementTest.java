package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said anew of a period: by another figure, or on another ground. */
class RestatementTest {
    private static final Measure AT_MOST = Counted.measure(MeasureKind.AT_MOST, "2016/17", Targets.value("2000"));
    private static final List<IndicatorValue> MONTHS = Counted.months("2016-04", "2018-03", Counted::seasonal);

    @Test
    void theSameFigureOnAnotherGroundIsSaidAnew() {
        Judgement was = judged(SeriesBreaks.NONE);
        Judgement now = judged(Counted.brokenIn("2017-06"));
        assertEquals(was.rag(), now.rag());
        assertEquals(was.actual(), now.actual());

        assertEquals(
                Optional.of("For 2017/18, a recording break lies between the figure and its baseline."),
                Restatement.of(was, now).map(Restatement::cause));
        assertEquals(
                Optional.of("For 2017/18, no recording break lies between the figure and its baseline any more."),
                Restatement.of(now, was).map(Restatement::cause));
    }

    @Test
    void theSameIsNoRestatement() {
        assertTrue(Restatement.of(judged(SeriesBreaks.NONE), judged(SeriesBreaks.NONE))
                .isEmpty());
    }

    private static Judgement judged(SeriesBreaks breaks) {
        return Counted.status(AT_MOST, Counted.known(MONTHS, breaks), "2018-03-31")
                .current();
    }
}
