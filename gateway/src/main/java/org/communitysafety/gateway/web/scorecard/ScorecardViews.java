package org.communitysafety.gateway.web.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Wording;

/** Turns a board into the words and figures of its page. */
@ApplicationScoped
class ScorecardViews {
    private static final int ALERTS_SHOWN = 3;
    private static final int FEEDS_SHOWN = 8;

    private final Reference reference;

    ScorecardViews(Reference reference) {
        this.reference = reference;
    }

    /**
     * @param asked which part of it is shown
     * @param compared what was known earlier
     */
    ScorecardView of(Board board, ScorecardQuestion asked, Comparison compared) {
        PlanPublished plan = board.plan();
        ScorecardParts parts = new ScorecardParts(board);
        List<RowView> rows = parts.rows(asked).stream()
                .map(row -> RowView.of(row, plan.plan(), reference, compared.of(row)))
                .toList();
        List<ScorecardView.AlertView> told = alerts(board, false);
        return new ScorecardView(
                summary(board, rows, parts.inWords(asked), compared),
                rows,
                ended(plan),
                HeadlineView.contradicted(
                        plan, board.ownRows().stream().map(Board.Row::item).toList()),
                plan.absent() == null ? List.of() : plan.absent(),
                told.stream().limit(ALERTS_SHOWN).toList(),
                told.size(),
                alerts(board, true),
                board.incompleteFeeds().stream()
                        .limit(FEEDS_SHOWN)
                        .map(this::feed)
                        .toList(),
                Math.max(0, board.incompleteFeeds().size() - FEEDS_SHOWN));
    }

    private static ScorecardView.SummaryView summary(
            Board board, List<RowView> rows, String only, Comparison compared) {
        return new ScorecardView.SummaryView(
                coloured(rows, "green"), coloured(rows, "red"), rows.size(), asOf(board), only, compared.inWords(rows));
    }

    private static long coloured(List<RowView> rows, String colour) {
        return rows.stream().filter(row -> colour.equals(row.status().name())).count();
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

    private static List<ScorecardView.AlertView> alerts(Board board, boolean muted) {
        return board.alerts().stream()
                .filter(alert -> (alert.muted() != null) == muted)
                .map(ScorecardViews::alert)
                .toList();
    }

    private static ScorecardView.AlertView alert(AlertChanged alert) {
        Instant since = alert.since() == null
                ? null
                : OffsetDateTime.parse(alert.since()).toInstant();
        return new ScorecardView.AlertView(
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

    private ScorecardView.FeedView feed(FeedJudged feed) {
        return new ScorecardView.FeedView(
                reference.agencyName(feed.agency()),
                Wording.month(feed.month()),
                Wording.content(feed),
                Figures.count(feed.received()),
                feed.declared() == null ? null : Figures.count(feed.declared()));
    }
}
