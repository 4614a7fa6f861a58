package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** The platform's tokens in the words of the field. */
final class Wording {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    private static final Map<String, String> WHITE_REASONS = Map.of(
            "NOT_STARTED", "not started",
            "NOT_DUE", "not due yet",
            "NO_DATA", "no data",
            "NOT_COLLECTED", "not collected",
            "INCOMPLETE", "figures incomplete",
            "BASELINE_PENDING", "baseline to be set",
            "DRAFT", "draft target");
    private static final Map<String, String> DIRECTIONS =
            Map.of("IMPROVING", "Improving", "STABLE", "Stable", "DETERIORATING", "Deteriorating");

    private Wording() {}

    /** {@code Green}, {@code Amber}, {@code Red} or {@code White}. */
    static String rag(String rag) {
        return rag == null ? "White" : rag.charAt(0) + rag.substring(1).toLowerCase(Locale.UK);
    }

    /** Null for a status that has a colour. */
    static String whiteReason(String reason) {
        return reason == null ? null : WHITE_REASONS.getOrDefault(reason, reason.toLowerCase(Locale.UK));
    }

    static String direction(String direction) {
        return direction == null ? Figures.NONE : DIRECTIONS.getOrDefault(direction, Figures.NONE);
    }

    /** A month by its name; other periods are called what the field calls them. */
    static String period(String period) {
        return Period.tryParse(period)
                .filter(parsed -> parsed.kind() == Period.Kind.MONTH)
                .map(parsed -> MONTH.format(parsed.start()))
                .orElse(period);
    }

    static String month(String month) {
        return MONTH.format(YearMonth.parse(month));
    }

    static String category(String slug) {
        return Category.of(slug).map(Category::title).orElse(slug);
    }

    static String moment(Instant at) {
        return at == null ? Figures.NONE : MOMENT.format(at.atZone(PartnershipTime.ZONE));
    }

    /** What the target asks for in the period shown. */
    static String target(ScorecardItem item, PlanMeasure measure) {
        String kind = measure == null ? "" : measure.kind();
        BigDecimal asked = item.trajectory() == null ? item.finalTarget() : item.trajectory();
        return switch (kind) {
            case "reduce-any" -> "Below " + Figures.of(item.baseline(), item.unit());
            case "maintain" -> "Maintain " + Figures.of(item.baseline(), item.unit());
            default -> Figures.of(asked, item.unit());
        };
    }

    /** What else the target says: its end, or how far it may be missed; null where every period is asked for the same. */
    static String targetNote(ScorecardItem item, PlanMeasure measure) {
        String kind = measure == null ? "" : measure.kind();
        if ("maintain".equals(kind) && item.trajectory() != null) {
            return Figures.of(item.trajectory(), item.unit()) + " still counts";
        }
        if (!"reduce-by-percent".equals(kind) || item.finalTarget() == null) {
            return null;
        }
        String by = measure.assessedTo() == null
                ? ""
                : " by " + month(measure.assessedTo().substring(0, 7));
        return "then " + Figures.of(item.finalTarget(), item.unit()) + by;
    }
}
