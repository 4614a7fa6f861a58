package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first event of a stream: everything that a client needs to begin with. */
@ApplicationScoped
class Snapshots {
    static final String TYPE = "org.communitysafety.live.snapshot.v1";
    static final String RESET_TYPE = "org.communitysafety.live.reset.v1";

    private static final int KEPT = 16;

    private final LiveState state;
    private final Scorecards scorecards;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Map<LiveFilter, Snapshot> recent = new LinkedHashMap<>();

    /** @param next the number of the first event after it */
    record Snapshot(long version, long next, long[] positions, Buffer frame) {}

    Snapshots(LiveState state, Scorecards scorecards, ObjectMapper mapper, Clock clock) {
        this.state = state;
        this.scorecards = scorecards;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Many clients that come back at once are given the same one. */
    synchronized Snapshot of(LiveFilter filter) {
        Snapshot last = recent.remove(filter);
        Snapshot current = last != null && last.version() == state.version() ? last : make(filter);
        recent.put(filter, current);
        if (recent.size() > KEPT) {
            recent.remove(recent.keySet().iterator().next());
        }
        return current;
    }

    Buffer reset(Resumption.Reason reason) {
        ObjectNode event = envelope(RESET_TYPE, reason.code());
        event.putObject("data").put("reason", reason.code());
        return Frames.event("event: reset\ndata: ", Buffer.buffer(event.toString()));
    }

    private Snapshot make(LiveFilter filter) {
        LiveState.View view = state.view(filter);
        String id = state.token(view.positions(), clock.instant());
        ObjectNode event = envelope(TYPE, id);
        ObjectNode data = event.putObject("data");
        data.set("scorecards", scorecards.of(view));
        data.set("alerts", data(view, Kind.ALERT));
        data.set("feeds", data(view, Kind.FEED));
        Buffer frame = Frames.event(Frames.head("snapshot", id), Buffer.buffer(event.toString()));
        return new Snapshot(view.version(), view.next(), view.positions(), frame);
    }

    private ArrayNode data(LiveState.View view, Kind kind) {
        ArrayNode list = mapper.createArrayNode();
        view.entries().get(kind).stream()
                .map(entry -> entry.event().get("data"))
                .filter(data -> !"RESOLVED".equals(data.path("state").asText()))
                .forEach(list::add);
        return list;
    }

    private ObjectNode envelope(String type, String id) {
        ObjectNode event = mapper.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/services/gateway");
        event.put("type", type);
        event.put("time", clock.instant().toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "/schemas/" + type + ".json");
        return event;
    }
}
