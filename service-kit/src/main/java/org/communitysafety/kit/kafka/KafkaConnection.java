package org.communitysafety.kit.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/** What the settings of every client of Kafka begin with: where the brokers are, and what they want to know. */
public final class KafkaConnection {
    private KafkaConnection() {}

    /**
     * A new map, to be added to.
     *
     * @throws UncheckedIOException when the file of further properties cannot be read
     */
    public static Map<String, Object> settings(KafkaConfig kafka) {
        Map<String, Object> settings = new HashMap<>();
        kafka.clientProperties().ifPresent(file -> {
            Properties further = read(file);
            further.stringPropertyNames().forEach(name -> settings.put(name, further.getProperty(name)));
        });
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return settings;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the properties of Kafka's clients cannot be read: " + file, e);
        }
        return properties;
    }
}
