package org.communitysafety.gateway.stream;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One open stream: a cursor into the shared log that moves as fast as this client reads. Nothing is queued for it beyond
 * the bound of its connection; when the log has left its cursor behind it begins again. Runs on its connection's thread.
 */
final class LiveClient {
    private static final int BATCH = 64;

    private final LiveRoute.Parts parts;
    private final HttpServerResponse response;
    private final Context context;
    private final LiveFilter filter;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final AtomicBoolean newFigures = new AtomicBoolean();
    private StartingPoint start;
    private long cursor = -1;
    /** Where it had been before it resumed; null once the log is past that everywhere. */
    private long[] seen;

    private long[] told;
    private int stalledTicks;

    LiveClient(LiveRoute.Parts parts, HttpServerResponse response, Context context, LiveFilter filter, String token) {
        this.parts = parts;
        this.response = response;
        this.context = context;
        this.filter = filter;
        this.start = StartingPoint.of(
                token, parts.clock().instant().plus(parts.config().aheadFor()));
    }

    /** Any thread may call this, as often as it likes. */
    void wake() {
        if (awake.compareAndSet(false, true)) {
            context.runOnContext(now -> {
                awake.set(false);
                pump();
            });
        }
    }

    boolean wantsFigures() {
        return filter.figures();
    }

    /** Any thread may call this. Told as soon as the client reads. */
    void tellFigures() {
        newFigures.set(true);
        wake();
    }

    void pump() {
        if (response.closed() || response.ended() || !parts.state().isLoaded() || cursor < 0 && !begin()) {
            return;
        }
        while (!response.writeQueueFull()) {
            LiveState.Batch batch = parts.state().after(cursor, BATCH);
            if (batch.lost()) {
                reset(Resumption.Reason.TOO_SLOW);
            } else if (batch.events().isEmpty()) {
                break;
            } else {
                send(batch.events());
            }
        }
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> pump());
        } else if (newFigures.getAndSet(false)) {
            response.write(Frames.figures());
        }
    }

    /** A sign of life; where the client would resume moves too when all that came was not for it. */
    void tick() {
        if (response.closed() || response.ended()) {
            return;
        }
        response.setWriteQueueMaxSize(parts.streams().unsentBytes());
        if (response.writeQueueFull()) {
            stalledTicks++;
            if (parts.config()
                            .heartbeat()
                            .multipliedBy(stalledTicks)
                            .compareTo(parts.config().stalledAfter())
                    >= 0) {
                response.reset();
                parts.streams().dropped();
            }
            return;
        }
        stalledTicks = 0;
        response.write(Frames.comment("still here"));
        if (cursor < 0) {
            wake();
            return;
        }
        tellPosition();
    }

    /** Any thread may call this. The client goes on at another instance, after the last identifier it got here. */
    void end() {
        context.runOnContext(now -> {
            if (response.closed() || response.ended()) {
                return;
            }
            pump();
            if (cursor >= 0) {
                tellPosition();
            }
            response.end();
        });
    }

    private void tellPosition() {
        LiveState.Batch batch = parts.state().after(cursor, 1);
        if (!batch.lost() && batch.events().isEmpty() && !Arrays.equals(batch.positions(), told)) {
            told = batch.positions();
            response.write(Frames.bareId(token(told)));
        }
    }

    /** @return false when the token is ahead of this instance, which may catch up */
    private boolean begin() {
        Resumption resumption = start.judge(parts.state());
        if (resumption == null) {
            snapshot();
        } else if (resumption.isPossible()) {
            cursor = resumption.from();
            seen = start.positions();
            told = seen;
        } else if (resumption.reason() == Resumption.Reason.BEYOND_END && start.mayWait(parts.clock())) {
            parts.vertx().setTimer(100, later -> wake());
            return false;
        } else {
            reset(resumption.reason());
        }
        start = null;
        return true;
    }

    private void send(List<LiveEvent> events) {
        for (LiveEvent event : events) {
            if (response.writeQueueFull()) {
                return;
            }
            cursor = event.number() + 1;
            boolean isNew = seen == null || event.offset() >= seen[event.slot()];
            if (isNew && filter.shows(event.kind(), event.scope(), parts.reference())) {
                response.write(frame(event));
                parts.streams().pushed();
            }
        }
    }

    /** While replaying, the log's own identifiers would lead back to before what the client had seen. */
    private Buffer frame(LiveEvent event) {
        told = event.positions();
        if (seen == null) {
            return event.frame();
        }
        told = furthest(told);
        if (Arrays.equals(told, event.positions())) {
            seen = null;
            return event.frame();
        }
        return Frames.event(Frames.head(event.kind().eventName(), token(told)), event.data());
    }

    private long[] furthest(long[] positions) {
        long[] furthest = positions.clone();
        Arrays.setAll(furthest, slot -> Math.max(furthest[slot], seen[slot]));
        return furthest;
    }

    private String token(long[] positions) {
        return parts.state().token(positions, parts.clock().instant());
    }

    private void reset(Resumption.Reason reason) {
        parts.streams().reset(reason);
        response.write(parts.snapshots().reset(reason));
        snapshot();
    }

    private void snapshot() {
        Snapshots.Snapshot snapshot = parts.snapshots().of(filter);
        cursor = snapshot.next();
        seen = null;
        told = snapshot.positions();
        response.write(snapshot.frame());
    }
}
