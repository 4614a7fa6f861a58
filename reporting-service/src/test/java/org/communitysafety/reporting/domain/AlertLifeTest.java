package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Watched.USUAL;
import static org.communitysafety.reporting.domain.Watched.finding;
import static org.communitysafety.reporting.domain.Watched.green;
import static org.communitysafety.reporting.domain.Watched.muchBetter;
import static org.communitysafety.reporting.domain.Watched.red;
import static org.communitysafety.reporting.domain.Watched.replay;
import static org.communitysafety.reporting.domain.Watched.replayOfAMoveThatStays;
import static org.communitysafety.reporting.domain.Watched.risen;
import static org.communitysafety.reporting.domain.Watched.trulyRed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

/** Each step of an alert's life, with its named reason. */
class AlertLifeTest {
    private static final Instant NOON = Instant.parse("2021-04-01T12:00:00Z");
    private static final Standing STANDS = replay(green(0), trulyRed(1));
    private static final Standing CLEARED = replay(green(0), trulyRed(1), green(2), green(3));
    private static final Standing CORRECTED = replay(green(0), green(1));
    private static final Standing NOTHING_KNOWN = replay();

    private final AlertLife life = new AlertLife(USUAL, () -> new UUID(0, 1));

    @Test
    void whatStandsIsRaised() {
        AlertDecision decision = begin(finding(STANDS));

        assertEquals(Outcome.RAISED, decision.outcome());
        assertEquals(AlertReason.STATUS_WORSENED, decision.reason());
        assertEquals(AlertState.FIRING, decision.alert().state());
        assertEquals(Alert.PLATFORM, decision.alert().transitions().get(0).by());
    }

    @Test
    void whatDoesNotStandIsNot() {
        AlertDecision decision = begin(finding(CORRECTED));

        assertEquals(Outcome.UNCHANGED, decision.outcome());
        assertNull(decision.alert());
    }

    @Test
    void pendingComesFirstWhereMoreIsAskedAndIsConfirmed() {
        Standing pending = replay(new Hysteresis(2, 2, USUAL.settle()), List.of(green(0), trulyRed(1)));

        Alert alert = begin(finding(pending)).alert();
        AlertDecision confirmed = follow(alert, finding(STANDS), NOON);

        assertEquals(AlertState.PENDING, alert.state());
        assertEquals(AlertReason.CONFIRMED, confirmed.reason());
        assertEquals(AlertState.FIRING, confirmed.alert().state());
    }

    @Test
    void cleanPeriodsEndItAtOnce() {
        AlertDecision decision = follow(firing(), finding(CLEARED), NOON);

        assertEquals(Outcome.RESOLVED, decision.outcome());
        assertEquals(AlertReason.CLEAN_OBSERVATIONS, decision.reason());
        assertEquals(
                AlertReason.CLEAN_OBSERVATIONS,
                decision.alert().transitions().get(1).reason());
    }

    @Test
    void aTrulyBetterPeriodEndsItAtOnce() {
        AlertDecision decision = follow(firing(), finding(replay(green(0), trulyRed(1), muchBetter(2))), NOON);

        assertEquals(AlertReason.ASSURED, decision.reason());
        assertEquals(AlertState.RESOLVED, decision.alert().state());
    }

    @Test
    void aCorrectionEndsItOnceItHasStoodForAWhile() {
        AlertDecision first = follow(firing(), finding(CORRECTED), NOON);
        AlertDecision tooEarly = life.settle(first.alert(), NOON.plusSeconds(9));
        AlertDecision settled = life.settle(first.alert(), NOON.plusSeconds(10));

        assertEquals(Outcome.WATCHED, first.outcome());
        assertEquals(AlertState.FIRING, first.alert().state());
        assertEquals(Outcome.UNCHANGED, tooEarly.outcome());
        assertEquals(AlertReason.CORRECTED, settled.reason());
        assertEquals(AlertState.RESOLVED, settled.alert().state());
    }

    @Test
    void aCorrectionThatIsTakenBackLeavesItAsItWas() {
        Alert clearing = follow(firing(), finding(CORRECTED), NOON).alert();

        AlertDecision back = follow(clearing, finding(STANDS), NOON.plusSeconds(5));

        assertEquals(firing(), back.alert());
        assertEquals(
                Outcome.UNCHANGED,
                life.settle(back.alert(), NOON.plusSeconds(60)).outcome());
    }

    @Test
    void figuresThatStopMakeItStaleAndBringItBack() {
        Alert taken = firing().acknowledge(NOON, "Dana", "on it").alert();

        AlertDecision stopped = follow(taken, finding(NOTHING_KNOWN, true, 1), NOON);
        AlertDecision again = follow(stopped.alert(), finding(NOTHING_KNOWN, true, 1), NOON);
        AlertDecision back = follow(again.alert(), finding(STANDS), NOON);

        assertEquals(AlertState.STALE, stopped.alert().state());
        assertEquals(AlertReason.DATA_STOPPED, stopped.reason());
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(AlertState.ACKNOWLEDGED, back.alert().state());
        assertEquals(AlertReason.DATA_RETURNED, back.reason());
    }

    @Test
    void otherFiguresChangeTheSameAlertAndTheSameFiguresDoNot() {
        AlertDecision other = follow(firing(), finding(STANDS, false, 2), NOON);

        assertEquals(AlertReason.FIGURES_CHANGED, other.reason());
        assertEquals(firing().id(), other.alert().id());
        assertEquals(firing().transitions(), other.alert().transitions());
        assertEquals(Outcome.UNCHANGED, follow(firing(), finding(STANDS), NOON).outcome());
    }

