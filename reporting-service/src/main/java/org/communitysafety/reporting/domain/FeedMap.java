package org.communitysafety.reporting.domain;

import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Which agencies' records of which categories are behind an indicator in an area.
 *
 * @param categoriesOf per indicator; an indicator without an entry is the category of its name
 * @param areaOf per agency, the area it answers for
 * @param within per area, all areas that contain it, itself included
 */
public record FeedMap(
        Map<String, Set<String>> categoriesOf, Map<String, AreaCode> areaOf, Map<AreaCode, Set<AreaCode>> within) {
    /** Nothing is known. */
    public static final FeedMap EMPTY = new FeedMap(Map.of(), Map.of(), Map.of());

    Set<String> categoriesBehind(String indicator) {
        return categoriesOf.getOrDefault(indicator, Set.of(indicator));
    }

    boolean feeds(AlertSubject feed, AlertSubject figures) {
        return feeds(feed.agency(), feed.category(), figures.indicator(), figures.area());
    }

    boolean feeds(String agency, String category, String indicator, AreaCode area) {
        AreaCode answersFor = areaOf.get(agency);
        return restsOn(indicator, category)
                && answersFor != null
                && area != null
                && within.getOrDefault(area, Set.of(area)).contains(answersFor);
    }

    /** True where records of the category are behind the indicator. */
    public boolean restsOn(String indicator, String category) {
        return categoriesBehind(indicator).contains(category);
    }
}
