package org.communitysafety.gateway.web.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.TargetWording;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.gateway.web.WorkView;

/**
 * One measure as its row shows it.
 *
 * @param status of the period shown
 * @param targetNote null where every period is asked for the same
 * @param change from the baseline; null of work, and where there is no baseline
 * @param variation what the months do; {@code assurance} whether they would meet the target as they are
 * @param since null where nothing earlier is compared
 * @param explanation why the measure has its colour
 * @param announcement what a screen reader is told when the row changes
 * @param work null for a measure that is not a deliverable
 */
public record RowView(
        String id,
        TitleView title,
        PeriodView baseline,
        PeriodView current,
        String change,
        String targetNow,
        String targetNote,
        StatusView status,
        String variation,
        String assurance,
        OutlookView outlook,
        DataView data,
        SinceView since,
        String explanation,
        String sourceNote,
        String announcement,
        WorkView work,
        YearsView years,
        List<FactView> facts) {

    private static final String NO_MONTHS = "No months to judge by";
    private static final String NOT_OF_WORK = "None";

    /**
     * What the measure is called, and where more of it stands.
     *
     * @param measure null where it is called as its target is
     * @param number as the plan's document numbers the target; null when it does not
     * @param whole the target of several measures, with what it is rolled up from; null where this is the only one
     * @param address of its own page
     * @param definition of what it means
     */
    public record TitleView(
            String target, String measure, String number, WholeView whole, String address, String definition) {

        /** What it is called by itself. */
        public String name() {
            return measure == null ? target : measure;
        }
    }

    /** A target that has several measures. */
    public record WholeView(StatusView status, String by) {}

    /**
     * @param plan whose scorecard it is
     * @param since null where nothing earlier is compared
     */
    static RowView of(Board.Row row, String plan, Reference reference, SinceView since) {
        ScorecardItem item = row.item();
        PlanMeasure measure = row.definition().map(Board.Definition::measure).orElse(null);
        WorkView work = WorkView.of(item, reference);
        StatusView status = StatusView.of(item.rag(), item.whiteReason());
        TitleView title = title(row, plan);
        PeriodView current = current(item, work);
        String id = "measure-" + owner(row).map(other -> other.plan() + "-").orElse("") + item.measure();
        return new RowView(
                id,
                title,
                baseline(item),
                current,
                work != null || item.baseline() == null
                        ? null
                        : Figures.change(item.change(), item.changePercent(), item.changePoints(), item.unit()),
                TargetWording.now(item, measure),
                TargetWording.note(item, measure),
                status,
                work == null ? variation(item) : NOT_OF_WORK,
                work == null ? assurance(item) : NOT_OF_WORK,
                OutlookView.of(item),
                DataView.of(item, work != null, row.changedAt()),
                since,
                item.explanation(),
                source(row, work),
                title.target() + ": " + status.word() + ", " + current.figure() + " in " + current.period(),
                work,
                YearsView.of(item, id),
                facts(item, measure, work));
    }

    private static TitleView title(Board.Row row, String plan) {
        ScorecardItem item = row.item();
        Optional<PlanPublished.Target> defined = row.definition().map(Board.Definition::target);
        String target = defined.map(PlanPublished.Target::title).orElse(item.title());
        String own = owner(row).map(PlanPublished::plan).orElse(plan);
        String page = "/measures/" + Addresses.encoded(item.measure());
        return new TitleView(
                target,
                target.equals(item.title()) ? null : item.title(),
                defined.map(PlanPublished.Target::number).orElse(null),
                whole(item, defined),
                Addresses.of(page, "plan", own),
                Addresses.of(page + "/definition", "plan", own));
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

    private static PeriodView baseline(ScorecardItem item) {
        String figure = item.baseline() == null ? "None" : Figures.of(item.baseline(), item.unit());
        return new PeriodView(Wording.period(item.baselinePeriod()), figure, null, null);
    }

    private static PeriodView current(ScorecardItem item, WorkView work) {
        String period = Wording.period(item.period());
        if (work != null) {
            return new PeriodView(period, work.figure(), null, null);
        }
        String figure = item.actual() == null && "NOT_COLLECTED".equals(item.whiteReason())
                ? "Not collected"
                : figure(item.actual(), item.unit());
        return new PeriodView(period, figure, null, null);
    }

    static String figure(BigDecimal value, String unit) {
        return Figures.given(value, unit);
    }

    private static String variation(ScorecardItem item) {
        return item.series() == null || item.series().variation() == null
                ? NO_MONTHS
                : Wording.token(item.series().variation().type());
    }

    private static String assurance(ScorecardItem item) {
        return item.series() == null || item.series().assurance() == null
                ? NO_MONTHS
                : Wording.token(item.series().assurance().type());
    }

    private static String source(Board.Row row, WorkView work) {
        return (work == null ? Wording.source(row.item().source()) : "Judged by people: " + work.owners())
                + owner(row)
                        .map(plan -> ". A target of " + plan.title() + ", which judges it")
                        .orElse("");
    }

    private static List<FactView> facts(ScorecardItem item, PlanMeasure measure, WorkView work) {
        Stream<FactView> direction = work == null
                ? Stream.of(new FactView("Direction of travel", Wording.direction(item.directionOfTravel())))
                : Stream.empty();
        return Stream.concat(direction, FactView.of(item, measure).stream()).toList();
    }
}
