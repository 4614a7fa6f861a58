package org.communitysafety.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void itStandsStillUntilItIsMoved() {
        MutableClock clock = new MutableClock(NOON);

        clock.advance(Duration.ofMinutes(5));

        assertEquals(NOON.plusSeconds(300), clock.instant());
    }

    @Test
    void theSameClockInAnotherZoneMovesWithIt() {
        MutableClock clock = new MutableClock(NOON);
        Clock london = clock.withZone(ZoneId.of("Europe/London"));

        clock.set(NOON.plusSeconds(1));

        assertEquals(NOON.plusSeconds(1), london.instant());
        assertEquals(ZoneId.of("Europe/London"), london.getZone());
    }
}
