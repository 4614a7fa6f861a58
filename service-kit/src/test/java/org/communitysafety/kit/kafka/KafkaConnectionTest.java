package org.communitysafety.kit.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaConnectionTest {
    @TempDir
    private Path directory;

    @Test
    void whatTheFileSaysGoesToTheClientAndTheBrokersStayThoseThatAreConfigured() throws IOException {
        Path file = directory.resolve("client.properties");
        Files.writeString(file, "security.protocol=SASL_SSL\nbootstrap.servers=elsewhere:1\n");

        Map<String, Object> settings = KafkaConnection.settings(with(file));

        assertEquals("SASL_SSL", settings.get("security.protocol"));
        assertEquals("broker:9093", settings.get("bootstrap.servers"));
    }

    @Test
    void aSecretIsReadFromAFileOfItsOwn() throws IOException {
        Files.writeString(directory.resolve("sasl.jaas.config"), "a login module");
        Path file = directory.resolve("client.properties");
        Files.writeString(
                file,
                """
                config.providers=dir
                config.providers.dir.class=org.apache.kafka.common.config.provider.DirectoryConfigProvider
                sasl.jaas.config=${dir:%s:sasl.jaas.config}
                """
                        .formatted(directory));
        Map<String, Object> settings = KafkaConnection.settings(with(file));
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);

        ConsumerConfig resolved = new ConsumerConfig(settings);

        assertEquals(
                "a login module",
                resolved.getPassword(SaslConfigs.SASL_JAAS_CONFIG).value());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path absent = directory.resolve("absent.properties");

        UncheckedIOException refusal =
                assertThrows(UncheckedIOException.class, () -> KafkaConnection.settings(with(absent)));

        assertTrue(refusal.getMessage().contains("absent.properties"), refusal.getMessage());
    }

    private static KafkaConfig with(Path file) {
        return new TestKafka("broker:9093", Duration.ofMinutes(5), Optional.empty(), Optional.of(file));
    }
}
