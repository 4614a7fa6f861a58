package org.communitysafety.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlanKeyTest {
    @Test
    void aVersionHasAKeyOfItsOwnAndTheBareNameStandsForThePlan() {
        PlanKey version = PlanKey.parse("nottingham-cdp-2021-24|12");

        assertEquals(new PlanKey("nottingham-cdp-2021-24", 12), version);
        assertEquals("nottingham-cdp-2021-24|12", version.toString());
        assertFalse(version.isOfWholePlan());
        assertTrue(PlanKey.parse("nottingham-cdp-2021-24").isOfWholePlan());
    }
}
