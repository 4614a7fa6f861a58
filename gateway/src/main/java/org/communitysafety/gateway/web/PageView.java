package org.communitysafety.gateway.web;

import java.util.List;
import org.communitysafety.contracts.PlanPublished;

/**
 * The whole scorecard page.
 *
 * @param onTrack measures whose status is green
 * @param ended what to know of a plan that has ended; null while it runs
 * @param alerts open ones that people are told of; {@code muted} are the others
 * @param headlines summaries of the document that its items contradict
 * @param absent what the document mentions and does not contain
 */
public record PageView(
        String asOf,
        List<RowView> rows,
        long onTrack,
        long offTrack,
        String ended,
        List<HeadlineView> headlines,
        List<PlanPublished.Absent> absent,
        List<AlertView> alerts,
        List<AlertView> muted,
        List<FeedView> feeds,
        int moreFeeds) {

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
