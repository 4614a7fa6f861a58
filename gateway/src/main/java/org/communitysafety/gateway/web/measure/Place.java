package org.communitysafety.gateway.web.measure;

import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;

/**
 * What and where a page is about.
 *
 * @param plan the one being looked at
 */
record Place(PlanPublished plan, Measure measure, Answers.Area area) {

    /** The plan that judges the measure, for its own area. */
    PlanPublished judge() {
        return measure.owner() == null ? plan : measure.owner();
    }

    /** Whether this is the area that the target is for. */
    boolean isJudged() {
        return area.code().equals(judge().area());
    }

    /** What was judged; null for another area. */
    ScorecardItem item() {
        return isJudged() ? measure.item() : null;
    }

    SeriesView.Heading heading() {
        return new SeriesView.Heading(
                measure.defined().title() + " in " + area.called(), measure.id(), plan.plan(), area.code());
    }
}
