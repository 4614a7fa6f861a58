package org.communitysafety.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
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
    private final EventLog log;
    private final Instant[] latest;
    private long bytes;

    /** @param log told of what is not kept */
    Backlog(int mostEvents, long mostBytes, int slots, EventLog log) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.log = log;
        this.latest = new Instant[slots];
        Arrays.fill(latest, Instant.MIN);
    }

    /**
     * An event that was read and has no identifier yet.
     *
     * @param at when it was written, never before the one ahead of it in its partition
     */
    record Waiting(Kind kind, Scope scope, int slot, LiveState.Place place, Buffer data, Instant at) {
        private static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::at)
                .thenComparing(Waiting::slot)
                .thenComparing(waiting -> waiting.place().offset());

        /** Of what was read only the bytes are held on to: many wait at a time. */
        static Waiting of(Change change, int slot, LiveState.Place place) {
            Buffer data = Buffer.buffer(change.event().toString());
            return new Waiting(change.kind(), change.scope(), slot, place, data, place.at());
        }

        Waiting notBefore(Instant earliest) {
            return at.isBefore(earliest) ? new Waiting(kind, scope, slot, place, data, earliest) : this;
        }
    }

    void add(Waiting read) {
        Waiting inOrder = read.notBefore(latest[read.slot()]);
        latest[read.slot()] = inOrder.at();
        oldestFirst.add(inOrder);
        bytes += read.data().length();
        while (oldestFirst.size() > mostEvents || bytes > mostBytes && oldestFirst.size() > 1) {
            Waiting oldest = oldestFirst.poll();
            bytes -= oldest.data().length();
            log.dropped(oldest.slot(), oldest.place().offset());
        }
    }

    /** Where each partition was before the first event that is kept; {@code ends} where none is. */
    long[] begin(long[] ends) {
        long[] begin = ends.clone();
        oldestFirst.forEach(waiting -> begin[waiting.slot()] =
                Math.min(begin[waiting.slot()], waiting.place().offset()));
        return begin;
    }

    /** The oldest that is left, which leaves; null when none is. */
    Waiting next() {
        return oldestFirst.poll();
    }
}
