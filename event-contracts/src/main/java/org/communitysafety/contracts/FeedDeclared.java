package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What an agency says it has sent for a month, from one source. One of the three is there at least; of what is left out
 * nothing is said.
 *
 * @param counts incidents by category slug, zeros included; or null
 * @param referrals steps of referrals by pathway, zeros included; or null
 * @param meetings meetings by panel, zeros included; or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedDeclared(
        String agency,
        String month,
        Map<String, Long> counts,
        Map<String, Long> referrals,
        Map<String, Long> meetings) {}
