package org.communitysafety.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A directory with everything in it. */
public final class DirectoryTree {
    private DirectoryTree() {}

    /** Deletes it, or the file of that name; what is not there is no error. */
    public static void delete(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try {
            Files.walkFileTree(place, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + place, e);
        }
    }

    /** Files may vanish meanwhile: a database that has just ended still tidies up. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (Files.exists(file)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
