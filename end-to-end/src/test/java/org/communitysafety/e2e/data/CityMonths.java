package org.communitysafety.e2e.data;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communitysafety.e2e.harness.Api;

/** What the police of a fictional city send of whole months, category by category, and what they say they have sent. */
public record CityMonths(Api api, FictionalCity city) {

    /** Months from the first to the last, each with the counts that the function gives. */
    public void sendWhole(String first, String last, Function<YearMonth, Map<String, Integer>> counts) {
        for (YearMonth month = YearMonth.parse(first);
                !month.isAfter(YearMonth.parse(last));
                month = month.plusMonths(1)) {
            sendWhole(month.toString(), counts.apply(month));
        }
    }

    public void sendWhole(String month, Map<String, Integer> counts) {
        send(month, counts);
        declare(month, counts);
    }

    /** Incidents numbered from 1 on in each category; sent again, a number has no effect. */
    public void send(String month, Map<String, Integer> counts) {
        String lines = new TreeMap<>(counts)
                .entrySet().stream()
                        .flatMap(count -> IntStream.rangeClosed(1, count.getValue())
                                .mapToObj(n -> incident(month, count.getKey(), n)))
                        .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            api.post("/api/v1/incidents", Api.NDJSON, lines + "\n").expect(202);
        }
    }

    public void declare(String month, Map<String, Integer> counts) {
        Map<String, Object> declaration = Map.of("agency", city.agency(), "month", month, "counts", counts);
        api.post("/api/v1/feeds", Api.JSON, Api.json(declaration)).expect(202);
    }

    private String incident(String month, String category, int n) {
        return Api.json(Map.of(
                "agency", city.agency(),
                "reference", "M-%s-%s-%04d".formatted(month, category, n),
                "occurred", month,
                "category", category,
                "area", city.ward()));
    }
}
