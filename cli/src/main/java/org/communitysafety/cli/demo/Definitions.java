package org.communitysafety.cli.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Exampleton defines for itself: a figure of several categories, its rate, what incidents weigh and the harm by it. All
 * count what its police sends and nothing else. A definition cannot be removed; without incidents it has no figures.
 */
final class Definitions {
    static final String VIOLENCE = "exampleton-violence-and-disorder";
    static final String VIOLENCE_RATE = VIOLENCE + "-rate";
    static final String HARM = "exampleton-harm";

    /** The same on every day, so that the same definition is no new version. */
    static final String FROM = "2020-01-01";

    private static final String MADE_UP = "Made up for a demonstration";
    /** What one incident of each category weighs, in days. */
    private static final Map<Series, Integer> DAYS = Map.of(
            Series.VIOLENCE, 120,
            Series.BURGLARY, 80,
            Series.VEHICLE_CRIME, 15,
            Series.PUBLIC_ORDER, 10,
            Series.CRIMINAL_DAMAGE, 8,
            Series.OTHER_THEFT, 5,
            Series.SHOPLIFTING, 3,
            Series.ANTI_SOCIAL_BEHAVIOUR, 2);

    private Definitions() {}

    static Map<String, Object> weights() {
        Map<String, Integer> days = new LinkedHashMap<>();
        DAYS.forEach((series, weight) -> days.put(series.category().slug(), weight));
        return Map.of(
                "weights",
                HARM,
                "from",
                FROM,
                "title",
                "What incidents weigh in Exampleton (fictional)",
                "source",
                MADE_UP,
                "note",
                "In days, by category; no table of real weights says so.",
                "categories",
                days);
    }

    /** In the order in which they can be defined. */
    static List<Map<String, Object>> indicators() {
        Map<String, Object> violence = indicator(VIOLENCE, "Violence and disorder (fictional)", "count", "count");
        violence.put("selections", List.of(ofPolice(List.of(Series.VIOLENCE, Series.PUBLIC_ORDER))));
        violence.put("numerator", "Violent crime and public order offences that Exampleton Police recorded");
        Map<String, Object> rate = indicator(VIOLENCE_RATE, "Violence and disorder, rate (fictional)", "rate", "rate");
        rate.put("rate", Map.of("indicator", VIOLENCE));
        Map<String, Object> harm = indicator(HARM, "Weighed harm, Exampleton (fictional)", "score", "harm");
        harm.put("weights", HARM);
        harm.put("selections", List.of(ofPolice(Series.of(City.POLICE))));
        return List.of(violence, rate, harm);
    }

    static Map<String, Object> eveningZone() {
        return Map.of(
                "name",
                "Evening zone (fictional)",
                "members",
                List.of(
                        City.MARKET_QUARTER,
                        City.neighbourhoodsOf(City.CANALSIDE).get(0)),
                "from",
                FROM);
    }

    private static Map<String, Object> indicator(String id, String title, String unit, String kind) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("indicator", id);
        definition.put("from", FROM);
        definition.put("title", title);
        definition.put("unit", unit);
        definition.put("polarity", "lower-is-better");
        definition.put("kind", kind);
        definition.put("source", MADE_UP);
        return definition;
    }

    private static Map<String, Object> ofPolice(List<Series> series) {
        return Map.of(
                "categories",
                series.stream().map(each -> each.category().slug()).toList(),
                "agencies",
                List.of(City.POLICE));
    }
}
