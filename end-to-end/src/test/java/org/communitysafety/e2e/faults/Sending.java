package org.communitysafety.e2e.faults;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Reply;

/** Sends reports through the gateway and keeps book of how it answered. */
final class Sending {
    /** The longest a sender waits; the platform promises an answer well before. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api api;
    private final String agency;
    private final AcceptedReports accepted;
    private final Map<String, Integer> otherAnswers = new TreeMap<>();
    private final Map<String, Integer> notTaken = new TreeMap<>();
    private long longestNanos;
    private int unanswered;
    private int refused;

    Sending(Api api, FaultCity city, AcceptedReports accepted) {
        this.api = api;
        this.agency = city.agency();
        this.accepted = accepted;
    }

    /** Whether it was answered 202; everything else has to be sent again. */
    boolean send(List<Report> reports) {
        long sentAt = System.nanoTime();
        try {
            Reply reply = api.send(request(reports));
            book(System.nanoTime() - sentAt, reply, reports.size());
            if (reply.status() == 202) {
                accepted.add(reports);
                return true;
            }
        } catch (UncheckedIOException e) {
            failed(System.nanoTime() - sentAt, e.getCause());
        }
        return false;
    }

    /** Answers that no sender should get: neither taken nor refused with a time to try again. */
    synchronized String complaint() {
        String answers = listed(otherAnswers);
        return longestNanos < PATIENCE.toNanos() ? answers : answers + " a request hung for " + PATIENCE;
    }

    /** Everything that was not taken at once, whatever the reason. */
    synchronized String notTakenComplaint() {
        return listed(notTaken);
    }

    synchronized int notTaken() {
        return refused + unanswered;
    }

    synchronized Duration longest() {
        return Duration.ofNanos(longestNanos);
    }

    private HttpRequest.Builder request(Collection<Report> reports) {
        String body =
                reports.stream().map(report -> report.asCloudEvent(agency)).collect(Collectors.joining("\n"));
        return HttpRequest.newBuilder(api.base().resolve("/api/v1/incidents"))
                .timeout(PATIENCE)
                .header("Content-Type", reports.size() == 1 ? Api.CLOUD_EVENT : Api.NDJSON)
                .POST(BodyPublishers.ofString(body));
    }

    private synchronized void book(long nanos, Reply reply, int sent) {
        longestNanos = Math.max(longestNanos, nanos);
        if (reply.status() == 202) {
            if (sent > 1 && reply.json().path("accepted").asInt() != sent) {
                otherAnswers.merge("202 for a part: " + reply.text(), 1, Integer::sum);
            }
            return;
        }
        refused++;
        notTaken.merge(reply.status() + " " + reply.text(), 1, Integer::sum);
        if (reply.status() != 503 || reply.header("Retry-After").isEmpty()) {
            otherAnswers.merge(reply.status() + " " + reply.text(), 1, Integer::sum);
        }
    }

    private synchronized void failed(long nanos, Throwable cause) {
        longestNanos = Math.max(longestNanos, nanos);
        unanswered++;
        notTaken.merge(cause.toString(), 1, Integer::sum);
    }

    private static String listed(Map<String, Integer> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getValue() + " × " + answer.getKey())
                .collect(Collectors.joining(", "));
    }
}
