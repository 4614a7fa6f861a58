package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.PlanKey;
import org.communitysafety.contracts.PlanPublished;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Reference reference = new Reference();

    @Test
    void ofSeveralVersionsTheNewestIsKnownWhateverTheirOrderAndOnlyTheBareNameRemovesThePlan() throws Exception {
        put("demo|2", 2);
        put("demo|1", 1);
        put("demo|1", null);

        assertEquals(2, reference.plan("demo").orElseThrow().version());
        put("demo", null);
        assertTrue(reference.plan("demo").isEmpty());
    }

    @Test
    void anAreaIsCalledByItsNameWhileThereIsOneAndByItsCodeOtherwise() {
        reference.put("E05012270", new AreaPlaced("E05012270", "Radford", "ward", null, null, null, null, null));
        assertEquals("Radford", reference.areaName("E05012270"));

        reference.put("E05012270", (AreaPlaced) null);

        assertEquals("E05012270", reference.areaName("E05012270"));
    }

    private void put(String key, Integer version) throws Exception {
        PlanPublished plan = version == null
                ? null
                : MAPPER.readValue("{\"plan\":\"demo\",\"version\":" + version + "}", PlanPublished.class);
        reference.put(PlanKey.parse(key), plan);
    }
}
