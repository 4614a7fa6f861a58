package org.communitysafety.benchmarks.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.communitysafety.benchmarks.Rounds;
import org.communitysafety.benchmarks.Spread;
import org.communitysafety.benchmarks.ThisMachine;
import org.communitysafety.benchmarks.platform.Platform;

/**
 * How long the gateway takes to answer with a page, from the request to the last byte on the same machine: the scorecard of
 * a plan of {@value LargePlan#MEASURES} measures, one of its measures with {@value LargePlan#MONTHS} months, and a page that
 * shows no data as the yardstick.
 */
public final class Pages {
    private static final int REQUESTS = 20;
    private static final int WARM_UP = 20;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final String YARDSTICK = "about the data (no figures)";
    private static final double KILO = 1000;

    private final Http http;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Result> results = new LinkedHashMap<>();

    private record Result(Spread middle, Spread high, int[] bytes) {}

    private Pages(Http http) {
        this.http = http;
        addresses.put(YARDSTICK, "/about?plan=" + LargePlan.ID);
        addresses.put("scorecard, " + LargePlan.MEASURES + " measures", "/?plan=" + LargePlan.ID);
        addresses.put("the same, one priority", "/?plan=" + LargePlan.ID + "&priority=burglary");
        addresses.put("the same, as it was on a day", "/?plan=" + LargePlan.ID + "&asOf=2021-03-31");
        addresses.put(
                "measure, " + LargePlan.MONTHS + " months",
                "/measures/" + LargePlan.FIRST_MEASURE + "?plan=" + LargePlan.ID);
        addresses.keySet().forEach(name -> results.put(name, new Result(new Spread(), new Spread(), new int[1])));
    }

    /** @param arguments root of the repository, a directory for data, rounds */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Rounds rounds = Rounds.of(arguments[2]);
        try (Platform platform = Platform.up(root, Path.of(arguments[1]).resolve("data"))) {
            Http http = new Http(platform.authority());
            new LargePlan(http).publish();
            Pages pages = new Pages(http);
            pages.awaitJudged();
            pages.measure(rounds.number());
            rounds.publish(root, "pages", pages.text(rounds.number()));
        }
    }

    /** Until every measure has a colour. */
    private void awaitJudged() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (judged() < LargePlan.MEASURES) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("judged: " + judged() + " of " + LargePlan.MEASURES);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int judged() throws IOException, InterruptedException {
        Optional<byte[]> answer = http.find("/api/v1/scorecard?plan=" + LargePlan.ID);
        if (answer.isEmpty()) {
            return 0;
        }
        JsonNode scorecard = new ObjectMapper().readTree(answer.get());
        int judged = 0;
        for (JsonNode item : scorecard.path("items")) {
            judged += List.of("GREEN", "AMBER", "RED").contains(item.path("rag").asText()) ? 1 : 0;
        }
        return judged;
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        for (String address : addresses.values()) {
            millis(address, WARM_UP, new int[1]);
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Result> page : results.entrySet()) {
                Histogram micros = millis(
                        addresses.get(page.getKey()), REQUESTS, page.getValue().bytes());
                page.getValue().middle().add(micros.getValueAtPercentile(50) / KILO);
                page.getValue().high().add(micros.getValueAtPercentile(99) / KILO);
            }
        }
    }

    private Histogram millis(String address, int times, int[] bytes) throws IOException, InterruptedException {
        Histogram micros = new Histogram(3);
        for (int time = 0; time < times; time++) {
            long begin = System.nanoTime();
            bytes[0] = http.get(address).length;
            micros.recordValue((System.nanoTime() - begin) / (long) KILO);
        }
        return micros;
    }

    private String text(int rounds) {
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(String.format(
                        Locale.UK,
                        "%n%d requests of each page in each of %d rounds, one after the other, to a running platform that"
                                + " has nothing else to do, after %d of each; from the request to the last byte.%n%n"
                                + "| page | kB, packed | ms p50, median (least–most) | ms p99 | p50 to the page without"
                                + " figures |%n|---|---|---|---|---|%n",
                        REQUESTS,
                        rounds,
                        WARM_UP));
        double yardstick = results.get(YARDSTICK).middle().median();
        results.forEach((name, result) -> text.append(String.format(
                Locale.UK,
                "| %s | %.1f | %s | %s | %.1f |%n",
                name,
                result.bytes()[0] / KILO,
                result.middle().text("%.1f"),
                result.high().text("%.1f"),
                result.middle().median() / yardstick)));
        return text.toString();
    }
}
