package org.communitysafety.kit.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;

/**
 * The records of one poll, in order within each partition, and the positions they move.
 *
 * @param records may be empty where positions move over what compaction removed
 * @param spans never empty
 */
public record PolledBatch(List<ConsumerRecord<byte[], byte[]>> records, Map<Partition, Span> spans) {}
