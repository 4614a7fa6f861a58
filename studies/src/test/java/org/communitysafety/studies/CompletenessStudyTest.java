package org.communitysafety.studies;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of docs/completeness.md, on fewer feeds than the document. */
class CompletenessStudyTest {
    private final CompletenessStudy study = new CompletenessStudy(300);

    @Test
    void halfAFileOfALargeSteadyFeedIsCaughtWhereTheSimpleRuleLetItPass() {
        CompletenessStudy.Flagged half = study.flagged(feed("2,000 a month"), 12, 0.45);

        assertTrue(half.byExpectation() >= 0.95, half.toString());
        assertTrue(half.byMedian() <= 0.05, half.toString());
    }

    @Test
    void wholeMonthsAreSeldomFlaggedWhateverTheFeed() {
        List<CompletenessStudy.Feed> feeds = CompletenessStudy.studied().stream()
                .filter(feed -> !feed.school())
                .toList();
        for (CompletenessStudy.Feed feed : feeds) {
            for (int known : new int[] {12, 40}) {
                CompletenessStudy.Flagged whole = study.flagged(feed, known, 1);

                assertTrue(whole.byExpectation() <= 0.02, feed.name() + ", " + known + " known: " + whole);
            }
        }
    }

    @Test
    void anEmptyAugustIsBelievedOnceItHasBeenSeen() {
        CompletenessStudy.Flagged august = study.flagged(feed("100 a month, empty in August"), 40, 1);

        assertTrue(august.byExpectation() <= 0.1, august.toString());
        assertTrue(august.byMedian() >= 0.9, august.toString());
    }

    private static CompletenessStudy.Feed feed(String name) {
        return CompletenessStudy.studied().stream()
                .filter(feed -> feed.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
