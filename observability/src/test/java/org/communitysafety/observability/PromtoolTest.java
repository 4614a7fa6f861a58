package org.communitysafety.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prometheus's own tool reads the configuration and the rules, and plays each alert's tests. */
class PromtoolTest {
    private static final String PROMETHEUS = "observability/prometheus/";

    private static Path promtool;

    @BeforeEach
    void find() {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(found.isPresent(), "no promtool on the PATH: the alert rules are not tested");
        }
        promtool = found.orElseThrow(() -> new AssertionError("promtool has to be on the PATH in CI"));
    }

    @Test
    void theConfigurationIsSound() throws Exception {
        run("check", "config", Repository.file(PROMETHEUS + "prometheus.yml").toString());
    }

    @Test
    void everyRuleDoesWhatItsTestsSay() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("test", "rules"));
        Repository.files(PROMETHEUS + "tests", ".yml").forEach(file -> arguments.add(file.toString()));
        assertTrue(arguments.size() > 2);

        run(arguments.toArray(String[]::new));
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(promtool.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
    }
}
