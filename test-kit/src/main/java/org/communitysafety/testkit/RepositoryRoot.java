package org.communitysafety.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository lies, whichever module's tests run. */
public final class RepositoryRoot {
    private RepositoryRoot() {}

    /**
     * The nearest directory upwards from the working directory that holds the launch script.
     *
     * @throws IllegalStateException when the tests run outside the repository
     */
    public static Path find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path candidate = start; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve("csp"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no directory from " + start + " upwards holds the launch script csp");
    }

    /**
     * A file the build makes.
     *
     * @param path relative to the root, such as {@code launcher/target/launcher.jar}
     * @throws IllegalStateException when it has not been built
     */
    public static Path built(String path) {
        Path file = find().resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing; build it first: ./mvnw -DskipTests package");
        }
        return file;
    }
}
