package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.PlanKey;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.PlatformAttributes;
import org.communitysafety.contracts.TargetStatusChanged;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.vocabulary.FeedContent;

/** Understands the records of the tailed topics. */
@ApplicationScoped
class RecordReader {
    private final EventCodec codec;
    private final ObjectMapper mapper;

    RecordReader(EventCodec codec, ObjectMapper mapper) {
        this.codec = codec;
        this.mapper = mapper;
    }

    Change streamed(Kind kind, ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        String key = key(record);
        if (record.value() == null) {
            return Change.gone(kind, key);
        }
        PlatformEvent event = codec.read(record);
        Scope scope =
                switch (kind) {
                    case TARGET_STATUS -> scope(codec.data(event, TargetStatusChanged.class));
                    case ALERT -> scope(codec.data(event, AlertChanged.class));
                    case FEED -> scope(codec.data(event, FeedJudged.class));
                };
        return new Change(kind, key, scope, structured(event));
    }

    void reference(Reference reference, ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        switch (record.topic()) {
            case Topics.PLANS -> reference.put(PlanKey.parse(key(record)), data(record, PlanPublished.class));
            case Topics.AGENCIES -> reference.put(key(record), data(record, AgencyRegistered.class));
            default -> reference.put(key(record), data(record, AreaPlaced.class));
        }
    }

    private <T> T data(ConsumerRecord<byte[], byte[]> record, Class<T> type) throws MalformedRecordException {
        return record.value() == null ? null : codec.data(codec.read(record), type);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        if (record.key() == null) {
            throw new MalformedRecordException("no-key", "the record has no key");
        }
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static Scope scope(TargetStatusChanged status) throws MalformedRecordException {
        required(status.plan() != null && status.item() != null && status.item().measure() != null);
        return Scope.ofPlan(status.plan(), status.area());
    }

    private static Scope scope(AlertChanged alert) throws MalformedRecordException {
        required(alert.id() != null && alert.state() != null);
        return Scope.of(alert);
    }

    private static Scope scope(FeedJudged feed) throws MalformedRecordException {
        required(feed.agency() != null
                && feed.month() != null
                && FeedContent.named(feed.category(), feed.pathway(), feed.panel())
                        .isPresent());
        return Scope.ofFeed(feed.agency());
    }

    private static void required(boolean present) throws MalformedRecordException {
        if (!present) {
            throw new MalformedRecordException("bad-data", "the data lacks what it is about");
        }
    }

    /** The event as structured CloudEvents JSON has it, in one line. */
    private ObjectNode structured(PlatformEvent event) throws MalformedRecordException {
        ObjectNode node = mapper.createObjectNode();
        node.put("specversion", "1.0");
        node.put("id", event.id());
        node.put("source", event.source());
        node.put("type", event.type());
        put(node, "subject", event.subject());
        put(node, "time", event.time());
        node.put("datacontenttype", "application/json");
        node.put("dataschema", "/schemas/" + event.type() + ".json");
        put(node, PlatformAttributes.RECEIVED_AT, event.receivedAt());
        put(node, PlatformAttributes.TRACE_PARENT, event.traceParent());
        node.set("data", json(event));
        return node;
    }

    private JsonNode json(PlatformEvent event) throws MalformedRecordException {
        try {
            return mapper.readTree(event.data());
        } catch (IOException e) {
            throw new MalformedRecordException("not-json", "the data is not JSON");
        }
    }

    private static void put(ObjectNode node, String name, Object value) {
        if (value instanceof Instant || value instanceof String) {
            node.put(name, value.toString());
        }
    }
}
