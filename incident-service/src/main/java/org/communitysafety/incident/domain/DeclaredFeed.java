package org.communitysafety.incident.domain;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * What an agency says it has sent for a month. Of what is null it says nothing.
 *
 * @param counts of incidents by category slug, none negative
 * @param referrals steps by pathway, none negative
 * @param meetings by panel, none negative
 */
public record DeclaredFeed(
        String agency,
        YearMonth month,
        SortedMap<String, Long> counts,
        SortedMap<String, Long> referrals,
        SortedMap<String, Long> meetings)
        implements Fact {
    static DeclaredFeed ofIncidents(String agency, YearMonth month, SortedMap<String, Long> counts) {
        return new DeclaredFeed(agency, month, counts, null, null);
    }
}
