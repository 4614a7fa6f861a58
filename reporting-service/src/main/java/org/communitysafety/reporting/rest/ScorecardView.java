package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.reporting.application.Scorecard;
import org.communitysafety.reporting.domain.HeadlineCheck;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.vocabulary.Rag;

/** A plan's scorecard. */
public record ScorecardView(
        String plan,
        int planVersion,
        String title,
        String partnership,
        String area,
        String areaName,
        boolean fictional,
        LocalDate asOf,
        Instant knownAt,
        Map<Rag, Share> summary,
        List<ScorecardItemView> items,
        List<HeadlineView> headlines) {
    /**
     * A summary as the plan's document prints it beside the one that follows from the items.
     *
     * @param contradicts true where the two differ
     * @param lines what follows from the items as a document prints it, green first
     */
    public record HeadlineView(
            String period,
            String rating,
            Map<Rag, Integer> printed,
            Map<Rag, Integer> derived,
            boolean contradicts,
            List<String> lines) {
        static HeadlineView of(HeadlineCheck check) {
            return new HeadlineView(
                    check.period().toString(),
                    check.rating(),
                    check.printed(),
                    check.derived(),
                    check.contradicts(),
                    check.lines());
        }
    }

    /** @param percent of all items, unrounded; null where there are none */
    public record Share(int count, BigDecimal percent) {}

    static ScorecardView of(Scorecard card) {
        return new ScorecardView(
                card.plan().id(),
                card.plan().version(),
                card.plan().title(),
                card.plan().partnership(),
                card.plan().area().value(),
                card.plan().areaName(),
                card.plan().fictional(),
                card.asOf(),
                card.knownAt(),
                summary(card.all()),
                items(card),
                card.headlines().stream().map(HeadlineView::of).toList());
    }

    /** The same figures, whenever they were asked for. */
    ScorecardView withoutInstant() {
        return new ScorecardView(
                plan,
                planVersion,
                title,
                partnership,
                area,
                areaName,
                fictional,
                asOf,
                null,
                summary,
                items,
                headlines);
    }

    private static List<ScorecardItemView> items(Scorecard card) {
        return Stream.concat(
                        card.items().stream().map(ScorecardItemView::of),
                        card.shared().stream().map(ScorecardItemView::shared))
                .toList();
    }

    private static Map<Rag, Share> summary(List<MeasureStatus> items) {
        Map<Rag, Share> summary = new EnumMap<>(Rag.class);
        for (Rag rag : Rag.values()) {
            int count = (int) items.stream().filter(item -> item.rag() == rag).count();
            summary.put(rag, new Share(count, percent(count, items.size())));
        }
        return summary;
    }

    private static BigDecimal percent(int count, int total) {
        return total == 0
                ? null
                : BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(total), MathContext.DECIMAL64);
    }
}
