package org.communitysafety.benchmarks.drain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;

/** Writes steps to their topic in the very form in which incident-service writes them. */
final class StepFilling implements StepSupply.Taker, AutoCloseable {
    private static final Instant RECEIVED = Instant.parse("2022-01-01T00:00:00Z");

    private final ObjectMapper mapper = new ObjectMapper();
    private final EventCodec codec = new EventCodec(mapper);
    private final EventTopic topic;

    StepFilling(EventTopic topic) {
        this.topic = topic;
    }

    @Override
    public void step(StepSupply.Step step) {
        String reference = reference(step.referral());
        byte[] data = codec.json(data(step, reference));
        PlatformEvent event = PlatformEvent.of(
                        step.cancels() ? EventTypes.REFERRAL_STEP_CANCELLED : EventTypes.REFERRAL_STEP,
                        id(step.id()),
                        "https://www.nottinghamcity.gov.uk/benchmark")
                .subject(reference)
                .recordedTime(RECEIVED.plusSeconds(step.id()))
                .dataHash(EventTopic.sha256(data))
                .received(RECEIVED, StepSupply.AGENCY)
                .data(data)
                .build();
        String key = StepSupply.AGENCY + '\n' + reference;
        topic.send(codec.write(topic.name(), topic.partition(key), key, event));
    }

    @Override
    public void malformed(int number) {
        topic.sendMalformed(reference(number));
    }

    @Override
    public void close() {
        topic.close();
    }

    private ObjectNode data(StepSupply.Step step, String reference) {
        ObjectNode data = mapper.createObjectNode();
        data.put("agency", StepSupply.AGENCY).put("reference", reference);
        if (!step.cancels()) {
            data.put("pathway", StepSupply.PATHWAY)
                    .put("step", step.word())
                    .put("at", step.day().toString())
                    .put("area", step.place())
                    .put("theme", "homelessness")
                    .put("reason", step.reason());
        }
        return step.corrects() < 0 ? data : data.put("corrects", id(step.corrects()));
    }

    private static String id(long number) {
        return "%012d".formatted(number);
    }

    private static String reference(int number) {
        return "CPP-%08d".formatted(number);
    }
}
