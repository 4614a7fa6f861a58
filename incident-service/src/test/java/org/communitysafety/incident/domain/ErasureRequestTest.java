package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasureRequestTest {
    private static final String COUNCIL = "nottingham-city-council";
    private static final Set<String> REGISTERED = Set.of(COUNCIL);

    @Test
    void everyFaultIsToldAtOnceAndNothingThatWasSent() {
        var judged = ErasureRequest.judge(Map.of("agency", "somebody", "person", " "), REGISTERED);

        assertEquals(
                List.of("/agency UNKNOWN_AGENCY", "/person EMPTY_TEXT"),
                judged.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
        assertFalse(judged.faults().toString().contains("somebody"));
        assertEquals(2, ErasureRequest.judge(Map.of(), REGISTERED).faults().size());
        assertEquals(
                List.of(FaultCode.WRONG_TYPE),
                ErasureRequest.judge(Map.of("agency", COUNCIL, "person", 7), REGISTERED).faults().stream()
                        .map(Fault::code)
                        .toList());
    }

    @Test
    void aRequestNeverSaysWhomItIsAboutWhenItIsPrinted() {
        var judged = ErasureRequest.judge(Map.of("agency", COUNCIL, "person", "p-1177"), REGISTERED);

        assertFalse(judged.toString().contains("p-1177"), judged.toString());
    }

    /** Also those that a pathway had before, and the linkages that it might have. */
    @Test
    void everyPurposeThatATokenMayHaveBeenMadeForIsKnown() {
        Set<KeyPurpose> purposes = KeyPurpose.everyOneOf(COUNCIL, List.of(Pathways.PANEL, Pathways.MARAC));

        assertTrue(purposes.containsAll(Set.of(
                KeyPurpose.ofVictims(COUNCIL),
                KeyPurpose.ofLocations(COUNCIL),
                Pathways.PANEL.purposeOfPerson(COUNCIL),
                KeyPurpose.ofPathway(COUNCIL, "complex-persons-panel", "early-help"),
                Pathways.MARAC.purposeOfPerson(COUNCIL),
                Pathways.MARAC.purposeOfOtherPerson(COUNCIL),
                KeyPurpose.ofLinkageWithin(COUNCIL, "marac", "marac-repeat"))));
        assertEquals(14, purposes.size());
    }
}
