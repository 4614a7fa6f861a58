package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.communitysafety.contracts.FeedJudged;
import org.junit.jupiter.api.Test;

class FeedWordingTest {
    @Test
    void aFeedIsNamedByItsCategoryPathwayOrPanel() {
        assertEquals("Burglary", Wording.content(feed("burglary", null, null)));
        assertEquals(
                "Referral steps, complex persons panel", Wording.content(feed(null, "complex-persons-panel", null)));
        assertEquals("Meetings, marac", Wording.content(feed(null, null, "marac")));
    }

    private static FeedJudged feed(String category, String pathway, String panel) {
        return new FeedJudged("a-council", "2019-02", category, 3L, 2, false, "declared", null, null, pathway, panel);
    }
}
