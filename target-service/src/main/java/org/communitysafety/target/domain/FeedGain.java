package org.communitysafety.target.domain;

import java.time.Instant;

/**
 * What a batch adds to a feed cell.
 *
 * @param lastReceivedAt null when the batch brought no event of the platform's own taking
 */
public record FeedGain(FeedKey key, int arrived, int live, Instant lastReceivedAt) {}
