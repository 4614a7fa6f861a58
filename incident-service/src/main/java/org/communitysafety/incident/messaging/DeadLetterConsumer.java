package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.communitysafety.incident.application.KeepSetAside;
import org.communitysafety.incident.application.SetAside.Letter;
import org.communitysafety.incident.application.SetAside.Place;
import org.communitysafety.incident.domain.TextRule;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.RegisterId;

/** Lists what any service set aside, by its headers alone; the sealed content is never opened here. */
@ApplicationScoped
class DeadLetterConsumer implements BatchHandler {
    private static final String UNKNOWN = "unknown";

    private final KeepSetAside setAside;

    DeadLetterConsumer(KeepSetAside setAside) {
        this.setAside = setAside;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return setAside.positions(retained);
    }

    @Override
    public void handle(PolledBatch batch) {
        List<Letter> letters =
                batch.records().stream().map(DeadLetterConsumer::letter).toList();
        setAside.keep(letters, batch.spans());
    }

    /** A letter without readable headers was put there by somebody else and stands for itself. */
    static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        String topic = text(record, DeadLetters.TOPIC, record.topic());
        int partition = (int) number(record, DeadLetters.PARTITION, record.partition());
        long offset = number(record, DeadLetters.OFFSET, record.offset());
        String place = partition + "/" + offset;
        return Letter.arriving(
                RegisterId.of(topic, place).value(),
                new Place(topic, partition, offset, recordTime(record)),
                text(record, DeadLetters.CODE, UNKNOWN),
                text(record, DeadLetters.DETAIL, "the dead letter does not say why"),
                at(record));
    }

    private static Instant recordTime(ConsumerRecord<byte[], byte[]> record) {
        long millis = number(record, DeadLetters.RECORD_TIME, -1);
        return millis < 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static Instant at(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Instant.parse(text(record, DeadLetters.AT, ""));
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        }
    }

    private static long number(ConsumerRecord<byte[], byte[]> record, String name, long otherwise) {
        try {
            return Long.parseLong(text(record, name, Long.toString(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name, String otherwise) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return otherwise;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return TextRule.isSound(text) ? text : otherwise;
    }
}