    @Test
    void onlyAFiringAlertCanBeAcknowledged() {
        AlertDecision taken = firing().acknowledge(NOON, "Dana", "on it");
        AlertDecision again = taken.alert().acknowledge(NOON, "Dana", "again");
        AlertDecision late = firing().resolved(NOON, AlertReason.CORRECTED).acknowledge(NOON, "Dana", null);

        assertEquals(AlertReason.ACKNOWLEDGED, taken.reason());
        assertEquals("on it", taken.alert().transitions().get(1).note());
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(Outcome.REJECTED, late.outcome());
        assertEquals(AlertReason.NOT_FIRING, late.reason());
    }

    @Test
    void aNewRiseWhileItStandsFiresItAgainWithAStep() {
        Standing first = replay(red(0), risen(1, Rag.RED));
        Standing again = replay(red(0), risen(1, Rag.RED), red(2), risen(3, Rag.RED));
        Alert taken =
                begin(finding(first)).alert().acknowledge(NOON, "Dana", "on it").alert();

        AlertDecision anew = follow(taken, finding(again), NOON.plusSeconds(60));

        assertEquals(Outcome.CHANGED, anew.outcome());
        assertEquals(AlertReason.SIGNAL_BEGAN, anew.reason());
        assertEquals(AlertState.FIRING, anew.alert().state());
        assertEquals(NOON.plusSeconds(60), anew.alert().since());
        assertEquals(3, anew.alert().transitions().size());
        assertEquals(
                Outcome.UNCHANGED,
                follow(anew.alert(), finding(again), NOON.plusSeconds(70)).outcome());
    }

    @Test
    void aRiseThatGoesToAndFroIsToldOnce() {
        Standing first = replay(red(0), risen(1, Rag.RED));
        Standing again = replay(red(0), risen(1, Rag.RED), red(2), risen(3, Rag.RED));
        Alert anew = follow(begin(finding(first)).alert(), finding(again), NOON).alert();

        Alert back = follow(anew, finding(first), NOON.plusSeconds(1)).alert();
        AlertDecision third = follow(back, finding(again), NOON.plusSeconds(2));

        assertEquals(anew.transitions(), third.alert().transitions());
    }

    @Test
    void theKindIsThatOfTheGroundItStandsOnNow() {
        Alert signal = begin(finding(replay(green(0), risen(1, Rag.GREEN)))).alert();

        AlertDecision worse = follow(signal, finding(replay(green(0), risen(1, Rag.GREEN), trulyRed(2))), NOON);

        assertEquals(AlertKind.SIGNAL, signal.kind());
        assertEquals(AlertKind.TARGET_STATUS, worse.alert().kind());
    }

    @Test
    void aPostponedDateIsPendingAgainAtOnce() {
        Alert overdue = begin(finding(Standing.firing(AlertReason.DATE_PASSED))).alert();

        AlertDecision postponed = follow(overdue, finding(Standing.pending(AlertReason.DUE_SOON)), NOON);

        assertEquals(AlertState.FIRING, overdue.state());
        assertEquals(AlertState.PENDING, postponed.alert().state());
        assertEquals(AlertReason.DUE_SOON, postponed.reason());
    }

    @Test
    void aPendingDateWhoseFigureStoppedAndCameBackTooLowFiresInTheSameStep() {
        Alert pending = begin(finding(Standing.pending(AlertReason.DUE_SOON))).alert();
        Alert stale = follow(pending, finding(Standing.clear(AlertReason.NOTHING_NEW), true, 1), NOON)
                .alert();

        AlertDecision missed = follow(stale, finding(Standing.firing(AlertReason.DATE_PASSED)), NOON);

        assertEquals(AlertState.STALE, stale.state());
        assertEquals(AlertState.FIRING, missed.alert().state());
        assertEquals(AlertReason.DATE_PASSED, missed.reason());
    }

    @Test
    void whatHasToStandForAWhileIsPendingUntilItHas() {
        Finding inferred = toStandFor(Duration.ofSeconds(90), STANDS);

        Alert pending = begin(inferred).alert();
        Alert stillPending = follow(pending, inferred, NOON.plusSeconds(80)).alert();

        assertEquals(AlertState.PENDING, pending.state());
        assertEquals(pending, stillPending, "looking again does not start its time anew");
        assertEquals(
                Outcome.UNCHANGED,
                life.settle(stillPending, NOON.plusSeconds(89)).outcome());
        AlertDecision confirmed = life.settle(stillPending, NOON.plusSeconds(90));
        assertEquals(Outcome.CHANGED, confirmed.outcome());
        assertEquals(AlertState.FIRING, confirmed.alert().state());
        assertEquals(AlertReason.CONFIRMED, confirmed.reason());
    }

    @Test
    void aLevelThatStayedEndsItUnderItsOwnName() {
        Alert alert = begin(finding(replayOfAMoveThatStays(green(0), risen(1, Rag.GREEN))))
                .alert();

        AlertDecision ended =
                follow(alert, finding(replayOfAMoveThatStays(green(0), risen(1, Rag.GREEN), green(2), green(3))), NOON);

        assertEquals(AlertState.RESOLVED, ended.alert().state());
        assertEquals(AlertReason.NEW_LEVEL, ended.reason());
    }

    private static Finding toStandFor(Duration time, Standing standing) {
        Finding at = finding(standing);
        return new Finding(
                at.kind(), at.subject(), at.group(), at.rule(), standing, false, at.summary(), at.evidence(), time);
    }

    private Alert firing() {
        return begin(finding(STANDS)).alert();
    }

    private AlertDecision begin(Finding finding) {
        return life.decide(Optional.empty(), Optional::empty, finding, NOON);
    }

    private AlertDecision follow(Alert open, Finding finding, Instant at) {
        return life.decide(Optional.of(open), Optional::empty, finding, at);
    }
}
