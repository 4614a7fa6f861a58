package org.communitysafety.kit.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.FeedDeclared;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final Instant NOON = Instant.parse("2018-10-15T12:00:00Z");

    private final EventCodec codec = new EventCodec(new ObjectMapper());

    @Test
    void whatIsWrittenReadsBackWhole() throws Exception {
        PlatformEvent event = PlatformEvent.of("t", "id-1", "/agencies/a")
                .subject("NP 1 ü")
                .time(NOON)
                .recordedTime(NOON.plusNanos(1))
                .dataHash("ab")
                .received(NOON.plusSeconds(1), "local-operator")
                .data(bytes("{\"agency\":\"a\"}"))
                .build();

        PlatformEvent read = codec.read(consumed(codec.write("incidents", "a\nNP", event)));

        assertEquals(event.subject(), read.subject());
        assertEquals(event.recordedTime(), read.recordedTime());
        assertEquals(event.receivedAt(), read.receivedAt());
        assertEquals("ab", read.dataHash());
        assertArrayEquals(event.data(), read.data());
    }

    @Test
    void aRecordWithoutHeadersIsSetAsideAndNotGuessed() {
        var record = new ConsumerRecord<>("incidents", 0, 0L, bytes("k"), bytes("hello"));

        MalformedRecordException refused = assertThrows(MalformedRecordException.class, () -> codec.read(record));

        assertEquals("not-a-cloudevent", refused.code());
    }

    @Test
    void dataOfAnotherShapeIsMalformed() {
        PlatformEvent event =
                PlatformEvent.of("t", "1", "/s").data(bytes("[1]")).build();

        assertThrows(MalformedRecordException.class, () -> codec.data(event, FeedDeclared.class));
    }

    private static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<byte[], byte[]> sent) {
        var record = new ConsumerRecord<>(sent.topic(), 0, 0L, sent.key(), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
