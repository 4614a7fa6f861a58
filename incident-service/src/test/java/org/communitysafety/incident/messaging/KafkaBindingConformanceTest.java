package org.communitysafety.incident.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.incident.ConformanceFeature;
import org.communitysafety.incident.ConformanceFeature.Scenario;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kafka binding as the official conformance feature wants it read. */
class KafkaBindingConformanceTest {
    private final ObjectMapper mapper = new ObjectMapper();
    private final EventCodec codec = new EventCodec(mapper);

    static List<Scenario> scenarios() {
        return ConformanceFeature.scenarios("kafka-protocol-binding.feature");
    }

    @Test
    void theFeatureHasItsThreeScenarios() {
        assertEquals(3, scenarios().size());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRecordIsReadAsTheFeatureSays(Scenario scenario) throws Exception {
        byte[] payload = scenario.texts().get(0).getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("topic", 0, 0, null, payload);
        scenario.tables().get(0).forEach((name, value) -> record.headers()
                .add(name, value.getBytes(StandardCharsets.UTF_8)));

        PlatformEvent event = codec.read(record);

        Map<String, String> expected = scenario.tables().get(1);
        assertEquals(expected.get("id"), event.id());
        assertEquals(expected.get("type"), event.type());
        assertEquals(expected.get("source"), event.source());
        assertEquals(expected.get("time"), event.time().toString());
        assertEquals(mapper.readTree(scenario.texts().get(1)), mapper.readTree(event.data()));
    }
}
