package org.communitysafety.cli.retained;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.communitysafety.cli.http.PlatformException;
import org.communitysafety.contracts.Topics;
import picocli.CommandLine.Option;

/** Where the topics are. Reading them moves nobody's position. */
public final class TopicOptions {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:CSP_KAFKA:-127.0.0.1:${env:CSP_PORT_KAFKA:-19092}}",
            description = "The brokers of the platform that is read (environment CSP_KAFKA; default ${DEFAULT-VALUE}).")
    private String brokers;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Further properties of Kafka's client: TLS, and who reads.")
    private Path properties;

    /**
     * @param topics names of topics of events; empty is all of them
     * @throws PlatformException when one is none, or the brokers do not answer
     */
    public EventSource open(List<String> topics, SelectionOptions selection) {
        for (String topic : topics) {
            if (!Topics.eventTopics().contains(topic)) {
                throw new PlatformException("%s is no topic of events; they are %s"
                        .formatted(topic, String.join(", ", Topics.eventTopics())));
            }
        }
        return TopicReader.open(settings(), topics.isEmpty() ? Topics.eventTopics() : topics, selection.since());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        if (properties != null) {
            Properties further = new Properties();
            try (Reader reader = Files.newBufferedReader(properties)) {
                further.load(reader);
            } catch (IOException e) {
                throw new PlatformException("cannot read " + properties + ": " + e.getMessage());
            }
            further.stringPropertyNames().forEach(name -> settings.put(name, further.getProperty(name)));
        }
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        return settings;
    }
}
