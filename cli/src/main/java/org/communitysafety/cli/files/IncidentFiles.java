package org.communitysafety.cli.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which files the arguments mean: files, folders of them, and patterns that the shell left alone. */
final class IncidentFiles {
    private IncidentFiles() {}

    /**
     * The files in the order named, each once however often and by whatever path it is named.
     *
     * @throws NoSuchIncidentFileException when an argument means no file that incidents come in
     */
    static List<Path> of(List<String> arguments) throws IOException {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (String argument : arguments) {
            List<Path> meant = meantBy(argument);
            if (meant.isEmpty()) {
                throw new NoSuchIncidentFileException("no .csv, .json or .ndjson file (plain or .gz): " + argument);
            }
            for (Path path : meant) {
                byRealPath.putIfAbsent(path.toRealPath(), path);
            }
        }
        return new ArrayList<>(byRealPath.values());
    }

    private static List<Path> meantBy(String argument) throws IOException {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return under(path);
        }
        if (Files.exists(path)) {
            return Stream.of(path).filter(IncidentFiles::isIncidentFile).toList();
        }
        return matching(path);
    }

    private static List<Path> under(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(IncidentFiles::isIncidentFile)
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> matching(Path pattern) throws IOException {
        Path parent = pattern.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.getFileName());
        try (Stream<Path> siblings = Files.list(parent)) {
            return siblings.filter(file -> matcher.matches(file.getFileName()))
                    .filter(IncidentFiles::isIncidentFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isIncidentFile(Path path) {
        return FileKind.of(path.getFileName().toString()).isPresent();
    }

    /** An argument that means nothing that can be imported. */
    static final class NoSuchIncidentFileException extends IOException {
        private static final long serialVersionUID = 1L;

        NoSuchIncidentFileException(String message) {
            super(message);
        }
    }
}
