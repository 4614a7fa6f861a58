package org.communitysafety.benchmarks.see;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/** Plans of one measure each, whose figure an agency reports: below a thousand is green, far above raises an alert. */
final class ProbePlans {
    static final int PLANS = 40;
    private static final String AGENCY = "demo-benchmark-agency";
    private static final int REFUSED = 400;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String platform;

    /** @param authority host and port of the gateway */
    ProbePlans(String authority) {
        this.platform = "http://" + authority;
    }

    static String name(int number) {
        return "demo-benchmark-" + number;
    }

    /** -1 for the plan of somebody else. */
    static int number(String plan) {
        return plan.matches("demo-benchmark-\\d+") ? Integer.parseInt(plan.substring("demo-benchmark-".length())) : -1;
    }

    void publish() throws IOException, InterruptedException {
        put(
                "/api/v1/agencies/" + AGENCY,
                mapper.createObjectNode()
                        .put("name", "Benchmark agency (fictional)")
                        .put("kind", "partnership")
                        .put("area", area(0)));
        for (int number = 0; number < PLANS; number++) {
            put("/api/v1/plans/" + name(number), plan(number));
        }
    }

    /** The figure as recorded now: the next one corrects it. */
    String measurement(int number, int figure) {
        return mapper.createObjectNode()
                .put("agency", AGENCY)
                .put("indicator", "victim-based-crime")
                .put("area", area(number))
                .put("period", "2019/20")
                .put("value", figure)
                .put("status", "final")
                .put("recordedtime", Instant.now().toString())
                .toString();
    }

    private static String area(int number) {
        return "E069990%02d".formatted(number);
    }

    private void put(String path, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= REFUSED) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private ObjectNode plan(int number) {
        ObjectNode plan = mapper.createObjectNode()
                .put("plan", name(number))
                .put("version", 1)
                .put("from", "2019-04-01")
                .put("title", "Benchmark (fictional)")
                .put("source", "benchmarks")
                .put("partnership", AGENCY)
                .put("partnershipName", "Benchmark agency (fictional)")
                .put("area", area(number))
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
