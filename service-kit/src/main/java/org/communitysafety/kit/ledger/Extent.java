package org.communitysafety.kit.ledger;

/**
 * What a topic holds of one partition at this moment.
 *
 * @param topicId changes when the topic is deleted and created again under its name
 * @param begin the first offset that is held; those before it were deleted
 * @param end one beyond the last record
 */
public record Extent(String topicId, long begin, long end) {}
