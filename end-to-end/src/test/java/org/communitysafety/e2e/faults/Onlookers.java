package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionTimeoutException;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.LiveClient;
import org.communitysafety.e2e.harness.Reply;

/** Dashboards that follow the live stream, and one that asks for the scorecard again and again. */
final class Onlookers implements AutoCloseable {
    private static final String PLAN = "nottingham-cdp-2021-24";
    private static final int DASHBOARDS = 2;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration SHOWN = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private final Api api;
    private final StreamedRecords records;
    private final List<LiveClient> dashboards = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "scorecard-reader");
    private volatile boolean reading = true;

    /** Returns when each dashboard has its snapshot, so that nothing from here on may be missing. */
    Onlookers(TwoOfEach platform) {
        api = platform.api();
        for (int n = 0; n < DASHBOARDS; n++) {
            dashboards.add(new LiveClient(api.base().resolve("/api/v1/live")));
        }
        await("snapshots").atMost(SHOWN).until(() -> dashboards.stream()
                .allMatch(one -> one.of("snapshot").findAny().isPresent()));
        records = new StreamedRecords(platform.platform());
        reader.start();
    }

    /** Stops asking, waits until everything published has been shown, and says what was wrong. */
    String complaint() {
        stopReading();
        List<String> complaints = new ArrayList<>(failures);
        for (LiveClient dashboard : dashboards) {
            dashboard.failures().forEach(failure -> complaints.add("the stream: " + failure));
            long snapshots =
                    dashboard.of("snapshot").count() + dashboard.of("reset").count();
            if (snapshots != 1) {
                complaints.add("a dashboard had to begin again: " + snapshots + " snapshots and resets");
            }
            complaints.add(gap(dashboard));
            complaints.add(contradiction(dashboard));
        }
        complaints.removeIf(String::isEmpty);
        return String.join("; ", complaints);
    }

    /** Whether each dashboard was answered more than once. */
    boolean haveAllComeBack() {
        return dashboards.stream().allMatch(dashboard -> dashboard.connections() > 1);
    }

    private String gap(LiveClient dashboard) {
        try {
            await().atMost(SHOWN)
                    .until(() -> records.difference(dashboard.events()).isEmpty());
            return "";
        } catch (ConditionTimeoutException e) {
            return records.difference(dashboard.events());
        }
    }

    private String contradiction(LiveClient dashboard) {
        try {
            await().atMost(SHOWN)
                    .until(() ->
                            new ShownFigures(dashboard.events()).complaint(api).isEmpty());
            return "";
        } catch (ConditionTimeoutException e) {
            return new ShownFigures(dashboard.events()).complaint(api);
        }
    }

    private void read() {
        while (reading) {
            try {
                Reply reply = api.send(HttpRequest.newBuilder(api.base().resolve("/api/v1/scorecard?plan=" + PLAN))
                        .timeout(ANSWER)
                        .GET());
                JsonNode items = reply.status() == 200 ? reply.json().path("items") : null;
                if (items == null || items.isEmpty()) {
                    failures.add("the scorecard was answered " + reply.status() + " " + reply.text());
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (UncheckedIOException e) {
                failures.add("the scorecard was not answered: " + e.getCause());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void stopReading() {
        reading = false;
        try {
            reader.join(ANSWER.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        reading = false;
        dashboards.forEach(LiveClient::close);
    }
}
