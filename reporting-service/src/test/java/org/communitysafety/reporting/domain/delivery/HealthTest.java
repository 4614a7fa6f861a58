package org.communitysafety.reporting.domain.delivery;

import static org.communitysafety.reporting.domain.delivery.Notices.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), Duration.ofHours(1));
    private static final Patience PATIENCE = new Patience(3, Duration.ofHours(24));

    @Test
    void manyFailuresInAShortTimeDoNotPark() {
        Health health = failed(Health.GOOD, 50, Duration.ofMinutes(1));

        assertFalse(health.parked());
        assertEquals(50, health.failures());
    }

    @Test
    void fewFailuresOverALongTimeDoNotPark() {
        assertFalse(failed(Health.GOOD, 2, Duration.ofDays(30)).parked());
    }

    @Test
    void manyFailuresOverALongTimePark() {
        Health health = failed(Health.GOOD, 3, Duration.ofHours(12));

        assertTrue(health.parked());
        assertEquals("3 failures in a row since 2026-03-02T12:00:00Z", health.parkedFor());
    }

    @Test
    void whoeverIsGoneIsParkedAtOnce() {
        Health health = after(Health.GOOD, answer(NOON, 410, "HTTP 410", null));

        assertTrue(health.parked());
        assertEquals("the receiver answered 410 Gone", health.parkedFor());
    }

    @Test
    void oneThatTakesAMessageIsAsGoodAsNew() {
        Health failing = failed(Health.GOOD, 2, Duration.ofHours(1));

        assertEquals(Health.GOOD, after(failing, answer(NOON.plusSeconds(9), 204, null, null)));
    }

    @Test
    void whatTheReceiverAsksForIsGrantedUpToTheLongestWait() {
        assertEquals(
                NOON.plusSeconds(600),
                after(Health.GOOD, busyFor(Duration.ofMinutes(10))).notBefore());
        assertEquals(
                NOON.plusSeconds(3600),
                after(Health.GOOD, busyFor(Duration.ofDays(3))).notBefore());
        assertTrue(after(Health.GOOD, busyFor(Duration.ZERO)).notBefore().isAfter(NOON));
    }

    private static Health failed(Health health, int times, Duration apart) {
        Health now = health;
        for (int i = 0; i < times; i++) {
            now = after(now, answer(NOON.plus(apart.multipliedBy(i)), null, "nobody takes the connection", null));
        }
        return now;
    }

    private static Answer busyFor(Duration asked) {
        return answer(NOON, 503, "HTTP 503", asked);
    }

    private static Health after(Health before, Answer answer) {
        return before.after(answer, BACK_OFF, PATIENCE, 42);
    }

    private static Answer answer(Instant at, Integer status, String error, Duration retryAfter) {
        return new Answer(at, Duration.ofMillis(5), status, error, null, retryAfter);
    }
}
