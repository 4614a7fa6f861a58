package org.communitysafety.kit.ledger;

/**
 * What a batch covers of one partition.
 *
 * @param from the offset the consumer stood at before the poll
 * @param to the offset it stands at afterwards: one beyond the last record
 */
public record Span(long from, long to) {}
