package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SettingsTest {
    @Test
    void theEnvironmentGoesBeforeTheFile() {
        Settings settings = settings(Map.of("CSP_MANAGEMENT_PORT_TARGET", "1"), "csp.management-port.target", "2");

        assertEquals("1", settings.find("csp.management-port.target"));
    }

    @Test
    void theCommandLineGoesBeforeBothAndTheDefaultComesLast() {
        Settings settings = settings(Map.of("CSP_PORT_GATEWAY", "9000"), "csp.port.kafka", "9001");
        PlatformPorts ports = new PlatformPorts();

        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("ports", CommandLine.Model.CommandSpec.forAnnotatedObject(ports)))
                .setDefaultValueProvider(settings)
                .parseArgs("--port-incident=9002");

        assertEquals(9000, ports.of(ServiceName.GATEWAY));
        assertEquals(9001, ports.kafka());
        assertEquals(9002, ports.of(ServiceName.INCIDENT));
        assertEquals(8082, ports.of(ServiceName.TARGET));
    }

    @Test
    void theServicesGetWhatTheLauncherDoesNotKnow() {
        Settings settings = settings(Map.of(), "csp.business-date", "today");

        assertEquals(Map.of("csp.business-date", "today"), settings.forServices());
        assertNull(settings.find("csp.look-up"));
    }

    private static Settings settings(Map<String, String> environment, String property, String value) {
        Properties file = new Properties();
        file.setProperty(property, value);
        return new Settings(environment, file);
    }
}
