package org.communitysafety.cli.retained;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.communitysafety.cli.http.PlatformException;

/** A file of structured CloudEvents, one a line, plain or gzip when its name ends in {@code .gz}; read line by line. */
public final class EventFile implements EventSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final BufferedReader reader;
    private long number;

    private EventFile(Path path, BufferedReader reader) {
        this.path = path;
        this.reader = reader;
    }

    public static EventFile open(Path path) {
        try {
            InputStream in = Files.newInputStream(path);
            InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new EventFile(path, new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new PlatformException("cannot read " + path + ": " + e.getMessage());
        }
    }

    @Override
    public RetainedEvent next() {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    return event(line);
                }
            }
            return null;
        } catch (IOException e) {
            throw new PlatformException("cannot read " + path + ": " + e.getMessage());
        }
    }

    private RetainedEvent event(String line) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode event) {
                return RetainedEvent.of(event);
            }
            throw new IllegalArgumentException("not an object");
        } catch (JsonProcessingException e) {
            throw new PlatformException("line %,d of %s is no JSON".formatted(number, path));
        } catch (IllegalArgumentException e) {
            throw new PlatformException("line %,d of %s: %s".formatted(number, path, e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
