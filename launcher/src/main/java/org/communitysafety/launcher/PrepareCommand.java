package org.communitysafety.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.communitysafety.launcher.broker.TopicRegistration;
import org.communitysafety.launcher.database.DatabasePreparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings a database and a broker that run elsewhere, in containers for one, to what the services need. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description =
                "Creates database, roles, schemas, topics and keyring for a PostgreSQL and a Kafka that run elsewhere.")
final class PrepareCommand implements Callable<Integer> {
    @Option(names = "--database", required = true, paramLabel = "HOST:PORT", description = "The PostgreSQL server.")
    private String database;

    @Option(
            names = "--user",
            defaultValue = "postgres",
            description = "A superuser of it; the password is read from standard input. Default: ${DEFAULT-VALUE}.")
    private String user;

    @Option(names = "--kafka", required = true, paramLabel = "HOST:PORT", description = "The Kafka broker.")
    private String kafka;

    @Option(names = "--keyring", required = true, paramLabel = "FILE", description = "Created when absent.")
    private Path keyring;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data directory of the services.")
    private Path data;

    @Override
    public Integer call() throws IOException {
        KeyringFile.ensure(keyring, data);
        new DatabasePreparation(database, user, password()).prepare();
        try (TopicRegistration topics = new TopicRegistration(kafka)) {
            topics.awaitBroker(Duration.ofMinutes(1), () -> true);
            topics.register();
        }
        return 0;
    }

    private static String password() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        return line == null ? "" : line;
    }
}
