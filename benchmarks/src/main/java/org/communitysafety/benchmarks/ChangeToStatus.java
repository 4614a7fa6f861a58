package org.communitysafety.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * From a changed value to a published status, over the whole way: a measurement is sent to a platform that runs, and its
 * status awaited on the live stream. The yardstick is a request that the gateway answers by itself. Uses the fictional
 * city, and a plan and an agency of its own in it. At the end the plan is deleted and the figure withdrawn; the agency
 * stays, for the platform removes none.
 */
public final class ChangeToStatus {
    private static final int WARM_UP = 10;
    private static final int TIMES = 100;
    private static final String PLAN = "demo-benchmark";
    private static final String AGENCY = "demo-benchmark-agency";
    private static final String AREA = "E06999001";
    private static final int REFUSED = 400;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String platform;

    private ChangeToStatus(String platform) {
        this.platform = platform;
    }

    /** @param arguments the address of the gateway; without one http://127.0.0.1:8080 */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ChangeToStatus(arguments.length == 0 ? "http://127.0.0.1:8080" : arguments[0]).measure();
    }

    private void measure() throws IOException, InterruptedException {
        send("PUT", "/api/v1/agencies/" + AGENCY, agency());
        send("PUT", "/api/v1/plans/" + PLAN, plan());
        try (BufferedReader live = live()) {
            long[] nanos = new long[TIMES];
            for (int run = -WARM_UP; run < TIMES; run++) {
                int figure = 500 + run;
                long begin = System.nanoTime();
                send("POST", "/api/v1/measurements", measurement(figure));
                awaitStatus(live, "\"actual\":" + figure);
                nanos[Math.max(run, 0)] = System.nanoTime() - begin;
            }
            Sample changes = new Sample(nanos);
            Sample asking = Sample.of(WARM_UP, TIMES, this::ask);
            System.out.printf("changed value to live status, median of %d   %.0f ms%n", TIMES, changes.medianMillis());
            System.out.printf("95 %% of them within                          %.0f ms%n", changes.at(0.95));
            System.out.printf(
                    "against one request to the gateway            %.0f times%n",
                    changes.medianMillis() / asking.medianMillis());
        } finally {
            send("POST", "/api/v1/measurements", withdrawal());
            send("DELETE", "/api/v1/plans/" + PLAN, null);
        }
    }

    private void ask() {
        try {
            send("GET", "/q/health/ready", null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BufferedReader live() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform + "/api/v1/live?types=target-status&plan=" + PLAN))
                .build();
        return new BufferedReader(new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    }

    private static void awaitStatus(BufferedReader live, String wanted) throws IOException {
        String line = live.readLine();
        while (line != null && !(line.startsWith("data:") && line.contains(wanted))) {
            line = live.readLine();
        }
        if (line == null) {
            throw new IOException("the live stream ended");
        }
    }

    private void send(String method, String path, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform + path));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body.toString()));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= REFUSED) {
            throw new IOException(method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private ObjectNode agency() {
        return mapper.createObjectNode()
                .put("name", "Benchmark agency (fictional)")
                .put("kind", "partnership")
                .put("area", AREA);
    }

    private ObjectNode measurement(int figure) {
        return measurement().put("value", figure).put("status", "final");
    }

    /** The newest word on the figure is that there is none. */
    private ObjectNode withdrawal() {
        return measurement().putNull("value").put("status", "not-collected");
    }

    private ObjectNode measurement() {
        return mapper.createObjectNode()
                .put("agency", AGENCY)
                .put("indicator", "victim-based-crime")
                .put("area", AREA)
                .put("period", "2019/20")
                .put("recordedtime", Instant.now().toString());
    }

    private ObjectNode plan() {
        ObjectNode plan = mapper.createObjectNode()
                .put("plan", PLAN)
                .put("version", 1)
                .put("from", "2019-04-01")
                .put("title", "Benchmark (fictional)")
                .put("source", "benchmarks")
                .put("partnership", AGENCY)
                .put("partnershipName", "Benchmark agency (fictional)")
                .put("area", AREA)
                .put("areaName", "Exampleton")
                .put("fictional", true);
        ObjectNode target = plan.putArray("targets").addObject();
        target.put("id", "benchmark").put("title", "Benchmark").putNull("priority");
        ObjectNode measure = target.putArray("measures").addObject();
        measure.put("id", "benchmark")
                .put("title", "Benchmark")
                .put("indicator", "victim-based-crime")
                .put("source", "reported")
                .put("agency", AGENCY)
                .put("kind", "reduce-any")
                .put("polarity", "lower-is-better")
                .put("unit", "count")
                .put("judgingPeriod", "financial-year")
                .put("assessedFrom", "2019-04-01");
        measure.putObject("baseline").put("period", "2018/19").put("value", 1000);
        plan.putArray("priorities");
        plan.putArray("outturns");
        return plan;
    }
}
