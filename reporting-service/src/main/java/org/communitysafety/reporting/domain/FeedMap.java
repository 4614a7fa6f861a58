package org.communitysafety.reporting.domain;

import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;

/**
 * Which agencies' records of which categories, pathways and panels are behind an indicator in an area.
 *
 * @param contentsOf per indicator; an indicator without an entry is the category of its name
 * @param areaOf per agency, the area it answers for
 * @param within per area, all areas that contain it, itself included
 */
public record FeedMap(
        Map<String, Set<FeedContent>> contentsOf, Map<String, AreaCode> areaOf, Map<AreaCode, Set<AreaCode>> within) {
    /** Nothing is known. */
    public static final FeedMap EMPTY = new FeedMap(Map.of(), Map.of(), Map.of());

    Set<FeedContent> contentsBehind(String indicator) {
        Set<FeedContent> known = contentsOf.get(indicator);
        return known == null ? Set.of(new FeedContent(FeedContent.Kind.CATEGORY, indicator)) : known;
    }

    boolean feeds(AlertSubject feed, AlertSubject figures) {
        return feeds(feed.agency(), feed.content(), figures.indicator(), figures.area());
    }

    boolean feeds(String agency, FeedContent content, String indicator, AreaCode area) {
        AreaCode answersFor = areaOf.get(agency);
        return restsOn(indicator, content)
                && answersFor != null
                && area != null
                && within.getOrDefault(area, Set.of(area)).contains(answersFor);
    }

    /** True where such records are behind the indicator. */
    public boolean restsOn(String indicator, FeedContent content) {
        return contentsBehind(indicator).contains(content);
    }
}
