package org.communitysafety.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The renderer of this machine: kubectl, or kustomize alone. Neither asks a cluster. */
final class Kustomize {
    private static final List<List<String>> COMMANDS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));
    private static final String MISSING = "The tests of k8s/ need kubectl or kustomize on the PATH; they are left out.";

    private Kustomize() {}

    /** Skips the test, with a line that says so, where there is no renderer; on continuous integration that is a failure. */
    static Manifests render(Path directory) {
        Optional<List<String>> command =
                COMMANDS.stream().filter(each -> isOnPath(each.get(0))).findFirst();
        if (command.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(MISSING);
            }
            System.out.println(MISSING);
            Assumptions.abort(MISSING);
        }
        return Manifests.of(Yaml.documents(run(command.get(), directory)));
    }

    private static String run(List<String> command, Path directory) {
        List<String> whole =
                Stream.concat(command.stream(), Stream.of(directory.toString())).toList();
        try {
            File errors = File.createTempFile("kustomize", ".err");
            Process process = new ProcessBuilder(whole).redirectError(errors).start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(directory + " cannot be rendered: " + Files.readString(errors.toPath()));
            }
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOnPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
