package org.communitysafety.benchmarks.see;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.communitysafety.benchmarks.load.Answer;
import org.communitysafety.benchmarks.load.Requests;

/**
 * Figures for one plan after the other, no figure twice. What a figure took counts from when it was meant to be sent until
 * the stream shows it, or a later one of its plan: that one was not slower.
 */
final class Probes implements Requests, LiveStream.Listener {
    private static final int GREEN_FROM = 100;
    private static final int GREEN_TO = 900;
    private static final int RED_FROM = 2000;

    private final ProbePlans plans;
    private final String authority;
    private final List<Lane> lanes =
            IntStream.range(0, ProbePlans.PLANS).mapToObj(number -> new Lane()).toList();
    private Histogram statuses = new Histogram(3);
    private Histogram alerts = new Histogram(3);
    private long sent;

    /** One plan's figures on their way. */
    private static final class Lane {
        private final Deque<Probe> pending = new ArrayDeque<>();
        private int figures;
        private boolean isAlertOpen;
        private boolean isAlertDue;
        private long alertMeant;
    }

    private record Probe(int figure, long meant) {}

    Probes(ProbePlans plans, String authority) {
        this.plans = plans;
        this.authority = authority;
    }

    /**
     * Each plan raises one alert, with the first figure that finds none open; its figures stay red until the alert is shown,
     * as one that is green again before anybody has judged it raises none.
     */
    synchronized void startRound() {
        statuses = new Histogram(3);
        alerts = new Histogram(3);
        lanes.forEach(lane -> lane.isAlertDue = true);
    }

    @Override
    public synchronized ByteBuffer next(long meant) {
        int number = (int) (sent++ % ProbePlans.PLANS);
        Lane lane = lanes.get(number);
        boolean breach = lane.isAlertDue && !lane.isAlertOpen;
        lane.figures++;
        if (breach) {
            lane.isAlertDue = false;
            lane.isAlertOpen = true;
            lane.alertMeant = meant;
        }
        boolean isAlertAwaited = lane.alertMeant != 0;
        int figure = isAlertAwaited ? RED_FROM + lane.figures : GREEN_FROM + lane.figures % (GREEN_TO - GREEN_FROM);
        lane.pending.add(new Probe(figure, meant));
        byte[] body = plans.measurement(number, figure).getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/v1/measurements HTTP/1.1\r\nHost: " + authority
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }

    @Override
    public boolean isRight(Answer answer) {
        return answer.status() == 202;
    }

    @Override
    public synchronized void status(int plan, int figure, long nanos) {
        Lane lane = lanes.get(plan);
        if (lane.pending.stream().noneMatch(probe -> probe.figure() == figure)) {
            return;
        }
        Probe shown;
        do {
            shown = lane.pending.remove();
            statuses.recordValue((nanos - shown.meant()) / 1000);
        } while (shown.figure() != figure);
    }

    @Override
    public synchronized void alert(int plan, String state, long nanos) {
        Lane lane = lanes.get(plan);
        lane.isAlertOpen = !state.equals("RESOLVED");
        if (state.equals("FIRING") && lane.alertMeant != 0) {
            alerts.recordValue((nanos - lane.alertMeant) / 1000);
            lane.alertMeant = 0;
        }
    }

    /** Figures that no status came of yet, and breaches that no alert came of. */
    synchronized List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int number = 0; number < lanes.size(); number++) {
            Lane lane = lanes.get(number);
            if (!lane.pending.isEmpty()) {
                missing.add(ProbePlans.name(number) + ": " + lane.pending);
            }
            if (lane.alertMeant != 0) {
                missing.add(ProbePlans.name(number) + ": no alert");
            }
        }
        return missing;
    }

    /** In microseconds. */
    synchronized Histogram statuses() {
        return statuses;
    }

    /** In microseconds. */
    synchronized Histogram alerts() {
        return alerts;
    }
}
