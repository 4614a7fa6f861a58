package org.communitysafety.e2e.data;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communitysafety.e2e.harness.Api;

/**
 * A city of its own for one scenario: an area, a police agency and a plan that touch nothing else.
 *
 * @param number two digits of its codes; one for each scenario
 * @param name with which the names of its places, agencies, plan and targets begin
 */
public record FictionalCity(int number, String name) {
    public FictionalCity(int number) {
        this(number, "Testville");
    }

    public String area() {
        return "E069991%02d".formatted(number);
    }

    public String ward() {
        return "E059991%02d".formatted(number);
    }

    public String agency() {
        return "testville-%02d-police".formatted(number);
    }

    public String plan() {
        return "testville-%02d".formatted(number);
    }

    public void register(Api api) {
        register(api, List.of(ward()));
    }

    /** With wards of its own choosing, each of one neighbourhood. */
    public void register(Api api, List<String> wards) {
        String header = "lsoa_code,lsoa_name,in_census_2011,in_census_2021,ward_code,ward_name,lad_code,lad_name,"
                + "utla_code,longitude,latitude,population_2021,population_16plus_2021,imd2019_decile,"
                + "crime2019_decile,match\n";
        String lookUp = wards.stream()
                .map(ward -> "%s,%s,1,1,%s,%s,%s,%s,%s,0.0,0.0,1500,1200,5,5,fictional\n"
                        .formatted(
                                ward.replace("E05", "E01"),
                                quoted(" 001A"),
                                ward,
                                quoted(" Ward " + ward),
                                area(),
                                quoted(""),
                                area()))
                .collect(Collectors.joining());
        expectDone(api.put("/api/v1/areas", Api.CSV, header + lookUp));
        register(api, agency(), "police");
    }

    /** One more agency of the city. */
    public void register(Api api, String agency, String kind) {
        expectDone(api.put(
                "/api/v1/agencies/" + agency,
                Api.JSON,
                Api.json(Map.of("agency", agency, "name", name + " " + kind, "kind", kind, "area", area()))));
    }

    /** Publishes a plan that judges burglaries by month against a month's given figure, any reduction is enough. */
    public void publishPlan(Api api, int measures, int baseline) {
        publishPlan(
                api,
                IntStream.rangeClosed(1, measures)
                        .mapToObj(n -> measure(n, "month", "2020-01", baseline))
                        .toList());
    }

    /** Publishes a plan that judges burglaries by financial year against a year's given figure. */
    public void publishYearlyPlan(Api api, String baselineYear, int baseline) {
        publishPlan(api, List.of(measure(1, "financial-year", baselineYear, baseline)));
    }

    /** Publishes a plan of these measures, a target for each. */
    public void publishPlan(Api api, List<Map<String, Object>> measures) {
        publishPlan(api, area(), measures);
    }

    /** Publishes a plan for an area of its own choosing. */
    public void publishPlan(Api api, String area, List<Map<String, Object>> measures) {
        List<Map<String, Object>> targets = measures.stream()
                .map(measure -> Map.<String, Object>of(
                        "id",
                        "target-" + measure.get("id"),
                        "title",
                        "To reduce " + measure.get("title"),
                        "priority",
                        "burglary",
                        "measures",
                        List.of(measure)))
                .toList();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("plan", plan());
        plan.put("version", 1);
        plan.put("from", "2020-01-01");
        plan.put("title", name + " plan (fictional)");
        plan.put("source", "end-to-end test");
        plan.put("partnership", agency());
        plan.put("partnershipName", name + " (fictional)");
        plan.put("area", area);
        plan.put("areaName", name);
        plan.put("fictional", true);
        plan.put(
                "priorities",
                List.of(Map.of(
                        "id",
                        "burglary",
                        "title",
                        "Burglary",
                        "indicators",
                        List.of("burglary"),
                        "deliveryGroups",
                        List.of(name + " Group"))));
        plan.put("targets", targets);
        plan.put("outturns", List.of());
        expectDone(api.put("/api/v1/plans/" + plan(), Api.JSON, Api.json(plan)));
    }

