package org.communitysafety.reporting.application.delivery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nothing is sent by itself: the test decides when, and by which clock. */
public class DeliveryByHand implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("reporting.delivery.sends", "false", "reporting.delivery.timeout", "5s");
    }
}
