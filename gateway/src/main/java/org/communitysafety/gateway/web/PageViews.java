package org.communitysafety.gateway.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Reference;

/** Turns a board into the words and figures of its page. */
@ApplicationScoped
class PageViews {
    private static final int FEEDS_SHOWN = 8;

    private final Reference reference;

    PageViews(Reference reference) {
        this.reference = reference;
    }

    PageView of(Board board) {
        PlanPublished plan = board.plan();
        List<RowView> rows =
                board.rows().stream().map(row -> RowView.of(row, reference)).toList();
        return new PageView(
                asOf(board),
                rows,
                rows.stream().filter(row -> "green".equals(row.status().name())).count(),
                rows.stream().filter(row -> "red".equals(row.status().name())).count(),
                ended(plan),
                HeadlineView.contradicted(
                        plan, board.ownRows().stream().map(Board.Row::item).toList()),
                plan.absent() == null ? List.of() : plan.absent(),
                alerts(board, false),
                alerts(board, true),
                board.incompleteFeeds().stream()
                        .limit(FEEDS_SHOWN)
                        .map(this::feed)
                        .toList(),
                Math.max(0, board.incompleteFeeds().size() - FEEDS_SHOWN));
    }

    /** The business date of the newest measure; null before anything was judged. */
    private static String asOf(Board board) {
        return board.rows().stream()
                .map(row -> row.item().asOf())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Wording::day)
                .orElse(null);
    }

    private String ended(PlanPublished plan) {
        if (plan.endedOn() == null) {
            return null;
        }
        String replacedBy = plan.replacedBy() == null
                ? ""
                : " and was replaced by "
                        + reference
                                .plan(plan.replacedBy())
                                .map(PlanPublished::title)
                                .orElse(plan.replacedBy());
        return "This plan ended on " + Wording.day(plan.endedOn()) + replacedBy + ". Nothing is judged after that day.";
    }

    private static List<PageView.AlertView> alerts(Board board, boolean muted) {
        return board.alerts().stream()
                .filter(alert -> (alert.muted() != null) == muted)
                .map(PageViews::alert)
                .toList();
    }

    private static PageView.AlertView alert(AlertChanged alert) {
        Instant since = alert.since() == null
                ? null
                : OffsetDateTime.parse(alert.since()).toInstant();
        return new PageView.AlertView(
                Wording.token(alert.kind()),
                alert.summary(),
                Wording.token(alert.state()),
                Wording.moment(since),
                mutedBy(alert.muted()));
    }

    private static String mutedBy(String muted) {
        if (muted == null) {
            return null;
        }
        return muted.startsWith("silence") ? "silenced" : "another alert already says why";
    }

    private PageView.FeedView feed(FeedJudged feed) {
        return new PageView.FeedView(
                reference.agencyName(feed.agency()),
                Wording.month(feed.month()),
                Wording.content(feed),
                count(feed.received()),
                feed.declared() == null ? null : count(feed.declared()));
    }

    private static String count(long number) {
        return Figures.of(BigDecimal.valueOf(number), "count");
    }
}
