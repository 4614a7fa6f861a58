package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deployed is what everything is tested with: the PostgreSQL and the Kafka of the parent's POM. */
class VersionsTest {
    private static final String KAFKA = System.getProperty("kafka.version");
    /** The binaries have a third number, of their own packaging. */
    private static final String POSTGRES =
            System.getProperty("postgres.version").replaceFirst("\\.\\d+$", "");

    /** With its minor release: {@code postgres:5432} is an address. */
    private static final Pattern POSTGRES_IMAGE = Pattern.compile("\\bpostgres(?:ql)?:(\\d+\\.[\\d.]+)");

    private static final Pattern KAFKA_IMAGE = Pattern.compile("\\bapache/kafka(?:-native)?:([\\d.]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose.yml",
                "k8s/overlays/local/postgres.yaml",
                "k8s/overlays/production/postgres.yaml",
                "test-kit/src/main/java/org/communitysafety/testkit/ContainerInfrastructure.java"
            })
    void theImageOfPostgresHasTheVersionOfTheBinariesThatTheTestsUse(String file) {
        assertEquals(Optional.of(POSTGRES), version(POSTGRES_IMAGE, file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose.yml",
                "k8s/overlays/local/kafka.yaml",
                "test-kit/src/main/java/org/communitysafety/testkit/ContainerInfrastructure.java"
            })
    void theImageOfKafkaHasTheVersionOfTheBrokerThatTheTestsUse(String file) {
        assertEquals(Optional.of(KAFKA), version(KAFKA_IMAGE, file));
    }

    /** One that a broker of the tests would choose: without it each update of the operator may change it. */
    @Test
    void productionsKafkaIsThatOfTheTestsAndItsMetadataToo() {
        JsonNode kafka = Yaml.documents(Repository.text("k8s/overlays/production/kafka.yaml")).stream()
                .filter(document -> Manifests.kind(document).equals("Kafka"))
                .findFirst()
                .orElseThrow()
                .at("/spec/kafka");

        assertEquals(KAFKA, kafka.path("version").textValue());
        assertEquals(
                MetadataVersion.latestProduction().version(),
                kafka.path("metadataVersion").textValue());
    }

    @Test
    void theVersionsAreWhole() {
        assertTrue(POSTGRES.matches("\\d+\\.\\d+"), POSTGRES);
        assertTrue(KAFKA.matches("\\d+\\.\\d+\\.\\d+"), KAFKA);
    }

    private static Optional<String> version(Pattern image, String file) {
        Matcher found = image.matcher(Repository.text(file));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
