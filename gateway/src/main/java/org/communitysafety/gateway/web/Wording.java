package org.communitysafety.gateway.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** The platform's tokens in the words of the field. */
public final class Wording {
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

    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("worst-of", "the worst of its measures"),
            Map.entry("best-of", "the best of its measures"),
            Map.entry("majority", "what most of its measures are"),
            Map.entry("COMMON_CAUSE", "Within normal variation"),
            Map.entry("IMPROVEMENT", "Improving beyond normal variation"),
            Map.entry("CONCERN", "Getting worse beyond normal variation"),
            Map.entry("PASS", "Would meet the target month after month"),
            Map.entry("FAIL", "Would miss the target month after month"),
            Map.entry("INCONSISTENT", "Would meet the target in some months and miss it in others"),
            Map.entry("UNKNOWN", "Cannot be said yet"),
            Map.entry("MET", "met"),
            Map.entry("MISSED", "missed"),
            Map.entry("DUE", "still due"),
            Map.entry("target-status", "Target"),
            Map.entry("signal", "Signal"),
            Map.entry("milestone", "Milestone"),
            Map.entry("deliverable", "Deliverable"),
            Map.entry("threshold", "Threshold"),
            Map.entry("cluster", "Sudden cluster"),
            Map.entry("equality", "Equality"),
            Map.entry("feed", "Feed"),
            Map.entry("overdue", "Overdue referrals"));

    private Wording() {}

    /** {@code Green}, {@code Amber}, {@code Red} or {@code White}. */
    public static String rag(String rag) {
        return rag == null ? "White" : rag.charAt(0) + rag.substring(1).toLowerCase(Locale.UK);
    }

    /** Null for a status that has a colour. */
    public static String whiteReason(String reason) {
        return reason == null ? null : WHITE_REASONS.getOrDefault(reason, reason.toLowerCase(Locale.UK));
    }

    public static String direction(String direction) {
        return direction == null ? Figures.NONE : DIRECTIONS.getOrDefault(direction, Figures.NONE);
    }

    /** As a sentence writes it; what is no period as it is. */
    public static String period(String period) {
        return Period.tryParse(period).map(Period::inWords).orElse(period);
    }

    public static String month(String month) {
        return PartnershipTime.inWords(YearMonth.parse(month));
    }

    public static String category(String slug) {
        return slug == null ? null : Category.of(slug).map(Category::title).orElse(slug);
    }

    /** What a feed is of. */
    public static String content(FeedJudged feed) {
        return content(feed.category(), feed.pathway(), feed.panel());
    }

    /** What a feed is of: one of the three is stated, the others are null. */
    public static String content(String category, String pathway, String panel) {
        if (pathway != null) {
            return "Referral steps, " + token(pathway);
        }
        return panel == null ? category(category) : "Meetings, " + token(panel);
    }

    /** Where a measure's figures come from: {@code reported} or {@code events}, which are incidents or steps of referrals. */
    public static String source(String source) {
        return "reported".equals(source) ? "Reported by the partnership" : "Counted from what agencies sent";
    }

    public static String moment(Instant at) {
        return at == null ? Figures.NONE : MOMENT.format(at.atZone(PartnershipTime.ZONE));
    }

    public static String day(String date) {
        return date == null ? Figures.NONE : PartnershipTime.inWords(LocalDate.parse(date));
    }

    /** The words of a token such as {@code worst-of} or {@code FIRING}; its own words where it is not known. */
    public static String token(String token) {
        return token == null
                ? null
                : TOKENS.getOrDefault(token, token.toLowerCase(Locale.UK).replaceAll("[-_]", " "));
    }
}
