package org.communitysafety.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformInfrastructureIT {
    private static final String TOPIC = "alerts";

    @AfterEach
    void bringEverythingBack() {
        PlatformInfrastructure.startPostgres();
        PlatformInfrastructure.startKafka();
    }

    @Test
    void aRecordSurvivesTheDeathOfTheBroker() {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            probe.write(TOPIC, "survivor", "before", Map.of("ce_id", "1"));
        }

        PlatformInfrastructure.killKafka();
        PlatformInfrastructure.startKafka();

        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(TOPIC, Duration.ofSeconds(10), found -> "before".equals(text(found.value())));
            assertEquals("1", KafkaProbe.header(record, "ce_id"));
        }
    }

    @Test
    void aStoppedDatabaseTakesNoConnectionsAndComesBackAtTheSameAddress() throws SQLException {
        String address = PlatformInfrastructure.database();

        PlatformInfrastructure.stopPostgres();
        assertThrows(SQLException.class, () -> connect("target_service").close());
        PlatformInfrastructure.startPostgres();

        try (Connection connection = connect("target_service")) {
            assertTrue(connection.isValid(1));
        }
        assertEquals(address, PlatformInfrastructure.database());
    }

    @Test
    void theSameInfrastructureServesEveryTestOfTheJvm() {
        assertEquals(started(), started());
    }

    @Test
    void theKeyringIsThere() {
        assertTrue(Files.exists(Path.of(PlatformInfrastructure.ensure().get("csp.keyring"))));
    }

    /** What a test class is given of what all share; what receives its spans is its own. */
    private static Map<String, String> started() {
        PlatformInfrastructure infrastructure = new PlatformInfrastructure();
        Map<String, String> properties = new TreeMap<>(infrastructure.start());
        infrastructure.stop();
        properties.keySet().removeIf(key -> !key.startsWith("csp."));
        return properties;
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp", role, "");
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
