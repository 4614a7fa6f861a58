package org.communitysafety.target.domain;

import java.time.Instant;

/**
 * What a batch, or a rebuild, adds to a feed cell.
 *
 * @param lastReceivedAt null when the batch brought no event of the platform's own taking
 */
public record FeedGain(FeedKey key, long arrived, long live, Instant lastReceivedAt) {}
