package org.communitysafety.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The large real data sets beside the repository, which not every checkout has. */
public final class SharedData {
    private SharedData() {}

    /** The directory {@code ../shared/data} of the repository, when it is there. */
    public static Optional<Path> directory() {
        Path directory = RepositoryRoot.find().resolveSibling("shared").resolve("data");
        return Files.isDirectory(directory) ? Optional.of(directory) : Optional.empty();
    }

    /**
     * A file or directory in it, when it is there.
     *
     * @param path relative, such as {@code oracle/summary.json}
     */
    public static Optional<Path> find(String path) {
        return directory().map(directory -> directory.resolve(path)).filter(Files::exists);
    }

    /** The file, or the test is skipped: JUnit reports it as aborted with this reason. */
    public static Path require(String path) {
        return find(path)
                .orElseThrow(() -> new org.opentest4j.TestAbortedException("the shared data has no " + path + " here"));
    }
}
