package org.communitysafety.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.communitysafety.launcher.broker.KafkaBroker;
import org.communitysafety.launcher.broker.TopicRegistration;
import org.communitysafety.launcher.database.DatabasePreparation;
import org.communitysafety.launcher.database.PostgresServer;
import org.communitysafety.launcher.process.Component;

/** What the services stand on: the database and the broker, described, and brought to what the services need. */
record Infrastructure(PostgresServer database, KafkaBroker broker) {
    /**
     * @param data everything is kept below it
     * @param durable whether commits reach the disk
     */
    static Infrastructure in(Path data, int databasePort, int brokerPort, int controllerPort, boolean durable) {
        Path logs = data.resolve("logs");
        PostgresServer database = new PostgresServer(
                Path.of(System.getProperty("user.home"), ".community-safety"),
                data.resolve("postgres"),
                databasePort,
                durable,
                logs.resolve("postgres.log"));
        KafkaBroker broker =
                new KafkaBroker(data.resolve("kafka"), brokerPort, controllerPort, logs.resolve("kafka.log"));
        return new Infrastructure(database, broker);
    }

    List<Component> components() {
        return List.of(database, broker);
    }

    void prepareDatabase() {
        new DatabasePreparation(database.port()).prepare();
    }

    void prepareBroker() {
        try (TopicRegistration topics = new TopicRegistration("127.0.0.1:" + broker.port())) {
            topics.register();
        }
    }

    /** Runs both at once and fails with the first failure, after both have ended. */
    static void together(Runnable one, Runnable other) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(one);
        CompletableFuture<Void> second = CompletableFuture.runAsync(other);
        try {
            CompletableFuture.allOf(first, second).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
