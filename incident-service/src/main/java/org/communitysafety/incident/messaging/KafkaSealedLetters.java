package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.SealedLetters;
import org.communitysafety.incident.application.SetAside.Letter;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.RetainedRecords;

/** Opens what lies on the dead-letter topics of events and erasures: nobody is named on the others. */
@ApplicationScoped
class KafkaSealedLetters implements SealedLetters {
    private static final List<String> TOPICS = Stream.concat(Topics.eventTopics().stream(), Stream.of(Topics.ERASURES))
            .map(Topics::deadLettersOf)
            .toList();

    private final RetainedRecords records;
    private final DeadLetters deadLetters;

    KafkaSealedLetters(KafkaConfig kafka, DeadLetters deadLetters) {
        this.records = new RetainedRecords(kafka);
        this.deadLetters = deadLetters;
    }

    @Override
    public void each(BiConsumer<Letter, byte[]> taker) {
        try {
            records.readAll(
                    TOPICS,
                    polled -> polled.forEach(record -> deadLetters
                            .open(record)
                            .ifPresent(content -> taker.accept(DeadLetterConsumer.letter(record), content))));
        } catch (KafkaException e) {
            throw new IllegalStateException("the dead letters cannot be read", e);
        }
    }
}
