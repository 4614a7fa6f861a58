package org.communitysafety.launcher.broker;

import java.nio.file.Path;
import java.util.Properties;
import org.communitysafety.contracts.Topics;

/** The settings of the one embedded broker: KRaft, one node, loopback only, small enough for about two hundred partitions. */
final class BrokerSettings {
    /** An event of 256 KiB fits many times over; a batch of them does too. */
    private static final int LARGEST_MESSAGE_BYTES = 4 * 1024 * 1024;

    private static final String NODE_ID = "1";

    private BrokerSettings() {}

    static Properties of(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        node(settings, directory, port, controllerPort);
        oneNode(settings);
        sizes(settings);
        return settings;
    }

    private static void node(Properties settings, Path directory, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", NODE_ID);
        settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.setProperty("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "BROKER");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", directory.toString());
    }

    private static void oneNode(Properties settings) {
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // A platform that was off for a season still knows where its readers were.
        settings.setProperty("offsets.retention.minutes", Long.toString(Topics.EVENT_RETENTION.toMinutes()));
        // After a hard kill the broker waits for its own old session to end before it may serve again.
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
    }

    private static void sizes(Properties settings) {
        settings.setProperty("message.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES));
        settings.setProperty("replica.fetch.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES));
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        settings.setProperty("num.recovery.threads.per.data.dir", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
    }
}
