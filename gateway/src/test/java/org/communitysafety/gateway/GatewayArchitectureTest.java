package org.communitysafety.gateway;

import org.communitysafety.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class GatewayArchitectureTest {
    @Test
    void everyNameSaysWhatTheThingIs() {
        ArchitectureRules.checkNames("org.communitysafety.gateway");
    }
}
