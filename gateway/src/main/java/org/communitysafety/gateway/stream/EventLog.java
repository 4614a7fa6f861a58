package org.communitysafety.gateway.stream;

import java.util.ArrayList;
import java.util.List;

/** The newest events in the order they were taken, within a bound, and which records are not in it any more. Not thread-safe. */
final class EventLog {
    private final LiveEvent[] ring;
    private final long mostBytes;
    private long bytes;
    private long first;
    private long next;
    private long[] droppedTo = new long[0];

    EventLog(int mostEvents, long mostBytes) {
        this.ring = new LiveEvent[mostEvents];
        this.mostBytes = mostBytes;
    }

    /** Forgets everything; numbers go on with a gap, so that nobody takes a new event for the next old one. */
    void clear(int slots) {
        while (first < next) {
            dropFirst();
        }
        next++;
        first = next;
        droppedTo = new long[slots];
    }

    /** The number that the next event gets. */
    long next() {
        return next;
    }

    long first() {
        return first;
    }

    void append(LiveEvent event) {
        if (next - first == ring.length) {
            dropFirst();
        }
        ring[place(event.number())] = event;
        next = event.number() + 1;
        bytes += event.frame().length();
        while (bytes > mostBytes && next - first > 1) {
            dropFirst();
        }
    }

    /** Notes a record that is too old to be kept here. */
    void dropped(int slot, long offset) {
        droppedTo[slot] = Math.max(droppedTo[slot], offset + 1);
    }

    /** True when every record from {@code positions} on is here, or was never anything to send. */
    boolean reachesBackTo(long[] positions) {
        for (int slot = 0; slot < droppedTo.length; slot++) {
            if (positions[slot] < droppedTo[slot]) {
                return false;
            }
        }
        return true;
    }

    /** At most {@code most} events from number {@code from} on, which must not be before {@link #first()}. */
    List<LiveEvent> from(long from, int most) {
        List<LiveEvent> found = new ArrayList<>();
        for (long number = from; number < next && found.size() < most; number++) {
            found.add(ring[place(number)]);
        }
        return found;
    }

    private void dropFirst() {
        LiveEvent oldest = ring[place(first)];
        ring[place(first)] = null;
        bytes -= oldest.frame().length();
        dropped(oldest.slot(), oldest.offset());
        first++;
    }

    private int place(long number) {
        return (int) (number % ring.length);
    }
}
