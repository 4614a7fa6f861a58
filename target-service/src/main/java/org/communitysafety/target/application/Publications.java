package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;

/** What the other services are told. Each call returns once it is acknowledged and throws when it is not. */
public interface Publications {
    /**
     * What {@code work} publishes belongs to the traces that led to it.
     *
     * @param traces each as W3C {@code traceparent}; may be none
     */
    <T> T following(Collection<String> traces, Supplier<T> work);

    void areas(Collection<PlacedArea> areas);

    void areasRemoved(Collection<String> areas);

    void agencies(Collection<Agency> agencies);

    void indicators(Collection<Indicator> indicators);

    /** @param versions of one plan or of several, those of a plan in order */
    void plans(Collection<Plan> versions);

    /** @param newestEver the newest version that the plan ever had */
    void planRemoved(String plan, int newestEver);

    /** @param purposes by pathway, all that any version of it ever had */
    void pathways(Collection<Pathway> pathways, Map<String, List<String>> purposes);

    /** @param round values of one round are judged together */
    void values(long round, Collection<IndicatorValue> values, Geography geography);

    void feeds(Collection<FeedCell> feeds);

    /**
     * @param moved with whom other clocks stand overdue than before; nothing may
     * @param standing what does
     */
    void overdue(Collection<OverdueClocks.With> moved, List<OverdueClocks.Standing> standing, Pathways pathways);
}
