package org.communitysafety.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an option gets its value when the command line does not say: the environment ({@code csp.port.gateway} as
 * {@code CSP_PORT_GATEWAY}), then {@code csp.properties} in the root of the platform, then its default.
 */
final class Settings implements IDefaultValueProvider {
    private static final String PREFIX = "csp.";

    private final Map<String, String> environment;
    private final Properties file;

    Settings(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    static Settings ofThisMachine() {
        Properties properties = new Properties();
        Path file = root().resolve("csp.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return new Settings(System.getenv(), properties);
    }

    /** The directory that holds the services' directories: two above the launcher's own jar. */
    static Path root() {
        String given = System.getProperty("csp.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        try {
            Path jar = Path.of(Settings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.getParent().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!argument.isOption() || ((OptionSpec) argument).descriptionKey() == null) {
            return null;
        }
        return find(((OptionSpec) argument).descriptionKey());
    }

    /** The {@code csp.*} properties of the file, all of which the services get, also those the launcher knows nothing of. */
    Map<String, String> forServices() {
        Map<String, String> properties = new TreeMap<>();
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                properties.put(name, find(name));
            }
        }
        return properties;
    }

    /** The value from the environment or the file, or null. */
    String find(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String fromEnvironment = environment.get(variable);
        return fromEnvironment == null ? file.getProperty(property) : fromEnvironment;
    }
}
