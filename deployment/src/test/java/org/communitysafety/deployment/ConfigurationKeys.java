package org.communitysafety.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that a service knows, as the names of variables, read from its sources and those of the kit. */
final class ConfigurationKeys {
    /** Of Quarkus and the JVM, where a service has no line of its own for them. */
    private static final Set<String> OF_THE_FRAMEWORK =
            Set.of("QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_MAILER_START_TLS", "SMALLRYE_CONFIG_LOCATIONS");

    private static final String OF_EVERY_SERVICE =
            "service-kit/src/main/resources/META-INF/microprofile-config.properties";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{((?:csp|otel)\\.[a-z.-]+)");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][a-z.-]+)=");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^ {4}[\\w<>.]+ ([a-z]\\w*)\\(\\);");

    private ConfigurationKeys() {}

    /** @param module its directory */
    static Set<String> of(String module) {
        Set<String> keys = new TreeSet<>();
        String properties = Repository.text(module + "/src/main/resources/application.properties");
        collect(PLACEHOLDER, properties, keys);
        collect(PLACEHOLDER, Repository.text(OF_EVERY_SERVICE), keys);
        collect(KEY, properties, keys);
        for (String sources : List.of(module, "service-kit")) {
            mappings(Repository.file(sources + "/src/main/java")).forEach(source -> {
                Matcher prefix = PREFIX.matcher(source);
                if (prefix.find()) {
                    Set<String> names = new TreeSet<>();
                    collect(PROPERTY, source, names);
                    names.forEach(name -> keys.add(prefix.group(1) + "." + kebab(name)));
                }
            });
        }
        Set<String> variables = new TreeSet<>(OF_THE_FRAMEWORK);
        keys.forEach(key -> variables.add(variable(key)));
        return variables;
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Stream<String> mappings(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(file -> file.toString().endsWith("Config.java"))
                    .map(Repository::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
