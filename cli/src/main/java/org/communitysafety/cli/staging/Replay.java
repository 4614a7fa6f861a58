package org.communitysafety.cli.staging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.communitysafety.cli.retained.EventSource;
import org.communitysafety.cli.retained.RetainedEvent;

/** Retained events as requests, as far apart as they once came or so many times nearer; a few are read ahead, no more. */
final class Replay implements Iterator<Shot> {
    /** What was due so near to one another goes in one request. */
    private static final long TOGETHER = 5_000_000;

    private final EventSource events;
    private final Predicate<RetainedEvent> selection;
    private final double speed;
    private final long limit;
    private Instant origin;
    private RetainedEvent ahead;
    private long dueAhead;
    private long read;

    /**
     * @param speed so many times as fast as it was; infinite is as fast as it takes
     * @param limit events in all
     */
    Replay(EventSource events, Predicate<RetainedEvent> selection, double speed, long limit) {
        this.events = events;
        this.selection = selection;
        this.speed = speed;
        this.limit = limit;
        advance();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Shot next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        long due = dueAhead;
        String path = ahead.path();
        String entry = null;
        List<String> lines = new ArrayList<>();
        do {
            lines.add(ahead.event().toString());
            entry = ahead.entry();
            advance();
        } while (hasNext() && lines.size() < Bounds.BATCH && ahead.path().equals(path) && dueAhead - due <= TOGETHER);
        return new Shot(due, path, lines, entry);
    }

    private void advance() {
        ahead = null;
        while (ahead == null && read < limit) {
            RetainedEvent event = events.next();
            if (event == null) {
                return;
            }
            if (selection.test(event)) {
                ahead = event;
                dueAhead = Math.max(dueAhead, due(event.at()));
                read++;
            }
        }
    }

    /** What says no time follows at once on what stands before it. */
    private long due(Instant at) {
        if (at == null || Double.isInfinite(speed)) {
            return 0;
        }
        origin = origin == null ? at : origin;
        return (long) (origin.until(at, ChronoUnit.MICROS) * 1e3 / speed);
    }
}
