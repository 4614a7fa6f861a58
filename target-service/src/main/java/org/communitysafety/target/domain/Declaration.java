package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;

/**
 * What an agency says it has sent for a month, from one source; the newest of a source replaces its older ones.
 *
 * @param counts incidents by category; a category that is left out is not declared
 * @param receivedAt the platform's clock; null on an event that the platform did not take in itself
 */
public record Declaration(
        AgencyId agency,
        YearMonth month,
        String source,
        FactVersion version,
        Map<Category, Long> counts,
        Instant receivedAt,
        String submittedBy) {
    public Declaration {
        counts = Map.copyOf(counts);
    }

    /** What a newer declaration replaces. */
    public Key key() {
        return new Key(agency, month, source);
    }

    /** An agency, a month and the source it declares. */
    public record Key(AgencyId agency, YearMonth month, String source) {}
}
