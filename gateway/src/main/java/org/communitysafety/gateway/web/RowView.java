package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Reference;

/**
 * One measure as its row shows it.
 *
 * @param measure null where it is called as its target is
 * @param status of the period shown
 * @param previous the finished period before it; null when there is none
 * @param running the period that has not ended; null when there is none
 * @param targetNote null where every period is asked for the same
 * @param updatedAt for machines; {@code updated} says the same for people
 * @param announcement what a screen reader is told when the row changes
 * @param number as the plan's document numbers the target; null when it does not
 * @param whole the target of several measures, with what it is rolled up from; null where this is the only one
 * @param outlook where the running period is heading, or why nobody can say; null without one
 * @param work null for a measure that is not a deliverable
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
        String announcement,
        String number,
        WholeView whole,
        String outlook,
        WorkView work,
        List<FactView> facts) {

    private static final String NONE = "None";

    /** A target that has several measures. */
    public record WholeView(StatusView status, String by) {}

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

    static RowView of(Board.Row row, Reference reference) {
        ScorecardItem item = row.item();
        PlanMeasure measure = row.definition().map(Board.Definition::measure).orElse(null);
        Optional<PlanPublished.Target> defined = row.definition().map(Board.Definition::target);
        String target = defined.map(PlanPublished.Target::title).orElse(item.title());
        WorkView work = WorkView.of(item, reference);
        StatusView status = StatusView.of(item.rag(), item.whiteReason());
        PeriodView current = current(item, work);
        return new RowView(
                "measure-" + owner(row).map(plan -> plan.plan() + "-").orElse("") + item.measure(),
                target,
                target.equals(item.title()) ? null : item.title(),
                source(item, work)
                        + owner(row)
                                .map(plan -> ". A target of " + plan.title() + ", which judges it")
                                .orElse(""),
                item.baseline() == null ? NONE : Figures.of(item.baseline(), item.unit()),
                Wording.period(item.baselinePeriod()),
                previous(item).orElse(null),
                current,
                running(item),
                TargetWording.now(item, measure),
                TargetWording.note(item, measure),
                status,
                work == null
                        ? Figures.change(item.change(), item.changePercent(), item.changePoints(), item.unit())
                        : NONE,
                work == null ? Wording.direction(item.directionOfTravel()) : NONE,
                row.changedAt() == null ? null : row.changedAt().toString(),
                Wording.moment(row.changedAt()),
                item.explanation(),
                target + ": " + status.word() + ", " + current.figure() + " in " + current.period(),
                defined.map(PlanPublished.Target::number).orElse(null),
                whole(item, defined),
                outlook(item),
                work,
                FactView.of(item, measure));
    }

    private static Optional<PlanPublished> owner(Board.Row row) {
        return row.definition().map(Board.Definition::owner);
    }

    private static WholeView whole(ScorecardItem item, Optional<PlanPublished.Target> target) {
        boolean several = target.filter(each -> each.measures().size() > 1).isPresent();
        return item.targetStatus() == null || !several
                ? null
                : new WholeView(
                        StatusView.of(item.targetStatus().rag(), null),
                        Wording.token(item.targetStatus().rollUp()));
    }

    private static String outlook(ScorecardItem item) {
        if (item.running() != null && item.running().explanation() != null) {
            return item.running().explanation();
        }
        return item.forecastNote();
    }

    private static String source(ScorecardItem item, WorkView work) {
        if (work != null) {
            return "Judged by people: " + work.owners();
        }
        return "reported".equals(item.source()) ? "Reported by the partnership" : "Counted from incidents";
    }

    private static PeriodView current(ScorecardItem item, WorkView work) {
        if (work != null) {
            return new PeriodView(Wording.period(item.period()), work.figure(), null, null);
        }
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
                running.rag() == null ? null : StatusView.of(running.rag(), running.whiteReason()),
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
