package org.communitysafety.kit.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String SENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void aTraceThatAClientBeganIsCarriedOn() {
        assertEquals(SENT, TraceParent.continuing(SENT));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01"
            })
    void anythingElseBeginsATraceOfWhichNothingIsRecorded(String sent) {
        String begun = TraceParent.continuing(sent);

        assertTrue(begun.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"), begun);
        assertNotEquals(begun, TraceParent.continuing(sent));
    }
}
