package org.communitysafety.gateway.web.measure;

import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.vocabulary.Period;

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

    SeriesView.Heading heading(Answers.Indicator indicator) {
        return new SeriesView.Heading(
                measure.defined().title() + " in " + area.called(), period -> references(indicator, period));
    }

    /**
     * The page on which the incidents behind a figure are listed; null where none stand behind it.
     *
     * @param period null for the reader to say
     */
    String references(Answers.Indicator indicator, Period period) {
        return indicator.categories().isEmpty() ? null : ReferencesQuestion.address(this, period);
    }

    /** The page of the single referrals, of any month, where they are those of one pathway and of nothing else; or null. */
    String referrals(Answers.Indicator indicator) {
        return indicator.categories().isEmpty() && indicator.pathways().size() == 1
                ? Addresses.of(
                        "/referrals/" + Addresses.encoded(indicator.pathways().get(0)) + "/records",
                        "plan",
                        plan.plan())
                : null;
    }
}
