package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Board;

/**
 * One measure as its row shows it.
 *
 * @param status of the period shown
 * @param previous the finished period before it; null when there is none
 * @param running the period that has not ended; null when there is none
 * @param targetNote null where every period is asked for the same
 * @param updatedAt for machines; {@code updated} says the same for people
 * @param announcement what a screen reader is told when the row changes
 */
public record RowView(
        String id,
        String target,
        String measure,
        String sourceNote,
        String baseline,
        String baselinePeriod,
        PeriodView previous,
        PeriodView current,
        PeriodView running,
        String targetNow,
        String targetNote,
        StatusView status,
        String change,
        String direction,
        String updatedAt,
        String updated,
        String explanation,
        String announcement) {

    /** A colour with its word and, when white, the reason. */
    public record StatusView(String name, String word, String reason) {
        static StatusView of(String rag, String whiteReason) {
            String name = rag == null ? "WHITE" : rag;
            return new StatusView(
                    name.toLowerCase(java.util.Locale.ROOT), Wording.rag(name), Wording.whiteReason(whiteReason));
        }
    }

    /** A figure with its period. {@code status} is null where it takes no colour. */
    public record PeriodView(String period, String figure, StatusView status, String note) {}

    static RowView of(Board.Row row) {
        ScorecardItem item = row.item();
        PlanMeasure measure = row.definition().map(Board.Definition::measure).orElse(null);
        String target = row.definition()
                .map(Board.Definition::target)
                .map(PlanPublished.Target::title)
                .orElse(item.title());
        StatusView status = StatusView.of(item.rag(), item.whiteReason());
        PeriodView current = current(item);
        return new RowView(
                "measure-" + item.measure(),
                target,
                item.title(),
                "reported".equals(item.source()) ? "Reported by the partnership" : "Counted from incidents",
                Figures.of(item.baseline(), item.unit()),
                Wording.period(item.baselinePeriod()),
                previous(item).orElse(null),
                current,
                running(item),
                Wording.target(item, measure),
                Wording.targetNote(item, measure),
                status,
                Figures.change(item.change(), item.changePercent(), item.changePoints(), item.unit()),
                Wording.direction(item.directionOfTravel()),
                row.changedAt() == null ? null : row.changedAt().toString(),
                Wording.moment(row.changedAt()),
                item.explanation(),
                target + ": " + status.word() + ", " + current.figure() + " in " + current.period());
    }

    private static PeriodView current(ScorecardItem item) {
        String figure = item.actual() == null && "NOT_COLLECTED".equals(item.whiteReason())
                ? "Not collected"
                : figure(item.actual(), item.unit());
        return new PeriodView(Wording.period(item.period()), figure, null, null);
    }

    private static Optional<PeriodView> previous(ScorecardItem item) {
        if (item.years() == null || item.period() == null) {
            return Optional.empty();
        }
        return item.years().stream()
                .filter(year -> year.period().compareTo(item.period()) < 0)
                .max(Comparator.comparing(ScorecardItem.Year::period))
                .map(year -> new PeriodView(
                        Wording.period(year.period()),
                        figure(year.actual(), item.unit()),
                        StatusView.of(year.rag(), year.whiteReason()),
                        null));
    }

    private static PeriodView running(ScorecardItem item) {
        ScorecardItem.Running running = item.running();
        if (running == null || running.actual() == null) {
            return null;
        }
        return new PeriodView(
                Wording.period(running.period()),
                figure(running.actual(), item.unit()),
                null,
                completeness(running.complete()));
    }

    /** A feed that is short is not the same as one that nobody can judge yet. */
    private static String completeness(Boolean complete) {
        if (complete == null) {
            return "not known to be complete";
        }
        return complete ? null : "feeds not complete";
    }

    private static String figure(BigDecimal value, String unit) {
        return value == null ? "No figure" : Figures.of(value, unit);
    }
}
