package org.communitysafety.target.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** What agencies said last that they sent, for people who look. */
public interface SentDeclarations {
    /** The newest of each month, source and kind, the last received first. */
    List<Sent> newest(AgencyId agency, int limit);

    /**
     * One declaration that holds.
     *
     * @param receivedAt null of an event that the platform did not take in itself
     */
    record Sent(YearMonth month, String source, Instant receivedAt, Map<FeedContent, Long> counts) {}
}
