package org.communitysafety.kit.ledger;

import java.util.Optional;

/**
 * Records that are gone before a consumer read them, or may be.
 *
 * @param position where the consumer stood
 * @param extent what the topic holds now
 */
public record Loss(Kind kind, Partition partition, long position, Extent extent) {
    /** How they went. */
    public enum Kind {
        /** Deleted before the consumer existed: they were never promised to it. */
        BEFORE_THE_FIRST_START,
        RETENTION,
        SHRUNK,
        RECREATED
    }

    /** @param knownTopicId of the topic that the position belongs to */
    static Optional<Loss> of(Partition partition, long position, String knownTopicId, Extent extent) {
        if (!extent.topicId().equals(knownTopicId)) {
            return Optional.of(new Loss(Kind.RECREATED, partition, position, extent));
        }
        if (position < extent.begin()) {
            return Optional.of(new Loss(Kind.RETENTION, partition, position, extent));
        }
        if (position > extent.end()) {
            return Optional.of(new Loss(Kind.SHRUNK, partition, position, extent));
        }
        return Optional.empty();
    }

    static Optional<Loss> atTheFirstStart(Partition partition, Extent extent) {
        return extent.begin() == 0
                ? Optional.empty()
                : Optional.of(new Loss(Kind.BEFORE_THE_FIRST_START, partition, 0, extent));
    }

    /**
     * Names exactly this loss, for an operator who accepts it: topic, partition, the topic's identifier, where the consumer
     * stood and where it would go on. It cannot fit another loss later.
     */
    public String name() {
        return "%s-%d@%s:%d-%d"
                .formatted(partition.topic(), partition.number(), extent.topicId(), position, extent.begin());
    }

    /** In words, with the figures. */
    public String reason() {
        return switch (kind) {
            case BEFORE_THE_FIRST_START ->
                "%d records were deleted before this consumer existed".formatted(extent.begin());
            case RETENTION ->
                "records lost to retention: %d offsets from %d were deleted unread"
                        .formatted(extent.begin() - position, position);
            case SHRUNK -> "partition shrunk: it ends at %d, but was read up to %d".formatted(extent.end(), position);
            case RECREATED ->
                "topic re-created: what followed offset %d of the old one is gone, the new one holds %d to %d"
                        .formatted(position, extent.begin(), extent.end());
        };
    }
}
