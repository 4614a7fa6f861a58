package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.junit.jupiter.api.Test;

/** A port that is open although nobody can be told apart is never open in silence. */
class OpenPortIT {
    private static final String ON_THE_PAGE = "Nobody has to sign in here";
    private static final String IN_THE_LOG = "INSECURE: no identity is configured";

    @Test
    void whereAnybodyMayComeInThePageAndTheLogSaySo() {
        Map<String, String> open = Map.of("csp.host.gateway", "0.0.0.0", "gateway.insecure", "true");
        try (Backends backends = new Backends();
                GatewayProcess gateway = GatewayProcess.start(backends, open)) {
            assertTrue(gateway.get("/").body().contains(ON_THE_PAGE));
            assertEquals(404, gateway.get("/?plan=no-such-plan").statusCode());
            assertTrue(gateway.get("/?plan=no-such-plan").body().contains(ON_THE_PAGE));
            assertTrue(gateway.log().contains(IN_THE_LOG));
        }
    }

    @Test
    void onLoopbackThereIsNothingToWarnOf() {
        try (Backends backends = new Backends();
                GatewayProcess gateway = GatewayProcess.start(backends, Map.of())) {
            assertFalse(gateway.get("/").body().contains(ON_THE_PAGE));
            assertFalse(gateway.log().contains(IN_THE_LOG));
        }
    }
}
