package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Watched.USUAL;
import static org.communitysafety.reporting.domain.Watched.beyond;
import static org.communitysafety.reporting.domain.Watched.green;
import static org.communitysafety.reporting.domain.Watched.month;
import static org.communitysafety.reporting.domain.Watched.muchBetter;
import static org.communitysafety.reporting.domain.Watched.red;
import static org.communitysafety.reporting.domain.Watched.replay;
import static org.communitysafety.reporting.domain.Watched.replayOfAMoveThatStays;
import static org.communitysafety.reporting.domain.Watched.risen;
import static org.communitysafety.reporting.domain.Watched.trulyRed;
import static org.communitysafety.reporting.domain.Watched.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communitysafety.reporting.domain.Standing.State;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void aColourThatGotWorseWithASignalStands() {
        Standing standing = replay(green(0), trulyRed(1));

        assertEquals(State.FIRING, standing.state());
        assertEquals(AlertReason.STATUS_WORSENED, standing.reason());
        assertEquals(month(1), standing.began());
        assertTrue(standing.worsened());
    }

    @Test
    void aColourThatGotWorseWithoutASignalIsNormalVariation() {
        Standing standing = replay(green(0), red(1), red(2));

        assertEquals(State.CLEAR, standing.state());
        assertEquals(AlertReason.WITHIN_NORMAL_VARIATION, standing.reason());
    }

    @Test
    void aSignalBeginsWhateverTheColour() {
        assertEquals(
                AlertReason.SIGNAL_BEGAN, replay(green(0), risen(1, Rag.GREEN)).reason());
        assertFalse(replay(red(0), risen(1, Rag.RED)).worsened());
        assertEquals(State.FIRING, replay(red(0), risen(1, Rag.RED)).state());
    }

    @Test
    void theFirstColourIsAChangeFromTheBaseline() {
        Standing standing = replay(trulyRed(0));

        assertEquals(State.FIRING, standing.state());
        assertEquals(AlertReason.STATUS_WORSENED, standing.reason());
        assertEquals(State.CLEAR, replay(red(0)).state(), "within normal variation of the baseline");
        assertEquals(State.CLEAR, replay(green(0)).state());
    }

    @Test
    void whatThePlanPublishedBeginsNothing() {
        Observation published = new Observation(month(1), Rag.RED, true, true, false, true);

        assertEquals(State.CLEAR, replay(published).state());
        assertEquals(State.CLEAR, replay(green(0), published).state());
        assertEquals(State.CLEAR, replay(green(0), published, trulyRed(2)).state(), "red before is no change");
    }

    @Test
    void oneCleanMonthIsNotEnoughAndTwoAre() {
        assertEquals(State.FIRING, replay(green(0), trulyRed(1), green(2)).state());
        Standing cleared = replay(green(0), trulyRed(1), green(2), green(3));

        assertEquals(State.CLEAR, cleared.state());
        assertEquals(AlertReason.CLEAN_OBSERVATIONS, cleared.reason());
        assertNull(cleared.began());
    }

    @Test
    void redInBetweenStartsTheCountAgain() {
        assertEquals(
                State.FIRING,
                replay(green(0), trulyRed(1), green(2), red(3), green(4)).state());
    }

    @Test
    void trulyBetterEndsItAtOnce() {
        Standing standing = replay(green(0), trulyRed(1), muchBetter(2));

        assertEquals(State.CLEAR, standing.state());
        assertEquals(AlertReason.ASSURED, standing.reason());
    }

    @Test
    void afterItsEndItCanBeginAgain() {
        Standing standing = replay(green(0), trulyRed(1), green(2), green(3), trulyRed(4));

        assertEquals(State.FIRING, standing.state());
        assertEquals(month(4), standing.began());
    }

    @Test
    void whereMoreThanOneObservationIsAskedItIsPendingFirst() {
        Hysteresis slow = new Hysteresis(2, 2, USUAL.settle());

        assertEquals(State.PENDING, replay(slow, List.of(green(0), trulyRed(1))).state());
        assertEquals(
                State.FIRING,
                replay(slow, List.of(green(0), trulyRed(1), red(2))).state());
        assertEquals(
                AlertReason.DID_NOT_LAST,
                replay(slow, List.of(green(0), trulyRed(1), green(2))).reason());
    }

    @Test
    void aSpikeOnARedMeasureEndsByItsMonthsAndNotByItsColour() {
        Standing spike = replay(red(0), risen(1, Rag.RED));
        Standing after = replay(red(0), risen(1, Rag.RED), red(2), red(3));

        assertEquals(State.FIRING, spike.state());
        assertFalse(spike.worsened());
        assertEquals(State.CLEAR, after.state());
        assertEquals(AlertReason.CLEAN_OBSERVATIONS, after.reason());
    }

    @Test
    void aColourWorseThanWhenTheSignalBeganIsNotClean() {
        Standing standing = replay(green(0), risenWithinGreen(1), red(2), red(3), red(4));

        assertEquals(State.FIRING, standing.state());
        assertEquals(AlertReason.SIGNAL_BEGAN, standing.reason());
        assertEquals(month(4), standing.decided());
    }

    @Test
    void aSecondRiseBeginsItAnew() {
        Standing standing = replay(red(0), risen(1, Rag.RED), red(2), risen(3, Rag.RED), red(4));

        assertEquals(State.FIRING, standing.state());
        assertEquals(month(3), standing.began());
        assertEquals(month(3), standing.decided());
    }

    @Test
    void aColourThatGetsTrulyWorseAfterASignalIsTheGroundFromThenOn() {
        Standing standing = replay(green(0), risenWithinGreen(1), trulyRed(2));

        assertTrue(standing.worsened());
        assertEquals(month(2), standing.began());
        assertEquals(AlertReason.STATUS_WORSENED, standing.reason());
    }

    @Test
    void aLevelThatMovedAndStaysIsTheNewLevel() {
        Standing early = replayOfAMoveThatStays(green(0), risenWithinGreen(1), green(2));
        Standing standing = replayOfAMoveThatStays(green(0), risenWithinGreen(1), green(2), green(3));

        assertEquals(State.FIRING, early.state());
        assertEquals(State.CLEAR, standing.state());
        assertEquals(AlertReason.NEW_LEVEL, standing.reason());
    }

    @Test
    void aLevelThatStaysConfirmsWhatBeganWithIt() {
        Replay slow = new Replay(new Hysteresis(2, 2, USUAL.settle()), (began, now) -> true);

        assertEquals(
                State.FIRING,
                slow.of(List.of(green(0), risenWithinGreen(1), green(2))).state());
    }

    @Test
    void beyondALimitIsOneAlertHoweverLongAndEndsWithin() {
        Standing standing = replay(within(0), beyond(1), beyond(2), within(3));

        assertEquals(State.FIRING, standing.state());
        assertEquals(AlertReason.LIMIT_REACHED, standing.reason());
        assertEquals(month(1), standing.began());
        assertEquals(month(2), standing.decided());
        assertEquals(
                State.CLEAR, replay(within(0), beyond(1), within(2), within(3)).state());
    }

    private static Observation risenWithinGreen(int month) {
        return risen(month, Rag.GREEN);
    }
}
