package org.communitysafety.gateway.web.deliveryplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.scorecard.HeadlineView;

/**
 * The work that a plan promises.
 *
 * @param all every deliverable, in the plan's order
 * @param shown those that the filter leaves
 * @param contradictions red targets under which work is green
 * @param headlines summaries of the document that its items contradict
 * @param reported the title of what was just reported on; null for nothing
 */
public record DeliveryPlanView(
        List<DeliverableView> all,
        List<DeliverableView> shown,
        DeliverableFilter filter,
        List<Contradiction> contradictions,
        List<HeadlineView> headlines,
        String reported,
        String file) {
    private static final String RED = "RED";
    private static final List<String> COLOURS = List.of("GREEN", "AMBER", "RED", "WHITE");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A red target, with how much of the work under it is green. */
    public record Contradiction(String target, long green) {
        public String actions() {
            return green == 1 ? "1 action under it is green" : green + " actions under it are green";
        }
    }

    /**
     * @param filter what is asked for
     * @param reported identifier of what was just reported on; null for nothing
     */
    static DeliveryPlanView of(Board board, DeliverableFilter filter, String reported, UnaryOperator<String> names) {
        List<DeliverableView> all = deliverables(board, names);
        return new DeliveryPlanView(
                all,
                all.stream().filter(filter::leaves).toList(),
                filter.among(all, names),
                contradictions(all),
                HeadlineView.contradicted(
                        board.plan(),
                        board.ownRows().stream().map(Board.Row::item).toList()),
                all.stream()
                        .filter(each -> each.id().equals(reported))
                        .map(DeliverableView::title)
                        .findFirst()
                        .orElse(null),
                Addresses.of(
                        "/delivery-plan",
                        "plan",
                        board.plan().plan(),
                        "owner",
                        filter.owner(),
                        "rag",
                        filter.rag(),
                        "csv",
                        "deliverables"));
    }

    private static List<DeliverableView> deliverables(Board board, UnaryOperator<String> names) {
        List<ScorecardItem> items =
                board.ownRows().stream().map(Board.Row::item).toList();
        PlanPublished plan = board.plan();
        return plan.targets().stream()
                .flatMap(target -> target.measures().stream()
                        .filter(measure -> measure.deliverable() != null)
                        .map(measure -> DeliverableView.of(
                                target,
                                measure,
                                of(measure, items),
                                priority(plan, target),
                                redTargets(plan, target, items),
                                names)))
                .toList();
    }

    private static Optional<ScorecardItem> of(PlanMeasure measure, List<ScorecardItem> items) {
        return items.stream()
                .filter(item -> measure.id().equals(item.measure()))
                .findFirst();
    }

    private static String priority(PlanPublished plan, PlanPublished.Target target) {
        return plan.priorities().stream()
                .filter(each -> each.id().equals(target.priority()))
                .map(PlanPublished.Priority::title)
                .findFirst()
                .orElse(null);
    }

    /** The work's own target where a figure judges it too, else the targets of its priority that figures judge. */
    private static List<String> redTargets(PlanPublished plan, PlanPublished.Target own, List<ScorecardItem> items) {
        Stream<PlanPublished.Target> judged = hasFigure(own)
                ? Stream.of(own)
                : plan.targets().stream()
                        .filter(target ->
                                own.priority() != null && own.priority().equals(target.priority()))
                        .filter(DeliveryPlanView::hasFigure);
        return judged.filter(target -> target.measures().stream()
                        .filter(measure -> measure.deliverable() == null)
                        .flatMap(measure -> of(measure, items).stream())
                        .anyMatch(item -> RED.equals(item.rag())))
                .map(PlanPublished.Target::title)
                .toList();
    }

    private static boolean hasFigure(PlanPublished.Target target) {
        return target.measures().stream().map(PlanMeasure::deliverable).anyMatch(Objects::isNull);
    }

    private static List<Contradiction> contradictions(List<DeliverableView> all) {
        return all.stream()
                .flatMap(each -> each.redTargets().stream())
                .distinct()
                .map(target -> new Contradiction(
                        target,
                        all.stream()
                                .filter(each -> each.redTargets().contains(target))
                                .count()))
                .toList();
    }

    /** The colours that may be reported, as the delivery plan's key has them; the first one has the field's identifier. */
    public List<Meaning> meanings() {
        return List.of(
                new Meaning("rag", "GREEN", "Green: achieved, or adequate progress is being made"),
                new Meaning("rag-amber", "AMBER", "Amber: started, but progress is inadequate or it is at risk"),
                new Meaning("rag-red", "RED", "Red: not achieved, or it is likely that it will not be"),
                new Meaning("rag-white", "WHITE", "White: not started, but planned for a later quarter"));
    }

    /** A colour to choose. */
    public record Meaning(String id, String token, String words) {}

    public long greenOnes() {
        return count("GREEN");
    }

    /** How many of each colour, and what part of all. */
    public Table colours() {
        List<Row> rows = COLOURS.stream()
                .map(colour -> Row.of(
                        Cell.of(StatusView.of(colour, null)),
                        Cell.of(Figures.of(BigDecimal.valueOf(count(colour)), "count")),
                        Cell.of(Figures.of(share(colour), "percent")).raw(share(colour))))
                .toList();
        return Table.of(
                "rag",
                "Deliverables by status",
                rows,
                Column.text("Status"),
                Column.figure("Deliverables"),
                Column.figure("Per cent"));
    }

    private long count(String colour) {
        return all.stream()
                .filter(each -> colour.equalsIgnoreCase(each.status().name()))
                .count();
    }

    private BigDecimal share(String colour) {
        return BigDecimal.valueOf(count(colour))
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP);
    }

    /** Those that the filter leaves, for a file. */
    Table table() {
        List<Row> rows = shown.stream()
                .map(each -> Row.of(
                        Cell.of((each.number() == null ? "" : each.number() + ". ") + each.title()),
                        Cell.of(each.priority() == null ? "None" : each.priority()),
                        Cell.of(each.ownerNames()),
                        Cell.of(each.role() == null ? "None named" : each.role()),
                        Cell.of(each.due()),
                        Cell.of(each.status()),
                        Cell.of(
                                each.status().reason() == null
                                        ? ""
                                        : each.status().reason()),
                        Cell.of(each.period() == null ? "None" : each.period()),
                        Cell.of(each.state()),
                        Cell.of(
                                each.latest() == null || each.latest().narrative() == null
                                        ? "Nothing was said"
                                        : each.latest().narrative())))
                .toList();
        return Table.of(
                "deliverables",
                "Deliverables",
                rows,
                Column.text("Deliverable"),
                Column.text("Priority"),
                Column.text("Owner"),
                Column.text("Lead"),
                Column.text("Due"),
                Column.text("Status"),
                Column.text("Why white"),
                Column.text("Quarter"),
                Column.text("State"),
                Column.text("What was said last"));
    }
}
