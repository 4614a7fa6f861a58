package org.communitysafety.kit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final Partition PARTITION = new Partition("incidents", 3);
    private static final Extent HELD = new Extent("an-id", 100, 200);

    @Test
    void aPositionAmongWhatIsHeldLosesNothing() {
        assertEquals(Optional.empty(), Loss.of(PARTITION, 100, "an-id", HELD));
        assertEquals(Optional.empty(), Loss.of(PARTITION, 200, "an-id", HELD));
    }

    @Test
    void aPositionBeforeWhatIsHeldLostWhatRetentionDeleted() {
        Loss loss = Loss.of(PARTITION, 40, "an-id", HELD).orElseThrow();

        assertEquals("records lost to retention: 60 offsets from 40 were deleted unread", loss.reason());
        assertEquals("incidents-3@an-id:40-100", loss.name());
    }

    @Test
    void aPositionBeyondTheEndMeansThatThePartitionShrank() {
        Loss loss = Loss.of(PARTITION, 201, "an-id", HELD).orElseThrow();

        assertEquals("partition shrunk: it ends at 200, but was read up to 201", loss.reason());
    }

    @Test
    void anotherIdentifierMeansAnotherTopicEvenWhereThePositionWouldFit() {
        Loss loss = Loss.of(PARTITION, 150, "another-id", HELD).orElseThrow();

        assertEquals(Loss.Kind.RECREATED, loss.kind());
    }
}
