package org.communitysafety.testkit;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same database and broker in containers, for machines with an engine. A stop is a pause here: a stopped container
 * would come back under another port.
 *
 * @param properties the {@code csp.*} properties, and the two container ids under {@code container.*}
 */
record ContainerInfrastructure(Map<String, String> properties) implements TestInfrastructure {
    private static final String LARGEST_MESSAGE_BYTES = "4194304";

    // The containers live until the JVM ends; Testcontainers removes them then.
    @SuppressWarnings("resource")
    static ContainerInfrastructure start() {
        PostgreSQLContainer database = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                .withUsername("postgres")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
        KafkaContainer broker = new KafkaContainer(DockerImageName.parse("apache/kafka-native:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_MESSAGE_BYTES);
        database.start();
        broker.start();
        String address = database.getHost() + ":" + database.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        Path data = temporaryDirectory();
        Path keyring = data.resolveSibling(data.getFileName() + "-keyring.json");
        prepare(address, database.getPassword(), broker.getBootstrapServers(), keyring, data);
        return new ContainerInfrastructure(Map.of(
                "csp.database", address,
                "csp.kafka", broker.getBootstrapServers(),
                "csp.keyring", keyring.toString(),
                "csp.data", data.toString(),
                "container.postgres", database.getContainerId(),
                "container.kafka", broker.getContainerId()));
    }

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public void command(String component, String action) {
        DockerClient engine = DockerClientFactory.instance().client();
        String container = properties.get("container." + component);
        switch (action) {
            case "stop", "kill", "pause" -> engine.pauseContainerCmd(container).exec();
            case "start", "resume" -> engine.unpauseContainerCmd(container).exec();
            default -> throw new IllegalArgumentException("not an action: " + action);
        }
    }

    private static void prepare(String database, String password, String kafka, Path keyring, Path data) {
        Path launcher = RepositoryRoot.built("launcher/target/launcher.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(
                            java,
                            "-jar",
                            launcher.toString(),
                            "prepare",
                            "--database",
                            database,
                            "--user",
                            "postgres",
                            "--kafka",
                            kafka,
                            "--keyring",
                            keyring.toString(),
                            "--data",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the containers could not be prepared; the reason stands above");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("csp-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
