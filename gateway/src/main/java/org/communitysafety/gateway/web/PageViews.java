package org.communitysafety.gateway.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Reference reference;

    PageViews(Reference reference) {
        this.reference = reference;
    }

    PageView of(Board board, List<PlanPublished> plans, List<String> silent) {
        PlanPublished plan = board.plan();
        List<RowView> rows = board.rows().stream().map(RowView::of).toList();
        return new PageView(
                plan.plan(),
                plan.title(),
                plan.partnershipName(),
                plan.areaName(),
                plan.fictional(),
                asOf(board),
                plans.stream().map(other -> link(other, plan)).toList(),
                silent,
                rows,
                rows.stream().filter(row -> "green".equals(row.status().name())).count(),
                rows.stream().filter(row -> "red".equals(row.status().name())).count(),
                board.alerts().stream().map(PageViews::alert).toList(),
                board.incompleteFeeds().stream()
                        .limit(FEEDS_SHOWN)
                        .map(this::feed)
                        .toList(),
                Math.max(0, board.incompleteFeeds().size() - FEEDS_SHOWN));
    }

    private static PageView.PlanLink link(PlanPublished plan, PlanPublished shown) {
        return new PageView.PlanLink(plan.plan(), plan.title(), plan.plan().equals(shown.plan()), plan.fictional());
    }

    /** The business date of the newest measure; null before anything was judged. */
    private static String asOf(Board board) {
        return board.rows().stream()
                .map(row -> row.item().asOf())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(date -> DAY.format(LocalDate.parse(date)))
                .orElse(null);
    }

    private static PageView.AlertView alert(AlertChanged alert) {
        Instant since = alert.since() == null
                ? null
                : OffsetDateTime.parse(alert.since()).toInstant();
        return new PageView.AlertView(alert.summary(), Wording.moment(since));
    }

    private PageView.FeedView feed(FeedJudged feed) {
        return new PageView.FeedView(
                reference.agencyName(feed.agency()),
                Wording.month(feed.month()),
                Wording.category(feed.category()),
                count(feed.received()),
                feed.declared() == null ? null : count(feed.declared()));
    }

    private static String count(long number) {
        return Figures.of(BigDecimal.valueOf(number), "count");
    }
}
