package org.communitysafety.reporting.application;

import java.util.Set;
import java.util.SortedSet;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.FeedMap;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Level;

/** What this service knows of areas and agencies: enough to tell whose records are behind a figure. */
public interface AlertReference {
    /**
     * Where an area lies; what does not contain it is null.
     *
     * @param name null where it has none
     */
    record Place(
            AreaCode code,
            String name,
            String level,
            AreaCode ward,
            AreaCode district,
            AreaCode partnership,
            AreaCode force) {}

    void keepPlace(Place place);

    void removePlace(AreaCode code);

    /** What an area is called; its code where it has no name. */
    String areaName(AreaCode code);

    void keepAgency(String agency, String name, AreaCode area);

    /** What all that are registered are called. */
    AgencyNames agencyNames();

    /**
     * @param contents whose records are behind the indicator; empty when it is only reported
     * @param headcount true where it is of those who are there at the end of a month: its months make no sum
     */
    void keepIndicator(String indicator, Set<FeedContent> contents, boolean headcount);

    /** The indicators of which months make no sum. */
    Set<String> headcounts();

    /** The identifiers of all indicators that are defined. */
    SortedSet<String> indicators();

    FeedMap map();

    /** The areas of a level inside an area, itself among them where it is of that level. */
    Set<AreaCode> areasOf(Level level, AreaCode within);

    /** The partnership and the force around an area. */
    Set<AreaCode> around(AreaCode area);
}
