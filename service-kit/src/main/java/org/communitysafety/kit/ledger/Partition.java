package org.communitysafety.kit.ledger;

/** A partition of a topic, for those who keep positions and need not know Kafka. */
public record Partition(String topic, int number) {}
