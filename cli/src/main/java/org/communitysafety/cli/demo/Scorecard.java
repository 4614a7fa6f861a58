package org.communitysafety.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.vocabulary.Period;

/** The platform's own scorecard of the demo's plan as of the end of a month: what is told of the play is read back. */
final class Scorecard {
    private static final int PERCENT = 100;

    private final YearMonth month;
    private final JsonNode envelope;

    private Scorecard(YearMonth month, JsonNode envelope) {
        this.month = month;
        this.envelope = envelope;
    }

    /** Empty until the platform knows the plan. */
    static Optional<Scorecard> of(Platform platform, YearMonth month) {
        Answer answer = platform.get("/api/v1/scorecard?plan=" + DemoPlan.ID + "&asOf=" + month.atEndOfMonth());
        return answer.isSuccess() && answer.body().path("items").size() > 0
                ? Optional.of(new Scorecard(month, answer.body()))
                : Optional.empty();
    }

    /** True when every measure that is judged by month, but the ones named, has a colour for the month. */
    boolean isJudgedExcept(String... measures) {
        for (JsonNode item : ofMonths()) {
            boolean excepted = List.of(measures).contains(item.path("measure").asText());
            boolean judged = item.path("period").asText().equals(month.toString())
                    && !item.path("rag").asText().equals("WHITE");
            if (!excepted && !judged) {
                return false;
            }
        }
        return true;
    }

    /** True when what was said of each work in the quarter has arrived. */
    boolean isReported(Period quarter) {
        return items(false).stream()
                .allMatch(item -> item.path("period").asText().equals(quarter.toString())
                        && !item.path("whiteReason").asText().equals("NOT_DUE"));
    }

    boolean isRed(String measure) {
        return item(measure).path("rag").asText().equals("RED");
    }

    /** "Burglary GREEN 45 against 60, …" */
    String inWords() {
        StringJoiner words = new StringJoiner(" · ");
        ofMonths().forEach(item -> words.add(inWords(item)));
        return words.toString();
    }

    String inWords(String measure) {
        return inWords(item(measure));
    }

    /** "2026/27 is heading for 1,881, …"; empty while no month of the running year is known. */
    Optional<String> outlook() {
        JsonNode item = item(YearTarget.ID);
        JsonNode forecast = item.path("forecast");
        if (!forecast.path("probabilityOfMeeting").isNumber()) {
            return Optional.empty();
        }
        return Optional.of(
                "%s: %s is heading for %s, between %s and %s; the target is met with a probability of %.0f %%"
                        .formatted(
                                item.path("title").asText(),
                                item.path("running").path("period").asText(),
                                figure(forecast.path("value")),
                                figure(forecast.path("low")),
                                figure(forecast.path("high")),
                                PERCENT * forecast.path("probabilityOfMeeting").asDouble()));
    }

    /** Those judged by month; the one judged by year has its own words. */
    private List<JsonNode> ofMonths() {
        return items(true).stream()
                .filter(item -> !item.path("measure").asText().equals(YearTarget.ID))
                .toList();
    }

    /** Those that figures judge, or those that people do. */
    private List<JsonNode> items(boolean byFigures) {
        return StreamSupport.stream(envelope.path("items").spliterator(), false)
                .filter(item -> item.path("indicator").isTextual() == byFigures)
                .toList();
    }

    private JsonNode item(String measure) {
        for (JsonNode item : envelope.path("items")) {
            if (item.path("measure").asText().equals(measure)) {
                return item;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String inWords(JsonNode item) {
        String reason = item.path("whiteReason").asText("");
        String colour = item.path("rag").asText("?") + (reason.isEmpty() || reason.equals("null") ? "" : " " + reason);
        return "%s %s %s against %s"
                .formatted(
                        item.path("title").asText("?"),
                        colour,
                        figure(item.path("actual")),
                        figure(item.path("baseline")));
    }

    private static String figure(JsonNode number) {
        return number.isNumber()
                ? new BigDecimal(number.asText()).stripTrailingZeros().toPlainString()
                : "none";
    }
}
