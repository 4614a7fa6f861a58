package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.contracts.Topics;

/** The newest event of every key, and the log of how it came to be. One thread writes, any number read. */
@ApplicationScoped
public class LiveState {
    private final Reference reference;
    private final Clock clock;
    private final int mostEvents;
    private final long mostBytes;
    private final EventLog log;
    private final Map<Kind, Map<String, Entry>> newest = new EnumMap<>(Kind.class);
    private TopicLayout layout = new TopicLayout(List.of());
    private long[] positions = new long[0];
    private Backlog backlog;
    private volatile boolean loaded;
    private volatile long version;

    /** The newest event of a key. */
    record Entry(Scope scope, ObjectNode event) {}

    /**
     * Everything that matched at one moment.
     *
     * @param version of the state; the same version is the same view
     * @param next the number of the first event that is not in it
     */
    record View(long version, long next, long[] positions, Map<Kind, List<Entry>> entries) {}

    /** Events from a cursor on; {@code lost} when the log does not reach back to it. {@code positions} are the newest. */
    record Batch(boolean lost, List<LiveEvent> events, long[] positions) {}

    LiveState(Reference reference, Clock clock, StreamConfig config) {
        this.reference = reference;
        this.clock = clock;
        this.mostEvents = config.keptEvents();
        this.mostBytes = config.keptBytes();
        this.log = new EventLog(mostEvents, mostBytes);
        this.backlog = new Backlog(mostEvents, mostBytes, 0, log);
    }

    /** True once everything that stood on the topics at the start is here; false again after topics were made anew. */
    public boolean isLoaded() {
        return loaded;
    }

    synchronized void loaded() {
        long[] here = backlog.begin(positions);
        for (Backlog.Waiting waiting = backlog.next(); waiting != null; waiting = backlog.next()) {
            here[waiting.slot()] = waiting.place().offset() + 1;
            log.append(encode(waiting, here));
        }
        loaded = true;
        touch();
    }

    /** Counts every change that a view could show, those of the reference data included. */
    long version() {
        return version;
    }

    synchronized void touch() {
        version++;
    }

    /** Forgets everything: the topics are not the ones that were read. */
    synchronized void startOver(TopicLayout topics) {
        loaded = false;
        layout = topics;
        positions = new long[topics.slots()];
        log.clear(topics.slots());
        backlog = new Backlog(mostEvents, mostBytes, topics.slots(), log);
        newest.clear();
        reference.clear();
        touch();
    }

    /** Moves the positions past a record, or to where Kafka says that nothing lies in between. */
    synchronized void moveTo(String topic, int partition, long nextOffset) {
        positions[layout.slotOf(topic, partition)] = nextOffset;
    }

    synchronized void take(Change change, Place place) {
        int slot = layout.slotOf(place.topic(), place.partition());
        positions[slot] = place.offset() + 1;
        touch();
        Map<String, Entry> ofKind = newest.computeIfAbsent(change.kind(), kind -> new TreeMap<>());
        if (change.isGone()) {
            ofKind.remove(change.key());
            return;
        }
        ofKind.put(change.key(), new Entry(change.scope(), change.event()));
        if (place.at().isBefore(clock.instant().minus(Topics.RESUME_WINDOW))) {
            log.dropped(slot, place.offset());
            return;
        }
        Backlog.Waiting taken = Backlog.Waiting.of(change, slot, place);
        if (loaded) {
            log.append(encode(taken, positions));
        } else {
            backlog.add(taken);
        }
    }

    private LiveEvent encode(Backlog.Waiting taken, long[] at) {
        long[] here = at.clone();
        String head =
                Frames.head(taken.kind().eventName(), token(here, taken.place().at()));
        Buffer frame = Frames.event(head, taken.data());
        return new LiveEvent(
                log.next(),
                taken.kind(),
                taken.scope(),
                taken.slot(),
                taken.place().offset(),
                here,
                frame,
                head.length());
    }

    synchronized Batch after(long cursor, int most) {
        boolean lost = cursor < log.first() || cursor > log.next();
        return new Batch(lost, lost ? List.of() : log.from(cursor, most), positions.clone());
    }

    synchronized View view(LiveFilter filter) {
        Map<Kind, List<Entry>> shown = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            shown.put(
                    kind,
                    newest.getOrDefault(kind, Map.of()).values().stream()
                            .filter(entry -> filter.shows(kind, entry.scope(), reference))
                            .toList());
        }
        return new View(version, log.next(), positions.clone(), shown);
    }

    /** Where a client with this token goes on, or why it cannot. */
    synchronized Resumption resume(ResumeToken token) {
        if (!token.topicIds().equals(layout.ids()) || token.positions().length != positions.length) {
            return Resumption.impossible(Resumption.Reason.OTHER_TOPIC);
        }
        if (token.at().isBefore(clock.instant().minus(Topics.RESUME_WINDOW))) {
            return Resumption.impossible(Resumption.Reason.TOO_OLD);
        }
        for (int slot = 0; slot < positions.length; slot++) {
            if (token.positions()[slot] > positions[slot]) {
                return Resumption.impossible(Resumption.Reason.BEYOND_END);
            }
        }
        return log.reachesBackTo(token.positions())
                ? Resumption.from(log.first())
                : Resumption.impossible(Resumption.Reason.NOT_KEPT);
    }

    /** The identifier of these positions. */
    synchronized String token(long[] at, Instant when) {
        return new ResumeToken(when, layout.ids(), at).encode();
    }

    /** Where a record stands in Kafka, and since when. */
    record Place(String topic, int partition, long offset, Instant at) {}
}
