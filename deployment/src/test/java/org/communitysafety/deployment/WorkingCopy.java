package org.communitysafety.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies of what is rendered, one of them with a sample of the file that the production overlay asks for and nobody commits. */
enum WorkingCopy {
    WITH_IDENTITY,
    WITHOUT_IDENTITY;

    /** What stands in the sample besides the comments of the example. */
    static final String SAMPLE = "SAMPLE_OF_THE_TESTS=here";

    private static final String IDENTITY = "k8s/overlays/production/identity.env";
    private static final List<String> RENDERED =
            List.of("k8s", "observability/grafana", "deployment/src/test/resources/with-components");

    private Path root;

    /** @param path inside the repository */
    synchronized Path file(String path) {
        if (root == null) {
            root = made();
        }
        return root.resolve(path);
    }

    private Path made() {
        Path copy = Repository.file("deployment/target/rendered").resolve(name());
        RENDERED.forEach(folder -> copy(Repository.file(folder), copy.resolve(folder)));
        if (this == WITH_IDENTITY) {
            try {
                Files.writeString(copy.resolve(IDENTITY), Repository.text(IDENTITY + ".example") + SAMPLE + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copy;
    }

    /** But for the identity of whoever runs the tests. */
    private static void copy(Path from, Path to) {
        Path own = Repository.file(IDENTITY);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.equals(own))
                    .toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
