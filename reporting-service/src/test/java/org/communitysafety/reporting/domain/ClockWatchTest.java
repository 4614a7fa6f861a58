package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final Instant NOON = Instant.parse("2019-03-02T12:00:00Z");

    private final ClockWatch watch = new ClockWatch();
    private final AlertLife life = new AlertLife(Watched.USUAL, () -> new UUID(0, 1));

    @Test
    void whatStandsOverdueFiresAtOnceAndSaysHowMuchAndSinceWhen() {
        Finding finding = watch.look(overdue("care", decision(2), action(1)), "Care");

        assertTrue(finding.firesAtOnce());
        assertEquals("2019-02-20", finding.evidence().words().get("due"));
        assertEquals("decision 2, action 1", finding.evidence().words().get("clocks"));
        assertEquals("3", finding.evidence().numbers().get("overdue").toString());
        assertEquals(
                "Panel, overdue with Care: Taken or refused 2, the oldest since 1 March 2019; Acted 1, the oldest since"
                        + " 20 February 2019.",
                finding.summary());
    }

    @Test
    void itIsOneAlertForEachPathwayAndAgency() {
        assertEquals(
                watch.look(overdue("care", decision(2)), "Care").key(),
                watch.look(overdue("care", action(1)), "Care").key());
        assertNotEquals(
                watch.look(overdue("care", decision(2)), "Care").key(),
                watch.look(overdue("council", decision(2)), "Care").key());
    }

    @Test
    void itEndsAtOnceWhenNothingIsOverdueAnyMore() {
        Alert raised = decide(Optional.empty(), overdue("care", decision(1))).alert();
        AlertDecision more = decide(Optional.of(raised), overdue("care", decision(2)));
        AlertDecision none = decide(Optional.of(more.alert()), overdue("care"));

        assertEquals(AlertState.FIRING, raised.state());
        assertEquals(AlertReason.FIGURES_CHANGED, more.reason());
        assertEquals(AlertState.RESOLVED, none.alert().state());
        assertEquals(AlertReason.NOTHING_OVERDUE, none.reason());
        assertNull(decide(Optional.empty(), overdue("care")).alert());
    }

    private AlertDecision decide(Optional<Alert> open, OverdueClocks overdue) {
        return life.decide(open, Optional::empty, watch.look(overdue, "Care"), NOON);
    }

    private static OverdueClocks overdue(String agency, OverdueClocks.Clock... clocks) {
        return new OverdueClocks("panel", "Panel", agency, List.of(clocks));
    }

    private static OverdueClocks.Clock decision(long standing) {
        return new OverdueClocks.Clock("decision", "Taken or refused", standing, LocalDate.parse("2019-03-01"));
    }

    private static OverdueClocks.Clock action(long standing) {
        return new OverdueClocks.Clock("action", "Acted", standing, LocalDate.parse("2019-02-20"));
    }
}
