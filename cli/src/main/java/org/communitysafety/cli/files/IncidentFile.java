package org.communitysafety.cli.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.communitysafety.cli.http.Content;

/**
 * One file of incidents or of referral steps, looked at before it is sent.
 *
 * @param collection what it holds, told by how it begins
 * @param gzip told by the file's first two bytes, not by its name
 * @param length in bytes, as it lies there
 * @param rows data rows or lines it seems to hold; only the platform's answer counts
 */
record IncidentFile(Path path, FileKind kind, FileCollection collection, boolean gzip, long length, long rows) {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;
    private static final int PEEKED = 4096;

    static IncidentFile inspect(Path path) throws IOException {
        FileKind kind = FileKind.of(path.getFileName().toString()).orElseThrow();
        boolean gzip = startsAsGzip(path);
        FileCollection collection = FileCollection.of(kind, start(path, gzip));
        return new IncidentFile(path, kind, collection, gzip, Files.size(path), countRows(path, kind, gzip));
    }

    /** Where the file is posted: a CSV file of incidents is the whole truth of its source, so it names it. */
    String target(boolean replace) {
        String endpoint = "/api/v1/" + collection.endpoint();
        if (!isWholeTruth()) {
            return endpoint;
        }
        String source = URLEncoder.encode(SourceName.of(path), StandardCharsets.UTF_8);
        return endpoint + "?source=" + source + (replace ? "&replace=true" : "");
    }

    /** Whether another file under the same name takes this one's place. */
    boolean isWholeTruth() {
        return kind == FileKind.CSV && collection == FileCollection.INCIDENTS;
    }

    Content content(LongConsumer sent) {
        return new Content(mediaType(), gzip, length, () -> new CountedStream(open(path), sent));
    }

    private String mediaType() {
        if (kind != FileKind.JSON) {
            return kind.mediaType();
        }
        String start = start(path, gzip);
        if (start.startsWith("[")) {
            return "application/cloudevents-batch+json";
        }
        return start.contains("\"specversion\"") ? "application/cloudevents+json" : kind.mediaType();
    }

    /** Empty when it cannot be read: the platform says what is wrong with it. */
    private static String start(Path path, boolean gzip) {
        try (InputStream in = decoded(path, gzip)) {
            return new String(in.readNBytes(PEEKED), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean startsAsGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        }
    }

    /** A file that cannot be read to its end counts as far as it goes: the platform says what is wrong with it. */
    private static long countRows(Path path, FileKind kind, boolean gzip) {
        RowCounter counter = new RowCounter(kind == FileKind.CSV);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = decoded(path, gzip)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                counter.count(buffer, read);
            }
        } catch (IOException e) {
            return counter.dataRows();
        }
        return kind == FileKind.JSON ? 1 : counter.dataRows();
    }

    private static InputStream decoded(Path path, boolean gzip) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        return gzip ? new GZIPInputStream(in, BUFFER) : in;
    }

    private static InputStream open(Path path) {
        try {
            return new BufferedInputStream(Files.newInputStream(path), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
