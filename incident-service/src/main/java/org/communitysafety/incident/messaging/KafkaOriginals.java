package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.OriginalRecords;
import org.communitysafety.incident.application.SetAside.Letter;
import org.communitysafety.kit.kafka.EventPublisher;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.PublishFailedException;
import org.communitysafety.kit.kafka.RetainedRecords;
import org.communitysafety.kit.ledger.Partition;

/** Fetches a record from its place on its topic and appends it behind all others. */
@ApplicationScoped
class KafkaOriginals implements OriginalRecords {
    /** From where the record was given again: topic/partition/offset. */
    static final String REPLAYED_FROM = "replayed-from";

    private final KafkaConfig kafka;
    private final EventPublisher publisher;

    KafkaOriginals(KafkaConfig kafka, EventPublisher publisher) {
        this.kafka = kafka;
        this.publisher = publisher;
    }

    @Override
    public boolean holdsEvents(String topic) {
        return Topics.eventTopics().contains(topic);
    }

    @Override
    public boolean appendAgain(Letter letter) {
        Partition partition = new Partition(letter.topic(), letter.partition());
        return find(partition, letter.offset())
                .filter(record -> isOf(letter, record))
                .map(this::append)
                .orElse(false);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> find(Partition partition, long offset) {
        try {
            return new RetainedRecords(kafka).at(partition, offset);
        } catch (TimeoutException e) {
            throw new PublishFailedException(e);
        }
    }

    /** A topic that was made anew since holds another record at the place, which was written at another time. */
    private static boolean isOf(Letter letter, ConsumerRecord<byte[], byte[]> record) {
        return letter.recordTime() == null || letter.recordTime().toEpochMilli() == record.timestamp();
    }

    private boolean append(ConsumerRecord<byte[], byte[]> record) {
        var again = new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers());
        String from = record.topic() + '/' + record.partition() + '/' + record.offset();
        again.headers().remove(REPLAYED_FROM).add(REPLAYED_FROM, from.getBytes(StandardCharsets.UTF_8));
        publisher.publishAll(List.of(again));
        return true;
    }
}
