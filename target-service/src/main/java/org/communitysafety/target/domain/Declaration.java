package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.FeedContent;

/**
 * What an agency says it has sent of one kind for a month, from one source; the newest of a source replaces its older ones
 * of that kind, and says nothing of the other kinds.
 *
 * @param counts each of the kind; what is left out is not declared
 * @param receivedAt the platform's clock; null on an event that the platform did not take in itself
 */
public record Declaration(
        AgencyId agency,
        YearMonth month,
        String source,
        FeedContent.Kind kind,
        FactVersion version,
        Map<FeedContent, Long> counts,
        Instant receivedAt,
        String submittedBy) {
    public Declaration {
        counts = Map.copyOf(counts);
    }

    /** What a newer declaration replaces. */
    public Key key() {
        return new Key(agency, month, source, kind);
    }

    /** An agency, a month, the source it declares and the kind of content. */
    public record Key(AgencyId agency, YearMonth month, String source, FeedContent.Kind kind) {}
}
