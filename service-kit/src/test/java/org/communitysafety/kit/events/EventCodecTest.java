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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void structuredModeIsReadToo() throws Exception {
        var record = new ConsumerRecord<>(
                "incidents",
                0,
                0L,
                bytes("k"),
                bytes("{\"specversion\":\"1.0\",\"id\":\"id-1\",\"source\":\"/agencies/a\",\"type\":\"t\","
                        + "\"recordedtime\":\"2018-10-15T12:00:00Z\",\"data\":{\"agency\":\"a\"}}"));
        record.headers().add("content-type", bytes("application/cloudevents+json; charset=UTF-8"));

        PlatformEvent read = codec.read(record);

        assertEquals("id-1", read.id());
        assertEquals(NOON, read.recordedTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_type", "ce_id", "ce_source"})
    void anEventWithoutOneOfItsFourAttributesIsSetAside(String missing) {
        PlatformEvent event =
                PlatformEvent.of("t", "id-1", "/agencies/a").data(bytes("{}")).build();
        ConsumerRecord<byte[], byte[]> record = consumed(codec.write("incidents", "k", event));
        record.headers().remove(missing);

        assertEquals("not-a-cloudevent", refusal(record));
    }

    @Test
    void aSourceThatIsNoUriAndATimeThatIsNoneAreSetAside() {
        PlatformEvent nowhere =
                PlatformEvent.of("t", "id-1", "not a uri").data(bytes("{}")).build();
        PlatformEvent timeless =
                PlatformEvent.of("t", "id-1", "/a").data(bytes("{}")).build();
        ConsumerRecord<byte[], byte[]> record = consumed(codec.write("incidents", "k", timeless));
        record.headers().add("ce_recordedtime", bytes("yesterday"));

        assertEquals("not-a-cloudevent", refusal(consumed(codec.write("incidents", "k", nowhere))));
        assertEquals("bad-time", refusal(record));
    }

    private String refusal(ConsumerRecord<byte[], byte[]> record) {
        return assertThrows(MalformedRecordException.class, () -> codec.read(record))
                .code();
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
