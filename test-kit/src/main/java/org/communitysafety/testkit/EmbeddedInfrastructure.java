package org.communitysafety.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The launcher's own infrastructure as a child process; it ends and deletes its data when this JVM is gone. */
final class EmbeddedInfrastructure implements TestInfrastructure {
    private final Process process;
    private final BufferedReader answers;
    private final Map<String, String> properties;

    EmbeddedInfrastructure(Process process, BufferedReader answers, Map<String, String> properties) {
        this.process = process;
        this.answers = answers;
        this.properties = properties;
    }

    static EmbeddedInfrastructure start() {
        Path launcher = RepositoryRoot.built("launcher/target/launcher.jar");
        try {
            Path data = Files.createTempDirectory("csp-test-");
            Process process = new ProcessBuilder(
                            java(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            launcher.toString(),
                            "infrastructure",
                            "--temporary",
                            "--data",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
            return new EmbeddedInfrastructure(process, answers, readProperties(answers));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the test infrastructure", e);
        }
    }

    Process process() {
        return process;
    }

    BufferedReader answers() {
        return answers;
    }

    @Override
    public Map<String, String> properties() {
        return properties;
    }

    @Override
    public void command(String component, String action) {
        try {
            process.getOutputStream().write((component + " " + action + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            String answer = answers.readLine();
            if (!"done".equals(answer)) {
                throw new IllegalStateException(component + " " + action + ": " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the test infrastructure is gone", e);
        }
    }

    private static Map<String, String> readProperties(BufferedReader answers) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line = answers.readLine(); !"ready".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IllegalStateException(
                        "the test infrastructure ended while starting; its reason stands above");
            }
            int equals = line.indexOf('=');
            properties.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return Map.copyOf(properties);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
