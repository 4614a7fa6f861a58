package org.communitysafety.gateway.web.scorecard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A scorecard as reporting-service answers it, as far as pages show it.
 *
 * @param items each as in {@code ScorecardItem}, with the plan that judges it where that is another
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldScorecard(int planVersion, List<JsonNode> items) {
    ToldScorecard {
        items = items == null ? List.of() : items;
    }
}
