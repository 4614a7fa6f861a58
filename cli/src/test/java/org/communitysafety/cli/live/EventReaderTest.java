package org.communitysafety.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void anEventHasItsTypeDataAndIdentifier() throws IOException {
        List<ServerSentEvent> events = read("id: 7\nevent: alert\ndata: {\"a\":1}\n\n");

        assertEquals(List.of(new ServerSentEvent("alert", "{\"a\":1}", "7")), events);
    }

    @Test
    void dataOnSeveralLinesIsJoined() throws IOException {
        assertEquals("one\ntwo\n", read("data: one\ndata:two\ndata\n\n").get(0).data());
    }

    @Test
    void commentsKeepTheConnectionOpenAndSayNothing() throws IOException {
        List<ServerSentEvent> events = read(": heartbeat\n\n: again\n\ndata: x\n\n");

        assertEquals(1, events.size());
        assertEquals("message", events.get(0).type());
    }

    @Test
    void aBareIdentifierMovesThePositionWithoutAnEvent() throws IOException {
        List<ServerSentEvent> events = read("id: 8\n\ndata: x\n\n");

        assertTrue(events.get(0).isEmpty());
        assertEquals("8", events.get(1).id());
    }

    @Test
    void carriageReturnsAndTheByteOrderMarkAreNotData() throws IOException {
        assertEquals(
                List.of(new ServerSentEvent("feed", "x", "1")), read("\uFEFFid: 1\r\nevent: feed\r\ndata: x\r\n\r\n"));
    }

    @Test
    void anUnfinishedBlockIsDropped() throws IOException {
        assertEquals(1, read("data: x\n\nevent: alert\ndata: cut of").size());
    }

    @Test
    void theStreamSaysHowLongToWait() throws IOException {
        EventReader reader = reader("retry: 1500\ndata: x\n\n");
        reader.next();

        assertEquals(Optional.of(Duration.ofMillis(1500)), reader.retry());
    }

    private static EventReader reader(String text) {
        return new EventReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    private static List<ServerSentEvent> read(String text) throws IOException {
        EventReader reader = reader(text);
        List<ServerSentEvent> events = new ArrayList<>();
        for (Optional<ServerSentEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
            events.add(event.get());
        }
        return events;
    }
}
