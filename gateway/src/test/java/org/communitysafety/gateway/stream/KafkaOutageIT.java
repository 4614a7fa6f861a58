package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaOutageIT {
    private final String plan = "plan-" + UUID.randomUUID();

    @AfterEach
    void bringKafkaBack() {
        PlatformInfrastructure.startKafka();
    }

    @Test
    void anOpenStreamGoesOnAfterTheBrokerDiedAndThePageStaysUp() {
        try (Backends backends = new Backends();
                GatewayProcess gateway = GatewayProcess.start(backends, Map.of());
                LiveStream stream = LiveStream.open(gateway.at("/api/v1/live?plan=" + plan), null)) {
            stream.await("snapshot");

            PlatformInfrastructure.killKafka();
            assertEquals(200, gateway.get("/").statusCode());
            assertEquals(200, gateway.get("/q/health/live").statusCode());
            PlatformInfrastructure.startKafka();
            try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
                new SampleEvents(kafka, plan).status("reduce-crime", 7);
            }

            assertEquals(
                    7,
                    stream.await("target-status").json().at("/data/item/actual").asInt());
            assertEquals(1, stream.events("snapshot").size());
        }
    }
}