    private static Map<String, Object> measure(int n, String judgingPeriod, String baselinePeriod, int baseline) {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("id", "measure-" + n);
        measure.put("title", "Burglary (" + n + ")");
        measure.put("indicator", "burglary");
        measure.put("source", "events");
        measure.put("kind", "reduce-any");
        measure.put("polarity", "lower-is-better");
        measure.put("unit", "count");
        measure.put("judgingPeriod", judgingPeriod);
        measure.put("baseline", Map.of("period", baselinePeriod, "value", baseline));
        measure.put("assessedFrom", "2020-02-01");
        measure.put("assessedTo", "2023-03-31");
        return measure;
    }

    /** Reports burglaries numbered from {@code first} to {@code last} of a month; repeating a number has no effect. */
    public void report(Api api, String month, int first, int last) {
        String lines = IntStream.rangeClosed(first, last)
                .mapToObj(n -> incident(month, n))
                .collect(Collectors.joining("\n"));
        api.post("/api/v1/incidents", Api.NDJSON, lines + "\n").expect(202);
    }

    /** Reports so many burglaries of a month in one ward. */
    public void reportIn(Api api, String ward, String month, int burglaries) {
        String lines = IntStream.rangeClosed(1, burglaries)
                .mapToObj(n -> incident(month, month + "-" + ward + "-" + n, ward))
                .collect(Collectors.joining("\n"));
        api.post("/api/v1/incidents", Api.NDJSON, lines + "\n").expect(202);
    }

    /**
     * Reports a figure of a financial year, as recorded now: the next one of the year corrects it.
     *
     * @param numerator may be null, like the denominator
     */
    public void measure(Api api, String indicator, String year, double value, Integer numerator, Integer denominator) {
        Map<String, Object> measurement = new LinkedHashMap<>();
        measurement.put("agency", agency());
        measurement.put("indicator", indicator);
        measurement.put("area", area());
        measurement.put("period", year);
        measurement.put("value", value);
        measurement.put("numerator", numerator);
        measurement.put("denominator", denominator);
        measurement.put("status", "final");
        measurement.put("recordedtime", Instant.now().toString());
        api.post("/api/v1/measurements", Api.JSON, Api.json(measurement)).expect(202);
    }

    /** Says how many burglaries were sent of a month. */
    public void declare(Api api, String month, int burglaries) {
        Map<String, Object> declaration =
                Map.of("agency", agency(), "month", month, "counts", Map.of("burglary", burglaries));
        api.post("/api/v1/feeds", Api.JSON, Api.json(declaration)).expect(202);
    }

    /** Says how many steps of referrals on a pathway were sent of a month. */
    public void declareSteps(Api api, String month, String pathway, int steps) {
        Map<String, Object> declaration =
                Map.of("agency", agency(), "month", month, "referrals", Map.of(pathway, steps));
        api.post("/api/v1/feeds", Api.JSON, Api.json(declaration)).expect(202);
    }

    /** Reports so many burglaries of a month and says that these are all. */
    public void reportWhole(Api api, String month, int burglaries) {
        report(api, month, 1, burglaries);
        declare(api, month, burglaries);
    }

    public void cancel(Api api, String month, int first, int last) {
        String lines = IntStream.rangeClosed(first, last)
                .mapToObj(n -> Api.json(Map.of(
                        "specversion",
                        "1.0",
                        "type",
                        "org.communitysafety.incident.cancelled.v1",
                        "source",
                        "/agencies/" + agency(),
                        "id",
                        reference(month, n) + "-cancelled",
                        "subject",
                        reference(month, n),
                        "recordedtime",
                        "2026-01-01T00:00:00Z",
                        "data",
                        Map.of(
                                "agency", agency(),
                                "reference", reference(month, n),
                                "reason", "recorded-in-error"))))
                .collect(Collectors.joining("\n"));
        api.post("/api/v1/incidents", Api.NDJSON, lines + "\n").expect(202);
    }

    public String incident(String month, int n) {
        return incident(month, reference(month, n), ward());
    }

    private String incident(String month, String reference, String ward) {
        return Api.json(Map.of(
                "agency", agency(),
                "reference", reference,
                "occurred", month,
                "category", "burglary",
                "area", ward));
    }

    /** The name and more as a field of a CSV file. */
    private String quoted(String more) {
        return '"' + (name + more).replace("\"", "\"\"") + '"';
    }

    private static String reference(String month, int n) {
        return "T-%s-%04d".formatted(month, n);
    }

    private static void expectDone(org.communitysafety.e2e.harness.Reply reply) {
        if (reply.status() / 100 != 2) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
    }
}
