package org.communitysafety.benchmarks.drain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;

/** Writes the incidents to their topic in the very form in which incident-service writes them. */
final class TopicFilling implements EventSupply.Taker, AutoCloseable {
    private static final Instant RECEIVED = Instant.parse("2020-01-01T00:00:00Z");

    private final EventSupply supply;
    private final ObjectMapper mapper = new ObjectMapper();
    private final EventCodec codec = new EventCodec(mapper);
    private final EventTopic topic;

    TopicFilling(EventSupply supply, EventTopic topic) {
        this.supply = supply;
        this.topic = topic;
    }

    @Override
    public void version(Version version) {
        String reference = reference(version.reference());
        byte[] data = codec.json(data(version, reference));
        PlatformEvent event = PlatformEvent.of(
                        EventTypes.INCIDENT_RECORDED,
                        "%012d".formatted(version.id()),
                        "https://www.nottinghamshire.police.uk/benchmark")
                .subject(reference)
                .recordedTime(Instant.ofEpochSecond(version.recorded()))
                .dataHash(EventTopic.sha256(data))
                .received(RECEIVED, EventSupply.AGENCY)
                .data(data)
                .build();
        String key = EventSupply.AGENCY + '\n' + reference;
        topic.send(codec.write(topic.name(), topic.partition(key), key, event));
    }

    @Override
    public void malformed(int number) {
        topic.sendMalformed(reference(number));
    }

    void flush() {
        topic.flush();
    }

    @Override
    public void close() {
        topic.close();
    }

    private ObjectNode data(Version version, String reference) {
        ObjectNode data = mapper.createObjectNode();
        data.put("agency", EventSupply.AGENCY)
                .put("area", supply.places.get(version.place()))
                .put("category", supply.categories.get(version.category()));
        data.putArray("flags");
        data.put("occurred", EventSupply.FIRST_MONTH.plusMonths(version.month()).toString());
        return data.put("reference", reference);
    }

    private static String reference(int number) {
        return "NP-%08d".formatted(number);
    }
}
