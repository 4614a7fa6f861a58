package org.communitysafety.cli.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of file the platform takes incidents in, known by their ending; each may be gzip. */
enum FileKind {
    CSV(".csv", "text/csv"),
    NDJSON(".ndjson", "application/x-ndjson"),
    JSON(".json", "application/json");

    private final String ending;
    private final String mediaType;

    FileKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    static Optional<FileKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return Stream.of(values()).filter(kind -> plain.endsWith(kind.ending)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
