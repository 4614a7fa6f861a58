package org.communitysafety.kit.ledger;

import java.util.Map;
import java.util.Set;

/**
 * What the topics hold of partitions that are about to be read.
 *
 * @param acceptedLosses by {@link Loss#name()}: those without which an operator has decided to go on
 */
public record Retained(Map<Partition, Extent> extents, Set<String> acceptedLosses) {}
