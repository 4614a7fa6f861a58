package org.communitysafety.target.application;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Populations;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.ErasedTokens;
import org.communitysafety.vocabulary.FeedContent;

/**
 * Look-up, agencies, indicators, populations, pathways and who was erased, as they stood at one version.
 *
 * @param hasSameTokens whether anybody is known to have several tokens, which nobody has until a key is added
 */
public record Reference(
        long version,
        Geography geography,
        Map<AgencyId, Agency> agencies,
        Indicators indicators,
        Populations populations,
        Pathways pathways,
        ErasedTokens erased,
        boolean hasSameTokens) {
    public boolean isRegistered(AgencyId agency) {
        return agencies.containsKey(agency);
    }

    /** All that a feed may be of: the categories, the pathways and their panels. */
    Set<FeedContent> feedContents() {
        Set<FeedContent> contents = new HashSet<>();
        Arrays.stream(Category.values()).map(FeedContent::of).forEach(contents::add);
        for (Pathway pathway : pathways.all()) {
            contents.add(FeedContent.ofPathway(pathway.pathway()));
            if (pathway.panel() != null) {
                contents.add(FeedContent.ofPanel(pathway.panel()));
            }
        }
        return contents;
    }
}
