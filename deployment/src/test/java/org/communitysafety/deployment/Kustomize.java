package org.communitysafety.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The renderer of this machine: kubectl, or kustomize alone. Neither asks a cluster. */
final class Kustomize {
    private static final Map<List<String>, List<String>> VERSION_OF = Map.of(
            List.of("kubectl", "kustomize"), List.of("kubectl", "version", "--client"),
            List.of("kustomize", "build"), List.of("kustomize", "version"));
    /** Components, and labels on templates. */
    private static final Pattern RECENT = Pattern.compile("(?s).*\\bv([5-9]|\\d\\d)\\.\\d+\\.\\d+.*");

    private static final String MISSING =
            "The tests of k8s/ need kubectl 1.27 or later, or kustomize 5, on the PATH; they are left out.";

    /** Each takes a second or two; nothing changes what was rendered, {@link Manifests#with} makes a copy. */
    private static final Map<Path, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** Skips the test, with a line that says so, where there is no renderer: no package of Debian's has one that is recent enough. */
    static Manifests render(Path directory) {
        return RENDERED.computeIfAbsent(directory, Kustomize::rendered);
    }

    private static Manifests rendered(Path directory) {
        Optional<List<String>> command =
                VERSION_OF.keySet().stream().filter(Kustomize::isRecent).findFirst();
        if (command.isEmpty()) {
            System.out.println(MISSING);
            Assumptions.abort(MISSING);
        }
        return Manifests.of(Yaml.documents(run(Stream.concat(command.get().stream(), Stream.of(directory.toString()))
                .toList())));
    }

    private static boolean isRecent(List<String> command) {
        return isOnPath(command.get(0))
                && RECENT.matcher(run(VERSION_OF.get(command))).matches();
    }

    private static String run(List<String> command) {
        try {
            File errors = File.createTempFile("kustomize", ".err");
            Process process = new ProcessBuilder(command).redirectError(errors).start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + Files.readString(errors.toPath()));
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
