package org.communitysafety.testkit.unsound.application;

import java.net.http.HttpClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Is named for nothing, knows Kafka and makes HTTP calls. */
public record GuessHelper(HttpClient client) {
    public int size(ConsumerRecord<byte[], byte[]> record) {
        return record.serializedValueSize();
    }
}
