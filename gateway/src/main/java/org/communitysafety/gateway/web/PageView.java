package org.communitysafety.gateway.web;

import java.util.List;

/**
 * The whole scorecard page.
 *
 * @param plans every plan, as a link
 * @param silent services that do not answer; their figures stand still
 * @param onTrack measures whose status is green
 */
public record PageView(
        String plan,
        String title,
        String partnership,
        String area,
        boolean fictional,
        String asOf,
        List<PlanLink> plans,
        List<String> silent,
        List<RowView> rows,
        long onTrack,
        long offTrack,
        List<AlertView> alerts,
        List<FeedView> feeds,
        int moreFeeds) {

    /** A plan to choose. */
    public record PlanLink(String plan, String name, boolean current, boolean fictional) {}

    /** An open alert. */
    public record AlertView(String summary, String since) {}

    /** A feed that is known to be short. */
    public record FeedView(String agency, String month, String category, String received, String declared) {}
}
