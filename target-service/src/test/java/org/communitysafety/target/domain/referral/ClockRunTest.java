package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClockRunTest {
    private static final LocalDate DUE = LocalDate.of(2019, 2, 28);
    private static final LocalDate NEXT_DAY = DUE.plusDays(1);

    @Test
    void itBecomesOverdueAtTheEndOfItsLastDay() {
        ClockRun running = run(null, null);

        assertFalse(running.wasMissedBefore(DUE));
        assertTrue(running.wasMissedBefore(NEXT_DAY));
        assertEquals(ClockRun.State.OVERDUE, running.stateOn(NEXT_DAY));
    }

    @Test
    void whatIsMetOrStoppedOnTheLastDayNeverBecameOverdue() {
        assertFalse(run(DUE, null).wasMissedBefore(NEXT_DAY));
        assertFalse(run(null, DUE).wasMissedBefore(NEXT_DAY));
    }

    @Test
    void whatIsMetOrStoppedLaterStaysMissedAndStandsNoMore() {
        ClockRun metLate = run(NEXT_DAY, null);
        ClockRun stoppedLate = run(null, NEXT_DAY);

        assertTrue(metLate.wasMissedBefore(NEXT_DAY));
        assertTrue(stoppedLate.wasMissedBefore(NEXT_DAY));
        assertFalse(metLate.isRunning());
        assertFalse(stoppedLate.isRunning());
    }

    private static ClockRun run(LocalDate metOn, LocalDate stoppedOn) {
        return new ClockRun("done", DUE.minusDays(7), DUE, 0, metOn, stoppedOn, "the-panel");
    }
}
