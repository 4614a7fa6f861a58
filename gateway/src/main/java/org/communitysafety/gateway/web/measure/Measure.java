package org.communitysafety.gateway.web.measure;

import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Board;

/**
 * A measure of a plan with what was judged of it.
 *
 * @param item null before anything was judged
 * @param owner the plan that judges it; null where it is the one being looked at
 */
record Measure(PlanPublished.Target target, PlanMeasure defined, ScorecardItem item, PlanPublished owner) {
    private static final String EVENTS = "events";

    /** Empty where the plan has no measure of that name. */
    static Optional<Measure> of(Board board, String id) {
        Optional<Measure> judged = board.rows().stream()
                .filter(row -> row.item().measure().equals(id))
                .flatMap(row -> row.definition().stream()
                        .map(said -> new Measure(said.target(), said.measure(), row.item(), said.owner())))
                .findFirst();
        return judged.or(() -> board.plan().targets().stream()
                .flatMap(target -> target.measures().stream()
                        .filter(measure -> measure.id().equals(id))
                        .map(measure -> new Measure(target, measure, null, null)))
                .findFirst());
    }

    String id() {
        return defined.id();
    }

    /** Null for work that people judge. */
    String indicator() {
        return defined.indicator();
    }

    String unit() {
        return defined.unit();
    }

    boolean isWork() {
        return "deliverable".equals(defined.kind());
    }

    boolean isCounted() {
        return EVENTS.equals(defined.source());
    }

    boolean isLowerBetter() {
        return !"higher-is-better".equals(defined.polarity());
    }

    /** Periods that it is judged by, with their colours. */
    Stream<ScorecardItem.Year> years() {
        return item == null || item.years() == null ? Stream.empty() : item.years().stream();
    }
}
