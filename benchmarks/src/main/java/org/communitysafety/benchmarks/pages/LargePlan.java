package org.communitysafety.benchmarks.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A plan of two hundred measures in a fictional city, of which the police sent five whole years, month by month. */
final class LargePlan {
    static final String ID = "demo-large";
    static final int MEASURES = 200;
    static final int MONTHS = 60;
    static final String FIRST_MEASURE = "measure-0";

    private static final String AGENCY = "demo-large-police";
    private static final String AREA = "E06999080";
    private static final String WARD = "E05999080";
    private static final YearMonth FIRST = YearMonth.of(2016, 4);
    private static final int MOST_A_MONTH = 40;
    private static final List<String> CATEGORIES = List.of(
            "anti-social-behaviour",
            "bicycle-theft",
            "burglary",
            "criminal-damage-arson",
            "drugs",
            "other-theft",
            "possession-of-weapons",
            "public-order",
            "robbery",
            "shoplifting",
            "theft-from-the-person",
            "vehicle-crime",
            "violent-crime",
            "other-crime");

    private final ObjectMapper mapper = new ObjectMapper();
    private final SplittableRandom random = new SplittableRandom(2016);
    private final Http http;

    LargePlan(Http http) {
        this.http = http;
    }

    void publish() throws IOException, InterruptedException {
        http.put(
                "/api/v1/areas",
                "text/csv",
                """
                lsoa_code,lsoa_name,in_census_2011,in_census_2021,ward_code,ward_name,lad_code,lad_name,utla_code,longitude,\
                latitude,population_2021,population_16plus_2021,imd2019_decile,crime2019_decile,match
                E01999080,Exampleton 001A,1,1,%s,Example Ward,%s,Exampleton,%s,0.0,0.0,1500,1200,5,5,fictional
                """
                        .formatted(WARD, AREA, AREA));
        put(
                "/api/v1/agencies/" + AGENCY,
                Map.of("agency", AGENCY, "name", "Large police (fictional)", "kind", "police", "area", AREA));
        for (int month = 0; month < MONTHS; month++) {
            sendWhole(FIRST.plusMonths(month).toString());
        }
        put("/api/v1/plans/" + ID, plan());
    }

    private void sendWhole(String month) throws IOException, InterruptedException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (String category : CATEGORIES) {
            int count = MOST_A_MONTH / 2 + random.nextInt(MOST_A_MONTH / 2);
            counts.put(category, count);
            for (int number = 0; number < count; number++) {
                lines.append(mapper.writeValueAsString(Map.of(
                                "agency", AGENCY,
                                "reference", "L-%s-%s-%d".formatted(month, category, number),
                                "occurred", month,
                                "category", category,
                                "area", WARD)))
                        .append('\n');
            }
        }
        http.post("/api/v1/incidents", "application/x-ndjson", lines.toString());
        http.post(
                "/api/v1/feeds",
                "application/json",
                mapper.writeValueAsString(Map.of("agency", AGENCY, "month", month, "counts", counts)));
    }

    private void put(String path, Map<String, Object> body) throws IOException, InterruptedException {
        http.put(path, "application/json", mapper.writeValueAsString(body));
    }

    private static Map<String, Object> plan() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("plan", ID);
        plan.put("version", 1);
        plan.put("from", "2019-04-01");
        plan.put("title", "Large plan (fictional)");
        plan.put("source", "benchmarks");
        plan.put("partnership", AGENCY);
        plan.put("partnershipName", "Exampleton (fictional)");
        plan.put("area", AREA);
        plan.put("areaName", "Exampleton");
        plan.put("fictional", true);
        plan.put("priorities", priorities());
        plan.put(
                "targets",
                IntStream.range(0, MEASURES).mapToObj(LargePlan::target).toList());
        plan.put("outturns", List.of());
        return plan;
    }

    private static List<Map<String, Object>> priorities() {
        List<Map<String, Object>> priorities = new ArrayList<>();
        for (String category : CATEGORIES) {
            priorities.add(Map.of(
                    "id", category,
                    "title", category.replace('-', ' '),
                    "indicators", List.of(category),
                    "deliveryGroups", List.of("Exampleton group")));
        }
        return priorities;
    }

    private static Map<String, Object> target(int number) {
        String category = CATEGORIES.get(number % CATEGORIES.size());
        boolean monthly = number % 2 == 0;
        int perMonth = MOST_A_MONTH * 3 / 4 + number % 7 - 3;
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("id", "measure-" + number);
        measure.put("title", category.replace('-', ' ') + " (" + number + ")");
        measure.put("indicator", category);
        measure.put("source", "events");
        measure.put("kind", "reduce-any");
        measure.put("polarity", "lower-is-better");
        measure.put("unit", "count");
        measure.put("judgingPeriod", monthly ? "month" : "financial-year");
        measure.put(
                "baseline",
                monthly
                        ? Map.of("period", "2019-03", "value", perMonth)
                        : Map.of("period", "2018/19", "value", perMonth * 12));
        measure.put("assessedFrom", "2019-04-01");
        measure.put("assessedTo", "2021-03-31");
        return Map.of(
                "id",
                "target-" + number,
                "title",
                "To reduce " + measure.get("title"),
                "priority",
                category,
                "measures",
                List.of(measure));
    }
}
