package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.ValueKey;

/** The values of one partition that are read and not yet taken: whole rounds first, then the open one. */
final class PartitionRounds {
    private static final long NO_ROUND = Long.MIN_VALUE;

    private final List<ReceivedValue> waiting = new ArrayList<>();
    private final Set<ValueKey> seen = new HashSet<>();
    private long takenTo;
    private long readTo;
    private long round = NO_ROUND;
    private int whole;
    private Instant lastReadAt = Instant.EPOCH;

    PartitionRounds(long position) {
        takenTo = position;
        readTo = position;
    }

    /**
     * A higher round takes the place of an open one, of which a part was never published or has been compacted away: what
     * there is of it is seen with the higher one, when that is whole, and never by itself. A value of an older round,
     * published again, belongs to what is there.
     */
    void add(ReceivedValue received) {
        long its = received.value().round();
        if (round != NO_ROUND && its > round) {
            round = NO_ROUND;
            seen.clear();
        }
        waiting.add(received);
        if (round == NO_ROUND || its == round) {
            round = its;
            seen.add(received.value().key());
            if (seen.size() >= received.roundSize()) {
                closeLast();
            }
        }
    }

    boolean isOpen() {
        return waiting.size() > whole;
    }

    void closeLast() {
        whole = waiting.size();
        round = NO_ROUND;
        seen.clear();
    }

    void readTo(long position, Instant at) {
        readTo = position;
        lastReadAt = at;
    }

    Instant lastReadAt() {
        return lastReadAt;
    }

    Span takeWhole(List<IndicatorValue> into) {
        List<ReceivedValue> taken = waiting.subList(0, whole);
        taken.forEach(received -> into.add(received.value()));
        taken.clear();
        whole = 0;
        long from = takenTo;
        takenTo = waiting.isEmpty() ? readTo : waiting.get(0).offset();
        return new Span(from, takenTo);
    }
}
