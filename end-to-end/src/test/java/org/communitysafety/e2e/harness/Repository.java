package org.communitysafety.e2e.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things lie around the test. */
public final class Repository {
    private static final Path ROOT = find();

    private Repository() {}

    public static Path root() {
        return ROOT;
    }

    /** Scratch space of this module, cleaned with the build. */
    public static Path target() {
        return ROOT.resolve("end-to-end/target");
    }

    /** The data handed over beside the repository, when it is there. */
    public static Optional<Path> sharedData() {
        return Optional.of(ROOT.resolveSibling("shared").resolve("data")).filter(Files::isDirectory);
    }

    private static Path find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isRegularFile(path.resolve("csp")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not inside the repository"));
    }
}
