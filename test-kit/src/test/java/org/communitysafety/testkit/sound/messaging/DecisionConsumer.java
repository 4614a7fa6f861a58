package org.communitysafety.testkit.sound.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.testkit.sound.application.Decide;

/** Knows Kafka and the application. */
record DecisionConsumer(Decide decide) {
    void on(ConsumerRecord<byte[], byte[]> record) {
        decide.now();
    }
}
