package org.communitysafety.e2e.observability;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.LiveClient;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.communitysafety.testkit.ReceivedSpan;

/** A burglary that its sender posts in a trace, and that moves a scorecard which somebody watches. */
record TracedEvent(String trace) {
    static final Set<String> STEPS = new TreeSet<>(Set.of(
            "gateway: POST /api/v1/incidents",
            "incident-service: POST /api/v1/incidents",
            "incident-service: process incident-register",
            "target-service: process target-facts",
            "target-service: fold",
            "target-service: publish indicator-values",
            "reporting-service: process reporting-values",
            "reporting-service: judge",
            "reporting-service: publish target-status",
            "gateway: process live-streams"));

    /** All that any span says beside its name. */
    static final Set<String> ATTRIBUTES = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "messaging.system",
            "messaging.batch.message_count",
            "error.type",
            "csp.links.left_out");

    /** A step, a pipeline or the template of an address: nothing that somebody sent. */
    static final String NAME = "fold|judge|(process|publish) [a-z-]+|[A-Z]+ /|[A-Z]+ (/([a-z0-9.-]+|\\{[a-zA-Z]+}))+";

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Posts it once somebody watches, and returns when that sees what it led to. */
    static TracedEvent onItsWay(Platform platform) {
        TracedEvent event = new TracedEvent("c0ffee11".repeat(4));
        Api api = platform.api();
        FictionalCity city = new FictionalCity(1);
        city.register(api);
        city.publishPlan(api, 1, 5);
        city.reportWhole(api, "2020-02", 3);
        await().atMost(SOON).until(() -> new Scorecards(api)
                .item(city.plan(), "measure-1")
                .path("rag")
                .asText()
                .equals("GREEN"));
        try (LiveClient live = platform.live(city.plan())) {
            await().atMost(SOON).until(() -> live.of("snapshot").findAny().isPresent());
            event.post(api, city.incident("2020-03", 1));
            await().atMost(SOON).until(() -> live.of("target-status")
                    .anyMatch(told ->
                            told.cloudEvent().path("traceparent").asText().contains(event.trace)));
        }
        return event;
    }

    Set<String> stepsIn(List<ReceivedSpan> spans) {
        return spans.stream()
                .filter(span -> span.traceId().equals(trace))
                .map(span -> span.service() + ": " + span.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void post(Api api, String incident) {
        api.send(HttpRequest.newBuilder(api.base().resolve("/api/v1/incidents"))
                        .header("Content-Type", Api.JSON)
                        .header("traceparent", "00-" + trace + "-00000000000000aa-01")
                        .POST(BodyPublishers.ofString(incident)))
                .expect(202);
    }
}
