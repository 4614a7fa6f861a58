package org.communitysafety.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;

/** One fault under load on a city of its own, and what is to be said of it afterwards. */
final class FaultRun {
    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final Duration FIGURES = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final String PROBE = "other-theft";

    private final Api api;
    private final Api verifier;
    private final FaultCity city;
    private final long seed;
    private final AcceptedReports accepted;
    private final Sending sending;
    private final StringBuilder complaint = new StringBuilder();

    FaultRun(Platform platform, int number, long seed) {
        this(platform.api(), platform.api(), number, seed);
    }

    /**
     * @param api where the load goes and figures are read
     * @param verifier where a verification is started and asked for
     */
    FaultRun(Api api, Api verifier, int number, long seed) {
        this.api = api;
        this.verifier = verifier;
        this.city = FaultCity.numbered(number);
        this.seed = seed;
        this.accepted = new AcceptedReports(city);
        this.sending = new Sending(api, city, accepted);
    }

    FaultCity city() {
        return city;
    }

    Outcome run(Fault fault) throws Exception {
        city.found(api, accepted);
        Duration acceptedAfter;
        Duration rightAfter;
        try (Load load = new Load(new Reports(city, seed), sending, seed)) {
            Thread.sleep(300 + new Random(seed).nextInt(1200));
            long healed = System.nanoTime();
            try {
                fault.inject();
            } finally {
                healed = healed(fault, healed);
            }
            acceptedAfter = since(healed, "nothing is accepted any more", () -> sending.send(List.of(probe())));
            rightAfter = since(healed, "the figure of a report stays away", () -> figure() == 1 && isJudged());
            complain(load.finish());
        }
        check(fault);
        return new Outcome(
                fault.name(),
                seed,
                acceptedAfter,
                rightAfter,
                accepted.size(),
                sending.notTaken(),
                sending.longest(),
                complaint.toString().strip());
    }

    /** The launcher heals a kill; its time counts from the kill. */
    private static long healed(Fault fault, long injected) throws Exception {
        if (fault.healsItself()) {
            return injected;
        }
        fault.heal();
        return System.nanoTime();
    }

    private void check(Fault fault) throws Exception {
        complain(sending.complaint());
        if (fault.isPlanned()) {
            complain(sending.notTakenComplaint());
        }
        complain(fault.complaint());
        since(System.nanoTime(), FIGURES, "figures are not those of a recount", () -> accepted.difference(api)
                .isEmpty());
        String difference = accepted.difference(api);
        complain(difference);
        complain(verification());
    }

    private String verification() throws Exception {
        JsonNode answer = verifier.post("/api/v1/verification", Api.JSON, "{}").json();
        while (answer.path("state").asText().equals("RUNNING")) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            answer = verifier.get("/api/v1/verification").json();
        }
        return answer.path("clean").asBoolean() ? "" : "the verification says " + answer;
    }

    private Report probe() {
        return new Report("P-1", 1000, "1", PROBE, city.hotWard(), Reports.MONTH);
    }

    private boolean isJudged() {
        return ask("/api/v1/scorecard?plan=" + city.plan()).status() == 200;
    }

    private int figure() {
        String path = "/api/v1/indicators/%s/values?area=%s&period=month&from=%s&to=%s"
                .formatted(PROBE, city.hotWard(), Reports.MONTH, Reports.MONTH);
        Reply reply = ask(path);
        return reply.status() == 200 ? reply.json().at("/items/0/value").asInt() : 0;
    }

    private Reply ask(String path) {
        return api.send(
                HttpRequest.newBuilder(api.base().resolve(path)).timeout(ANSWER).GET());
    }

    private Duration since(long start, String otherwise, Callable<Boolean> condition) throws Exception {
        return since(start, RECOVERY, otherwise, condition);
    }

    private Duration since(long start, Duration atMost, String otherwise, Callable<Boolean> condition)
            throws Exception {
        while (!holds(condition)) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                complain(otherwise + " after " + atMost.toSeconds() + " s");
                break;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (UncheckedIOException | AssertionError notNow) {
            return false;
        }
    }

    private void complain(String what) {
        if (!what.isEmpty()) {
            complaint.append(what.strip()).append(". ");
        }
    }
}
