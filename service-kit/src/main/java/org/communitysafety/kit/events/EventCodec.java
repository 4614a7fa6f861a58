package org.communitysafety.kit.events;

import static org.communitysafety.contracts.PlatformAttributes.DATA_HASH;
import static org.communitysafety.contracts.PlatformAttributes.RECEIVED_AT;
import static org.communitysafety.contracts.PlatformAttributes.RECORDED_TIME;
import static org.communitysafety.contracts.PlatformAttributes.SUBMITTED_BY;
import static org.communitysafety.contracts.PlatformAttributes.TRACE_PARENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.communitysafety.contracts.PlatformAttributes;

/** Reads CloudEvents from Kafka in binary and structured mode, and writes them in binary mode with JSON data. */
@ApplicationScoped
public class EventCodec {
    static final String CONTENT_TYPE = "content-type";
    private static final byte[] JSON = "application/json".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SPEC_VERSION = "1.0".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper mapper;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws MalformedRecordException when the record is no CloudEvent; codes {@code not-a-cloudevent}, {@code bad-time} */
    public PlatformEvent read(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        if (record.value() == null) {
            throw new MalformedRecordException("no-data", "the record has no value");
        }
        BinaryEvent binary = BinaryEvent.of(record.headers());
        return binary == null ? structured(record) : binary.event(record.value());
    }

    private static PlatformEvent structured(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        CloudEvent event = cloudEvent(record);
        CloudEventData data = event.getData();
        return new PlatformEvent(
                event.getType(),
                event.getId(),
                event.getSource().toString(),
                event.getSubject(),
                event.getTime() == null ? null : event.getTime().toInstant(),
                instant(event, RECORDED_TIME),
                text(event, DATA_HASH),
                instant(event, RECEIVED_AT),
                text(event, SUBMITTED_BY),
                text(event, TRACE_PARENT),
                data == null ? new byte[0] : data.toBytes());
    }

    private static CloudEvent cloudEvent(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        try {
            return KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent();
        } catch (RuntimeException e) {
            throw BinaryEvent.notACloudEvent();
        }
    }

    public ProducerRecord<byte[], byte[]> write(String topic, String key, PlatformEvent event) {
        return write(topic, null, key, event);
    }

    /** @param partition null leaves the choice to Kafka's partitioner */
    public ProducerRecord<byte[], byte[]> write(String topic, Integer partition, String key, PlatformEvent event) {
        var record = new ProducerRecord<>(topic, partition, bytes(key), event.data());
        Headers headers = record.headers();
        headers.add(PlatformAttributes.KAFKA_PREFIX + "specversion", SPEC_VERSION);
        headers.add(CONTENT_TYPE, JSON);
        add(headers, "type", event.type());
        add(headers, "id", event.id());
        add(headers, "source", event.source());
        add(headers, "subject", event.subject());
        add(headers, "time", event.time());
        add(headers, RECORDED_TIME, event.recordedTime());
        add(headers, DATA_HASH, event.dataHash());
        add(headers, RECEIVED_AT, event.receivedAt());
        add(headers, SUBMITTED_BY, event.submittedBy());
        add(headers, TRACE_PARENT, event.traceParent());
        return record;
    }

    /** @throws MalformedRecordException {@code bad-data} when the data is not the JSON of {@code type} */
    public <T> T data(PlatformEvent event, Class<T> type) throws MalformedRecordException {
        try {
            T data = readers.computeIfAbsent(type, mapper::readerFor).readValue(event.data());
            if (data == null) {
                throw new MalformedRecordException("bad-data", "the data is null");
            }
            return data;
        } catch (IOException e) {
            throw new MalformedRecordException("bad-data", "the data is not the JSON of a " + type.getSimpleName());
        }
    }

    public byte[] json(Object data) {
        try {
            return mapper.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }

    private static Instant instant(CloudEvent event, String extension) throws MalformedRecordException {
        return BinaryEvent.instant(extension, text(event, extension));
    }

    private static void add(Headers headers, String attribute, Object value) {
        if (value != null) {
            headers.add(PlatformAttributes.KAFKA_PREFIX + attribute, bytes(value.toString()));
        }
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
