package org.communitysafety.studies;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The promises of docs/completeness.md about whole agencies and about late feeds, on fewer than the document. */
class LostFileStudyTest {
    private final LostFileStudy study = new LostFileStudy(200, 20_261_122);
    private final LatenessStudy lateness = new LatenessStudy(300, 20_261_122);

    @Test
    void aLostFileOfThinCategoriesIsFoundTogetherWhereEachAlonePasses() {
        for (LostFileStudy.Sender sender : LostFileStudy.senders()) {
            LostFileStudy.Flagged lost = study.flagged(sender, 12, 0.05);

            assertTrue(lost.alone() <= 0.2, sender.name() + ": " + lost);
            assertTrue(lost.together() >= 0.75, sender.name() + ": " + lost);
        }
    }

    @Test
    void wholeMonthsOfSmallAgenciesAreSeldomFlagged() {
        for (LostFileStudy.Sender sender : LostFileStudy.senders()) {
            LostFileStudy.Flagged whole = study.flagged(sender, 12, 1);

            assertTrue(whole.together() <= 0.02, sender.name() + ": " + whole);
        }
    }

    @Test
    void aSteadyFeedThatNeverCameIsMissedAndOneThatComesAsEverIsNot() {
        LatenessStudy.Missed steady = lateness.missed(LatenessStudy.senders().get(2));
        LatenessStudy.Missed loaded = lateness.missed(LatenessStudy.senders().get(4));

        assertTrue(steady.never() >= 0.99 && steady.days() <= 21, steady.toString());
        assertTrue(steady.onTime() <= 0.01, steady.toString());
        assertTrue(loaded.never() == 0 && loaded.gap() >= 0.99, loaded.toString());
    }
}
