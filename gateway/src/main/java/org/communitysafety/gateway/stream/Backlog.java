package org.communitysafety.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What stood on the topics at the start, within the bound of the log. Kafka hands out one partition after the other, so
 * which events are the newest is known only once all are read: as they come, the log would drop new ones for old. Not
 * thread-safe.
 */
final class Backlog {
    private final int mostEvents;
    private final long mostBytes;
    private final PriorityQueue<Waiting> oldestFirst = new PriorityQueue<>(Waiting.ORDER);
    private final long[] droppedTo;
    private final Instant[] latest;
    private long bytes;

    Backlog(int mostEvents, long mostBytes, int slots) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.droppedTo = new long[slots];
        this.latest = new Instant[slots];
        Arrays.fill(latest, Instant.MIN);
    }

    /**
     * An event that was read and is not encoded yet.
     *
     * @param at when it was written, never before the one ahead of it in its partition
     */
    record Waiting(Change change, int slot, LiveState.Place place, Buffer data, Instant at) {
        private static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::at)
                .thenComparing(Waiting::slot)
                .thenComparing(waiting -> waiting.place().offset());

        Waiting(Change change, int slot, LiveState.Place place, Buffer data) {
            this(change, slot, place, data, place.at());
        }
    }

    void add(Waiting read) {
        int slot = read.slot();
        if (read.at().isAfter(latest[slot])) {
            latest[slot] = read.at();
        }
        oldestFirst.add(new Waiting(read.change(), slot, read.place(), read.data(), latest[slot]));
        bytes += read.data().length();
        while (oldestFirst.size() > mostEvents || bytes > mostBytes && oldestFirst.size() > 1) {
            Waiting oldest = oldestFirst.poll();
            bytes -= oldest.data().length();
            drop(oldest.slot(), oldest.place().offset());
        }
    }

    /** Notes a record that is not kept. */
    void drop(int slot, long offset) {
        droppedTo[slot] = Math.max(droppedTo[slot], offset + 1);
    }

    /** Tells the last record of each partition that is not kept. */
    void dropped(SlotOffset told) {
        for (int slot = 0; slot < droppedTo.length; slot++) {
            if (droppedTo[slot] > 0) {
                told.accept(slot, droppedTo[slot] - 1);
            }
        }
    }

    /** A place in the streamed topics. */
    @FunctionalInterface
    interface SlotOffset {
        void accept(int slot, long offset);
    }

    /** Where each partition was before the first event that is kept; {@code ends} where none is. */
    long[] begin(long[] ends) {
        long[] begin = ends.clone();
        oldestFirst.forEach(waiting -> begin[waiting.slot()] =
                Math.min(begin[waiting.slot()], waiting.place().offset()));
        return begin;
    }

    /** Leaves nothing behind. */
    List<Waiting> takeInOrder() {
        List<Waiting> inOrder = new ArrayList<>(oldestFirst);
        inOrder.sort(Waiting.ORDER);
        oldestFirst.clear();
        return inOrder;
    }
}
