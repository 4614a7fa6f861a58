package org.communitysafety.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exampleton's problem plan by the stages of OSARA: evenings in the Market Quarter. Its response begins with the six months
 * and is judged beside the same months of the year before, in wards where nothing was done.
 */
final class ProblemPlan {
    static final String ID = "demo-market-quarter";

    private static final String TITLE = "Evenings in the Market Quarter (fictional)";
    private static final String OBJECTIVES =
            "Fewer evenings on which residents and traders call the police, and no more"
                    + " of them at Canalside next door.";
    private static final String SCANNING = "Three in ten of the city's calls about anti-social behaviour come from the"
            + " Market Quarter, most of them between eight and midnight.";
    private static final String ANALYSIS =
            "Two shuttered arcades and the steps of the market hall; nobody has charge of"
                    + " either after six o'clock.";
    private static final String RESPONSE =
            "The arcades are locked at seven, the steps are lit, and wardens and officers"
                    + " walk the quarter every evening.";
    private static final String ASSESSMENT =
            "Six months are held against the same six months of the year before, beside"
                    + " two wards where nothing was done.";
    private static final int MONTHS_OF_OBJECTIVES = 4;
    private static final int MONTHS_OF_SCANNING = 3;
    private static final int MONTHS_OF_ANALYSIS = 2;

    private ProblemPlan() {}

    static Map<String, Object> of(Play play) {
        Map<String, Object> plan = head(play.first().atDay(1).toString(), play.written());
        plan.put("objectives", stage(play, MONTHS_OF_OBJECTIVES, OBJECTIVES));
        plan.put("scanning", stage(play, MONTHS_OF_SCANNING, SCANNING));
        plan.put("analysis", stage(play, MONTHS_OF_ANALYSIS, ANALYSIS));
        plan.put("response", stage(play.first(), RESPONSE));
        plan.put("assessment", stage(play.running(), ASSESSMENT));
        plan.put("evaluation", evaluation(play));
        return plan;
    }

    /** What stays of it when the demonstration is taken away: versions of a problem plan cannot be removed. */
    static Map<String, Object> takenAway(JsonNode known) {
        Map<String, Object> plan =
                head(known.path("from").asText(), known.path("source").asText());
        plan.put(
                "assessment",
                Map.of("text", "The demonstration was taken away, and the figures of this problem plan with it."));
        return plan;
    }

    private static Map<String, Object> head(String from, String source) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("problemPlan", ID);
        plan.put("from", from);
        plan.put("title", TITLE);
        plan.put("source", source);
        plan.put("owner", City.PARTNERSHIP);
        return plan;
    }

    /** One that took a month and began so many months before the response. */
    private static Map<String, String> stage(Play play, int before, String text) {
        YearMonth month = play.first().minusMonths(before);
        return Map.of(
                "startedOn",
                month.atDay(1).toString(),
                "endedOn",
                month.atEndOfMonth().toString(),
                "text",
                text);
    }

    /** One that goes on. */
    private static Map<String, String> stage(YearMonth since, String text) {
        return Map.of("startedOn", since.atDay(1).toString(), "text", text);
    }

    private static Map<String, Object> evaluation(Play play) {
        return Map.of(
                "indicator",
                Series.ANTI_SOCIAL_BEHAVIOUR.category().slug(),
                "treated",
                List.of(City.MARKET_QUARTER),
                "control",
                List.of(City.MILLBROOK, City.STATION_HILL),
                "treatedDisplacement",
                List.of(City.CANALSIDE),
                "controlDisplacement",
                List.of(City.ORCHARD_PARK),
                "before",
                span(play.first().minusYears(1)),
                "after",
                span(play.first()));
    }

    private static Map<String, String> span(YearMonth from) {
        return Map.of(
                "from", from.toString(), "to", from.plusMonths(Play.MONTHS - 1L).toString());
    }
}
