package org.communitysafety.reporting.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void ofWhatAReceiverSaysAShortPrintableBeginningIsKept() {
        assertEquals("out of order", answer("out\r\n\tof\u0000 order\u001b ").body());
        assertEquals(200, answer("x".repeat(5000)).body().length());
        assertEquals("HTTP 503 closed for lunch", answer("").error());
    }

    private static Answer answer(String body) {
        return new Answer(Notices.NOON, Duration.ZERO, 503, "HTTP 503 closed\nfor lunch", body, null);
    }
}
