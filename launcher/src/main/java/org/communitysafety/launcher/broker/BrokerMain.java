package org.communitysafety.launcher.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** The main class of the broker's JVM: formats the data directory when it is new and serves until the JVM is told to end. */
public final class BrokerMain {
    private BrokerMain() {}

    /** Arguments: data directory, port, controller port. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        Properties settings =
                BrokerSettings.of(directory, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        format(directory, settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Exit.addShutdownHook("broker-shutdown", server::shutdown);
        server.startup();
        server.awaitShutdown();
        Runtime.getRuntime().halt(0);
    }

    private static void format(Path directory, Properties settings) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path file = directory.resolveSibling(directory.getFileName() + ".properties");
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, "Written at every first start; the launcher gives the settings that hold.");
            }
            String[] command = {
                "format",
                "--config",
                file.toString(),
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--ignore-formatted"
            };
            StorageTool.execute(command, System.out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + directory, e);
        }
    }
}
