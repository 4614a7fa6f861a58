package org.communitysafety.gateway.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;

/**
 * A plan as it stands now, in the same figures that the stream carries.
 *
 * @param rows in the order of the plan, then those of targets that other plans share with it
 * @param alerts open ones, newest first
 * @param incompleteFeeds of the agencies behind the plan's area, newest month first
 */
public record Board(PlanPublished plan, List<Row> rows, List<AlertChanged> alerts, List<FeedJudged> incompleteFeeds) {

    /**
     * One measure.
     *
     * @param definition empty when the plan does not name the measure
     * @param changedAt when any figure of it last changed
     */
    public record Row(ScorecardItem item, Optional<Definition> definition, Instant changedAt) {}

    /**
     * What a plan says of a measure.
     *
     * @param owner the plan that shares its target with this one and judges it; null for this plan's own
     */
    public record Definition(PlanPublished.Target target, PlanMeasure measure, PlanPublished owner) {
        public Definition(PlanPublished.Target target, PlanMeasure measure) {
            this(target, measure, null);
        }
    }

    /** Those that are judged by this plan itself. */
    public List<Row> ownRows() {
        return rows.stream()
                .filter(row -> row.definition().map(Definition::owner).isEmpty())
                .toList();
    }
}
