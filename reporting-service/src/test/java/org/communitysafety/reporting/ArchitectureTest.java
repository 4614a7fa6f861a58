package org.communitysafety.reporting;

import org.communitysafety.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheDirectionsOfTheHouse() {
        ArchitectureRules.check("org.communitysafety.reporting");
    }
}
