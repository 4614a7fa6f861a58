package org.communitysafety.testkit;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same database and broker in containers, for machines with an engine. Their ports are chosen here, so that a container
 * that was stopped comes back at the same address.
 *
 * @param properties the {@code csp.*} properties, and the containers' ids and the database's password under {@code container.*}
 */
record ContainerInfrastructure(Map<String, String> properties) implements TestInfrastructure {
    private static final String LARGEST_MESSAGE_BYTES = "4194304";
    private static final int KAFKA_PORT = 9092;
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);

    // The containers live until the JVM ends; Testcontainers removes them then.
    @SuppressWarnings("resource")
    static ContainerInfrastructure start() {
        PostgreSQLContainer database = new PostgreSQLContainer(DockerImageName.parse("postgres:18.6"))
                .withUsername("postgres")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
        KafkaContainer broker = new KafkaContainer(DockerImageName.parse("apache/kafka-native:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_MESSAGE_BYTES);
        database.setPortBindings(List.of(FreePort.any() + ":" + PostgreSQLContainer.POSTGRESQL_PORT));
        broker.setPortBindings(List.of(FreePort.any() + ":" + KAFKA_PORT));
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
                "container.password", database.getPassword(),
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
        InspectContainerResponse.ContainerState state =
                engine.inspectContainerCmd(container).exec().getState();
        switch (action) {
            case "stop" -> engine.stopContainerCmd(container).exec();
            case "kill" -> engine.killContainerCmd(container).exec();
            case "pause" -> engine.pauseContainerCmd(container).exec();
            case "resume" -> resume(engine, container, state);
            case "start" -> {
                resume(engine, container, state);
                if (!Boolean.TRUE.equals(state.getRunning())) {
                    engine.startContainerCmd(container).exec();
                }
                await().atMost(STARTED_WITHIN).ignoreExceptions().until(() -> serves(component));
            }
            default -> throw new IllegalArgumentException("not an action: " + action);
        }
    }

    private static void resume(DockerClient engine, String container, InspectContainerResponse.ContainerState state) {
        if (Boolean.TRUE.equals(state.getPaused())) {
            engine.unpauseContainerCmd(container).exec();
        }
    }

    // The engine opens a container's port before anything listens in it: only an answer counts.
    private boolean serves(String component) throws Exception {
        if (component.equals("kafka")) {
            Map<String, Object> settings =
                    Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.get("csp.kafka"));
            try (Admin admin = Admin.create(settings)) {
                return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
            }
        }
        String url = "jdbc:postgresql://" + properties.get("csp.database") + "/postgres?loginTimeout=5";
        try (Connection connection =
                DriverManager.getConnection(url, "postgres", properties.get("container.password"))) {
            return connection.isValid(5);
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
