package org.communitysafety.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.communitysafety.launcher.broker.TopicRegistration;
import org.communitysafety.launcher.database.DatabasePreparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings a database and a broker that run elsewhere, in containers for one, to what the services need; safe to repeat. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = {
            "Creates database, roles, schemas, topics and keyring for a PostgreSQL and a Kafka that run elsewhere.",
            "What no option names is left alone."
        })
final class PrepareCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(names = "--database", paramLabel = "HOST:PORT", description = "The PostgreSQL server.")
    private String database;

    @Option(
            names = "--database-options",
            defaultValue = "",
            paramLabel = "&NAME=VALUE...",
            description = "Further parameters of its connection, for example &sslmode=verify-full.")
    private String databaseOptions;

    @Option(
            names = "--user",
            defaultValue = "postgres",
            description =
                    "A superuser of it, or who owns the database and may create roles. Default: ${DEFAULT-VALUE}.")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Holds the user's password; without it a line is read from standard input.")
    private Path passwordFile;

    @Option(
            names = "--role-passwords",
            paramLabel = "DIR",
            description =
                    "Has a directory for each role with its password in a file `password`; without it roles get none.")
    private Path rolePasswords;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "The Kafka broker.")
    private String kafka;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Further properties of Kafka's clients, such as those of TLS.")
    private Path kafkaProperties;

    @Option(
            names = "--replicas",
            defaultValue = "1",
            description = "Of each topic that is created. Default: ${DEFAULT-VALUE}.")
    private short replicas;

    @Option(names = "--keyring", paramLabel = "FILE", description = "Created when absent.")
    private Path keyring;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory of the services, in which the keyring must not lie.")
    private Path data;

    @Override
    public Integer call() throws IOException {
        if (keyring != null) {
            KeyringFile.ensure(keyring, data);
        }
        if (database != null) {
            DatabasePreparation preparation =
                    DatabasePreparation.elsewhere(database, user, password(), databaseOptions, passwordsOfRoles());
            preparation.await(PATIENCE);
            preparation.prepare();
        }
        if (kafka != null) {
            registerTopics();
        }
        return 0;
    }

    private void registerTopics() throws IOException {
        Properties further = new Properties();
        if (kafkaProperties != null) {
            further.load(new StringReader(read(kafkaProperties)));
        }
        try (TopicRegistration topics = new TopicRegistration(kafka, further, replicas)) {
            topics.awaitBroker(PATIENCE, () -> true);
            topics.register();
        }
    }

    private String password() throws IOException {
        if (passwordFile != null) {
            return read(passwordFile).strip();
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        return line == null ? "" : line;
    }

    private Map<String, String> passwordsOfRoles() {
        Map<String, String> passwords = new HashMap<>();
        if (rolePasswords != null) {
            for (String role : DatabasePreparation.roles()) {
                Path file = rolePasswords.resolve(role).resolve(SecretsCommand.PASSWORD);
                passwords.put(role, read(file).strip());
            }
        }
        return passwords;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
