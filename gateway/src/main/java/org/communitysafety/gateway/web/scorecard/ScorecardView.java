package org.communitysafety.gateway.web.scorecard;

import java.util.List;
import org.communitysafety.contracts.PlanPublished;

/**
 * The whole scorecard.
 *
 * @param ended what to know of a plan that has ended; null while it runs
 * @param headlines summaries of the document that its items contradict
 * @param absent what the document mentions and does not contain
 * @param alerts the newest open ones that people are told of; {@code allAlerts} is how many there are
 * @param muted open ones that nobody is told of
 */
public record ScorecardView(
        SummaryView summary,
        List<RowView> rows,
        String ended,
        List<HeadlineView> headlines,
        List<PlanPublished.Absent> absent,
        List<AlertView> alerts,
        int allAlerts,
        List<AlertView> muted,
        List<FeedView> feeds,
        int moreFeeds) {

    /**
     * The page in a line or two.
     *
     * @param onTrack measures whose status is green
     * @param offTrack measures whose status is red
     * @param asOf the business date of the newest measure; null before anything was judged
     * @param only what is shown, where that is not all; null for all
     * @param since what has changed since an earlier day, or why that cannot be said; null where nothing is compared
     */
    public record SummaryView(long onTrack, long offTrack, int all, String asOf, String only, String since) {}

    /**
     * An open alert.
     *
     * @param kind in a word; null where it is not said
     * @param mutedBy why nobody is told; null when people are
     */
    public record AlertView(String kind, String summary, String state, String since, String mutedBy) {}

    /** A feed that is known to be short. */
    public record FeedView(String agency, String month, String content, String received, String declared) {}
}
