package org.communitysafety.benchmarks.see;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.communitysafety.benchmarks.load.Answer;
import org.communitysafety.benchmarks.load.HttpLoad;
import org.communitysafety.benchmarks.load.IncidentRequests;
import org.communitysafety.benchmarks.load.LoadResult;
import org.communitysafety.benchmarks.load.Pace;
import org.communitysafety.benchmarks.load.Requests;
import org.communitysafety.benchmarks.platform.Platform;
import org.communitysafety.benchmarks.platform.TopicEnd;

/** What a running platform is put under: nothing, or incidents from other agencies. */
final class Conditions implements Closeable {
    private static final int CONNECTIONS = 32;
    private static final int BOTH = 2;
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TAKEN_IN = "select (select coalesce(sum(next_offset), 0) from target.consumer_offset"
            + " where topic = 'incidents'), (select coalesce(sum(next_offset), 0) from incident.consumer_offset"
            + " where topic = 'incidents')";

    private static final String JUDGED =
            "select coalesce(sum(next_offset), 0) from reporting.consumer_offset where topic = 'indicator-values'";
    /** Longer than the publisher of values rests. */
    private static final long CALM_MILLIS = 200;

    private final Platform platform;
    private final TopicEnd incidents;
    private final TopicEnd values;
    private final IncidentRequests requests;

    Conditions(Platform platform) {
        this.platform = platform;
        this.incidents = new TopicEnd(platform.kafka(), "incidents");
        this.values = new TopicEnd(platform.kafka(), "indicator-values");
        this.requests = new IncidentRequests(platform.authority(), 1, false);
    }

    /** Incidents a second from the first request until their figures stand, sent as fast as they are answered. */
    double mostPerSecond(Duration length) throws Exception {
        long begin = System.nanoTime();
        LoadResult result = HttpLoad.run(platform.gateway(), CONNECTIONS, requests, Pace.asFastAsAnswered(length));
        awaitQuiet();
        return result.answered() / ((System.nanoTime() - begin) / 1e9);
    }

    /** Incidents at a steady rate, whatever the answers do. */
    LoadResult load(double perSecond, Duration length) throws IOException {
        return HttpLoad.run(platform.gateway(), CONNECTIONS, requests, new Pace(perSecond, length));
    }

    /** Until every incident is in the register and the figures, and every figure of it has been judged. */
    void awaitQuiet() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = DriverManager.getConnection(platform.jdbc());
                Statement statement = connection.createStatement()) {
            long calm = 0;
            while (calm < CALM_MILLIS) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the services do not take in what they accepted");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                boolean quiet = takenIn(statement) >= incidents.records() && judged(statement) >= values.records();
                calm = quiet ? calm + LOOK_AGAIN_MILLIS : 0;
            }
        }
    }

    private static long judged(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(JUDGED)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** By the slower of the two. */
    private static long takenIn(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(TAKEN_IN)) {
            row.next();
            return Math.min(row.getLong(1), row.getLong(BOTH));
        }
    }

    /** A figure that says nothing and is refused, through the gateway and back, one after the other. In microseconds. */
    Histogram roundTrip(Duration length) throws IOException {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/v1/measurements HTTP/1.1\r\nHost: " + platform.authority()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Requests faulty = new Requests() {
            @Override
            public ByteBuffer next(long meant) {
                return ByteBuffer.allocate(head.length + body.length)
                        .put(head)
                        .put(body)
                        .flip();
            }

            @Override
            public boolean isRight(Answer answer) {
                return answer.status() == 422;
            }
        };
        return HttpLoad.run(platform.gateway(), 1, faulty, Pace.asFastAsAnswered(length))
                .micros();
    }

    @Override
    public void close() {
        incidents.close();
        values.close();
    }
}
