package org.communitysafety.gateway.web.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which indicators there are, as far as the pages have to know. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Indicators(List<Indicator> items) {
    private static final Set<String> OF_COHORTS = Set.of("standing", "outcome");

    /** @param pathways whose referrals it counts */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Indicator(String id, String title, String kind, List<String> pathways) {}

    /** Those of cohorts on any of these pathways. */
    List<Indicator> ofCohorts(Collection<String> pathways) {
        return items.stream()
                .filter(each -> OF_COHORTS.contains(each.kind()) && each.pathways() != null)
                .filter(each -> each.pathways().stream().anyMatch(pathways::contains))
                .toList();
    }
}
