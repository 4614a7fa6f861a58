package org.communitysafety.target;

import org.communitysafety.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void adaptersKnowTheApplicationAndTheApplicationKnowsTheDomain() {
        ArchitectureRules.check("org.communitysafety.target");
    }
}
