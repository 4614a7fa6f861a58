package org.communitysafety.cli.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformException;

/** The platform's live stream, kept open: a connection that breaks or falls silent is resumed after the last event. */
final class LiveStream {
    /** The platform sends a heartbeat every 15 seconds; three missed ones are a dead connection. */
    private static final Duration SILENCE = Duration.ofSeconds(46);

    private static final int REFUSED = 400;
    private static final int ASKED_TO_WAIT = 429;
    private static final int SERVER_ERROR = 500;

    private final Platform platform;
    private final String path;
    private final Consumer<String> remarks;
    private String lastId;
    private Duration retry = Duration.ofSeconds(2);

    /** @param remarks takes what is worth saying about the connection itself */
    LiveStream(Platform platform, String path, Consumer<String> remarks) {
        this.platform = platform;
        this.path = path;
        this.remarks = remarks;
    }

    /**
     * Hands over every event, for as long as the program runs.
     *
     * @throws PlatformException when the platform refuses the stream for good
     */
    void follow(Consumer<ServerSentEvent> events) throws InterruptedException {
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(LiveStream::daemon);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                connect(events, watchdog);
                TimeUnit.MILLISECONDS.sleep(retry.toMillis());
            }
        } finally {
            watchdog.shutdownNow();
        }
    }

    private void connect(Consumer<ServerSentEvent> events, ScheduledExecutorService watchdog) {
        try {
            HttpResponse<InputStream> response = platform.stream(path, Optional.ofNullable(lastId));
            try (InputStream in = response.body()) {
                if (isOpen(response)) {
                    read(new Pulse(in, watchdog), events);
                }
            }
            remarks.accept("the stream ended; connecting again");
        } catch (IOException e) {
            remarks.accept("no connection to " + platform.base() + "; trying again");
        }
    }

    private boolean isOpen(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        if (status >= REFUSED && status < SERVER_ERROR && status != ASKED_TO_WAIT) {
            throw new PlatformException("the live stream was refused with " + status);
        }
        return status / 100 == 2;
    }

    private void read(Pulse in, Consumer<ServerSentEvent> events) throws IOException {
        EventReader reader = new EventReader(in, lastId);
        for (Optional<ServerSentEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
            lastId = event.get().id();
            retry = reader.retry().orElse(retry);
            if (!event.get().isEmpty()) {
                events.accept(event.get());
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "live-stream-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Closes the stream under its reader when nothing, not even a heartbeat, has come for too long. */
    private static final class Pulse extends java.io.FilterInputStream {
        private final ScheduledExecutorService watchdog;
        private ScheduledFuture<?> deadline;

        private Pulse(InputStream in, ScheduledExecutorService watchdog) {
            super(in);
            this.watchdog = watchdog;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            deadline = watchdog.schedule(this::giveUp, SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return super.read(bytes, offset, length);
            } finally {
                deadline.cancel(false);
            }
        }

        private void giveUp() {
            try {
                in.close();
            } catch (IOException e) {
                // the reader sees the closed stream and connects again
            }
        }
    }
}
