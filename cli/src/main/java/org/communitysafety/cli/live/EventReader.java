package org.communitysafety.cli.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code text/event-stream} as the HTML standard writes it, one block after another. */
final class EventReader {
    private final BufferedReader lines;
    private String lastId;
    private Duration retry;
    private boolean first = true;

    /** @param lastId the identifier to begin with, or null */
    EventReader(InputStream in, String lastId) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.lastId = lastId;
    }

    /**
     * The next block that carries data or moves the identifier; empty at the end of the stream, where an unfinished
     * block is dropped as the standard asks.
     */
    Optional<ServerSentEvent> next() throws IOException {
        Block block = new Block();
        for (String line = line(); line != null; line = line()) {
            if (!line.isEmpty()) {
                block.take(line);
            } else if (block.isWorthTelling()) {
                return Optional.of(finish(block));
            } else {
                block = new Block();
            }
        }
        return Optional.empty();
    }

    /** How long the stream asks to wait before connecting again. */
    Optional<Duration> retry() {
        return Optional.ofNullable(retry);
    }

    private String line() throws IOException {
        String line = lines.readLine();
        if (first && line != null) {
            first = false;
            return line.startsWith("\uFEFF") ? line.substring(1) : line;
        }
        return line;
    }

    private ServerSentEvent finish(Block block) {
        lastId = block.id == null ? lastId : block.id;
        return new ServerSentEvent(block.type.isEmpty() ? "message" : block.type, block.data.toString(), lastId);
    }

    /** The fields of the block being read. */
    private final class Block {
        private final StringBuilder data = new StringBuilder();
        private String type = "";
        private String id;
        private boolean hasData;

        private boolean isWorthTelling() {
            return hasData || id != null;
        }

        private void take(String line) {
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String rest = colon < 0 ? "" : line.substring(colon + 1);
            String value = rest.startsWith(" ") ? rest.substring(1) : rest;
            switch (field) {
                case "event" -> type = value;
                case "data" -> append(value);
                case "id" -> id = value.indexOf('\0') < 0 ? value : id;
                case "retry" -> wait(value);
                default -> {
                    // a comment, which keeps the connection open, or a field the standard does not know
                }
            }
        }

        private void append(String value) {
            data.append(hasData ? "\n" : "").append(value);
            hasData = true;
        }

        private void wait(String milliseconds) {
            if (milliseconds.matches("\\d{1,9}")) {
                retry = Duration.ofMillis(Long.parseLong(milliseconds));
            }
        }
    }
}
