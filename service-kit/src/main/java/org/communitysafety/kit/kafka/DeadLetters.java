package org.communitysafety.kit.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.security.Keyring;
import org.communitysafety.kit.security.Sealed;
import org.jboss.logging.Logger;

/** Sets a bad record aside alone, sealed, with its reason; its neighbours go on. */
@ApplicationScoped
public class DeadLetters {
    public static final String CODE = "deadletter-code";
    public static final String DETAIL = "deadletter-detail";
    public static final String TOPIC = "deadletter-topic";
    public static final String PARTITION = "deadletter-partition";
    public static final String OFFSET = "deadletter-offset";
    public static final String AT = "deadletter-at";
    /** When the record was written, by its writer's clock, in milliseconds: a topic made anew holds another at its place. */
    public static final String RECORD_TIME = "deadletter-record-time";

    /** Of a record too large to be set aside whole: how many bytes it had. */
    public static final String CUT_FROM = "deadletter-cut-from";

    public static final String KEY_ID = "deadletter-key-id";

    /** Four times the largest event; whatever its size, a bad record must not stop those behind it. */
    private static final int LARGEST_BYTES = 1024 * 1024;

    private static final String PURPOSE = "dead-letters";
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final EventPublisher publisher;
    private final Keyring keyring;
    private final Clock clock;
    private final DeadLetterMetrics metrics;

    public DeadLetters(EventPublisher publisher, Keyring keyring, DeadLetterMetrics metrics, Clock clock) {
        this.publisher = publisher;
        this.keyring = keyring;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Waits for Kafka's acknowledgement. After a crash the same record may be set aside twice, under the same topic,
     * partition and offset. Of a very large record only the beginning is kept.
     *
     * @param detail why, without any of the record's content
     * @throws PublishFailedException when it could not be set aside; the batch must be taken again
     */
    public void setAside(ConsumerRecord<byte[], byte[]> record, String code, String detail) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        Sealed sealed = keyring.seal(PURPOSE, Arrays.copyOf(value, Math.min(value.length, LARGEST_BYTES)));
        var letter = new ProducerRecord<>(
                Topics.deadLettersOf(record.topic()),
                (record.topic() + '/' + record.partition() + '/' + record.offset()).getBytes(StandardCharsets.UTF_8),
                sealed.bytes());
        header(letter, CODE, code);
        header(letter, DETAIL, detail);
        header(letter, TOPIC, record.topic());
        header(letter, PARTITION, record.partition());
        header(letter, OFFSET, record.offset());
        header(letter, RECORD_TIME, record.timestamp());
        header(letter, AT, clock.instant());
        header(letter, KEY_ID, sealed.keyId());
        if (value.length > LARGEST_BYTES) {
            header(letter, CUT_FROM, value.length);
        }
        publisher.publishAll(List.of(letter));
        metrics.setAside(record.topic());
        LOG.warnf(
                "record set aside code=%s topic=%s partition=%d offset=%d",
                code, record.topic(), record.partition(), record.offset());
    }

    /**
     * What was set aside, of a very large record the beginning; empty when nobody can open it: its key is gone, or somebody
     * else has sealed it. What somebody put there unsealed is handed back as it is.
     */
    public Optional<byte[]> open(ConsumerRecord<byte[], byte[]> letter) {
        Header keyId = letter.headers().lastHeader(KEY_ID);
        if (letter.value() == null) {
            return Optional.empty();
        }
        if (keyId == null) {
            return Optional.of(letter.value());
        }
        try {
            String id = new String(keyId.value(), StandardCharsets.UTF_8);
            return Optional.of(keyring.open(PURPOSE, new Sealed(id, letter.value())));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.debugf("a dead letter cannot be opened offset=%d cause=%s", letter.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, Object value) {
        letter.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
