package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;

/** Writes what the services would have published: a plan with five measures, their status, an alert, feeds. */
public final class SampleEvents {
    public static final String PLAN = "nottingham-cdp-2021-24";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final KafkaProbe kafka;
    private final String plan;
    private final Map<String, String> traced;

    public SampleEvents(KafkaProbe kafka) {
        this(kafka, PLAN);
    }

    /** @param plan an identifier of the test's own, so that tests do not see each other */
    public SampleEvents(KafkaProbe kafka, String plan) {
        this(kafka, plan, Map.of());
    }

    private SampleEvents(KafkaProbe kafka, String plan, Map<String, String> traced) {
        this.kafka = kafka;
        this.plan = plan;
        this.traced = traced;
    }

    /** The same, published in a trace. */
    public SampleEvents in(String traceParent) {
        return new SampleEvents(kafka, plan, Map.of("ce_traceparent", traceParent));
    }

    public void publishAll() {
        ObjectNode sample = plan();
        sample.put("plan", plan);
        write(Topics.PLANS, plan, EventTypes.PLAN_PUBLISHED, sample);
        agency("nottinghamshire-police", "Nottinghamshire Police", "E23000019");
        area("E06000018", "Nottingham", "E23000019");
        items().forEach(item -> status((ObjectNode) item));
    }

    /** The sample plan as its publisher wrote it. */
    public static ObjectNode plan() {
        return (ObjectNode) resource("sample-plan.json");
    }

    /** The plan with its first measure under another title, and that measure's status. */
    public void publishPlanWithMeasureCalled(String title) {
        ObjectNode sample = plan();
        sample.put("plan", plan);
        ((ObjectNode) sample.at("/targets/0/measures/0")).put("title", title);
        ((ObjectNode) sample.at("/targets/0")).put("title", title + " target");
        write(Topics.PLANS, plan, EventTypes.PLAN_PUBLISHED, sample);
        status(item("reduce-crime").put("title", title).put("explanation", title));
    }

    /** A plan without targets of its own, to which the first target of this one belongs too. */
    public void shareFirstTargetWith(String guest) {
        ObjectNode sample = plan();
        sample.put("plan", plan).put("version", 2);
        ((ObjectNode) sample.at("/targets/0")).putArray("alsoIn").add(guest);
        write(Topics.PLANS, plan + "|2", EventTypes.PLAN_PUBLISHED, sample);
        ObjectNode other = plan();
        other.put("plan", guest).putArray("targets");
        other.putArray("headlines");
        write(Topics.PLANS, guest + "|1", EventTypes.PLAN_PUBLISHED, other);
    }

    public static ArrayNode items() {
        return (ArrayNode) resource("sample-items.json");
    }

    /** The sample status of a measure with another figure. */
    public void status(String measure, long actual) {
        ObjectNode changed = item(measure);
        changed.put("actual", actual);
        status(changed);
    }

    public static ObjectNode item(String measure) {
        for (JsonNode item : items()) {
            if (item.get("measure").asText().equals(measure)) {
                return (ObjectNode) item;
            }
        }
        throw new IllegalArgumentException(measure);
    }

    public void status(ObjectNode item) {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("plan", plan)
                .put("planVersion", 1)
                .put("partnership", "nottingham-cdp")
                .put("area", "E06000018");
        data.put("asOf", "2021-03-31").set("item", item);
        String key = plan + '|' + item.get("measure").asText() + "|E06000018";
        write(Topics.TARGET_STATUS, key, EventTypes.TARGET_STATUS_CHANGED, data);
    }

    public void alert(String id, String state, String summary) {
        ObjectNode data = alert(state, summary);
        data.put("id", id).put("plan", plan).put("target", "reduce-asb");
        data.put("measure", "reduce-asb-volume").put("area", "E06000018");
        write(id, state, data);
    }

    /** An alert about no plan's measure, of which nobody is told. */
    public void mutedAlert(String id, String kind, String area, String summary) {
        ObjectNode data = alert("FIRING", summary);
        data.put("id", id).put("kind", kind).put("area", area).put("muted", "silence:" + id);
        write(id, "FIRING", data);
    }

    private static ObjectNode alert(String state, String summary) {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("partnership", "nottingham-cdp").put("state", state);
        data.putObject("rule").put("id", "worse-and-signal").put("version", 1);
        data.put("since", Instant.now().toString()).put("summary", summary);
        data.putObject("evidence").put("actual", 20680);
        data.putArray("transitions");
        return data;
    }

    private void write(String id, String state, ObjectNode alert) {
        String type = "RESOLVED".equals(state) ? EventTypes.ALERT_RESOLVED : EventTypes.ALERT_RAISED;
        write(Topics.ALERTS, id, type, alert);
    }

    public void feed(String agency, String month, String category, Boolean complete) {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("agency", agency).put("month", month).put("category", category);
        data.put("declared", 2000)
                .put("received", 100)
                .put("complete", complete)
                .put("basis", "declared");
        data.put("lastReceivedAt", Instant.now().toString());
        write(Topics.FEEDS, agency + '|' + month + '|' + category, EventTypes.FEED_JUDGED, data);
    }

    public void agency(String id, String name, String area) {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("agency", id)
                .put("name", name)
                .put("kind", "police")
                .put("area", area)
                .put("version", 1);
        write(Topics.AGENCIES, id, EventTypes.AGENCY_REGISTERED, data);
    }

    public void area(String code, String name, String force) {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("code", code).put("name", name).put("level", "district").put("district", code);
        data.put("partnership", code).put("force", force);
        write(Topics.AREAS, code, EventTypes.AREA_PLACED, data);
    }

    private void write(String topic, String key, String type, JsonNode data) {
        Map<String, String> headers = new LinkedHashMap<>(traced);
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/services/test");
        headers.put("ce_type", type);
        headers.put("ce_time", Instant.now().toString());
        headers.put("content-type", "application/json");
        kafka.write(topic, key, data.toString(), headers);
    }

    private static JsonNode resource(String name) {
        try (InputStream in = SampleEvents.class.getResourceAsStream('/' + name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
