package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private static final int FRAME_BYTES = 10;

    @Test
    void whatWasAppendedIsReadInOrderFromAnyCursor() {
        EventLog log = logOf(5, 1000, 5);

        assertEquals(List.of(2L, 3L), offsets(log.from(log.first() + 2, 2)));
    }

    @Test
    void theOldestLeaveWhenThereAreTooMany() {
        EventLog log = logOf(3, 1000, 5);

        assertEquals(List.of(2L, 3L, 4L), offsets(log.from(log.first(), 10)));
    }

    @Test
    void theOldestLeaveWhenTheyTakeTooMuchRoom() {
        EventLog log = logOf(100, 2 * FRAME_BYTES, 5);

        assertEquals(List.of(3L, 4L), offsets(log.from(log.first(), 10)));
    }

    @Test
    void itReachesBackOnlyToTheOldestRecordItStillHas() {
        EventLog log = logOf(3, 1000, 5);

        assertTrue(log.reachesBackTo(new long[] {2}));
        assertFalse(log.reachesBackTo(new long[] {1}));
    }

    @Test
    void aRecordThatWasTooOldToBeKeptIsNotReached() {
        EventLog log = new EventLog(10, 1000);
        log.clear(1);
        log.dropped(0, 7);

        assertTrue(log.reachesBackTo(new long[] {8}));
        assertFalse(log.reachesBackTo(new long[] {7}));
    }

    @Test
    void afterAClearanceNoOldCursorIsTakenForANewOne() {
        EventLog log = logOf(5, 1000, 3);
        long oldCursor = log.next();

        log.clear(1);

        assertTrue(oldCursor < log.first());
        assertEquals(List.of(), log.from(log.first(), 10));
    }

    private static EventLog logOf(int mostEvents, long mostBytes, int events) {
        EventLog log = new EventLog(mostEvents, mostBytes);
        log.clear(1);
        for (int offset = 0; offset < events; offset++) {
            log.append(new LiveEvent(
                    log.next(),
                    Kind.FEED,
                    Scope.ofFeed("agency"),
                    0,
                    offset,
                    new long[] {offset + 1},
                    Buffer.buffer(new byte[FRAME_BYTES]),
                    0));
        }
        return log;
    }

    private static List<Long> offsets(List<LiveEvent> events) {
        return events.stream().map(LiveEvent::offset).toList();
    }
}
