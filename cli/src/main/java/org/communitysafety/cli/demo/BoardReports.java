package org.communitysafety.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.cli.facts.EventLine;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;

/** The two meetings of Exampleton's board within the six months: for each a scorecard is frozen and spoken of. */
final class BoardReports {
    /** After these months of the play the board meets. */
    static final int EARLIER = 2;

    static final int CURRENT = Play.MONTHS;

    private static final String ADDRESS = "/api/v1/board-reports";
    private static final int MEETING_DAY = 18;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Platform platform;
    private final Play play;

    BoardReports(Platform platform, Play play) {
        this.platform = platform;
        this.play = play;
    }

    /** Freezes what is known after the first of the two months, says what the board said, and closes it. */
    String earlier() {
        String report = spokenOf(EARLIER, Commentary.EARLIER);
        platform.post(ADDRESS + "/" + report + "/closing", Content.json("{}")).orFail("closing a board report");
        return report;
    }

    /** The same for the end of the six months; it stays open. */
    String current() {
        return spokenOf(CURRENT, Commentary.CURRENT);
    }

    private String spokenOf(int number, Map<String, List<String>> commentary) {
        JsonNode report = known(number).orElseGet(() -> frozen(number));
        String id = report.path("id").asText();
        if (report.path("closedAt").isTextual()) {
            return id;
        }
        commentary.forEach((measure, texts) -> {
            int said = said(report, measure);
            texts.stream().skip(said).forEach(text -> platform.put(
                            ADDRESS + "/" + id + "/commentary/" + measure,
                            Content.json(EventLine.json(Map.of("text", text))))
                    .orFail("the commentary on " + measure));
        });
        return id;
    }

    /** The one that this play froze before, with all that was said of it. */
    private Optional<JsonNode> known(int number) {
        for (JsonNode report : list()) {
            boolean ofThisPlay = report.path("title").asText().equals(title(number))
                    && !Instant.parse(report.path("frozenAt").asText()).isBefore(play.startedAt());
            if (ofThisPlay) {
                return Optional.of(
                        platform.get(ADDRESS + "/" + report.path("id").asText())
                                .orFail("a board report")
                                .body());
            }
        }
        return Optional.empty();
    }

    private JsonNode frozen(int number) {
        Map<String, String> wish = new LinkedHashMap<>();
        wish.put("plan", DemoPlan.ID);
        wish.put("title", title(number));
        wish.put("meetingOn", meetingAfter(number).toString());
        wish.put("asOf", play.month(number).atEndOfMonth().toString());
        return platform.post(ADDRESS, Content.json(EventLine.json(wish)))
                .orFail("freezing a board report")
                .body();
    }

    private JsonNode list() {
        return platform.get(ADDRESS + "?plan=" + DemoPlan.ID)
                .orFail("the board reports")
                .body()
                .path("items");
    }

    private static int said(JsonNode report, String measure) {
        for (JsonNode commentary : report.path("commentary")) {
            if (commentary.path("measure").asText().equals(measure)) {
                return commentary.path("versions").size();
            }
        }
        return 0;
    }

    private String title(int number) {
        return "Exampleton board, " + MONTH.format(meetingAfter(number));
    }

    private LocalDate meetingAfter(int number) {
        return play.month(number + 1).atDay(MEETING_DAY);
    }

    /** What is said of measures; where there are several texts, each takes the place of the one before. */
    private static final class Commentary {
        static final Map<String, List<String>> EARLIER = Map.of(
                "reduce-burglary",
                List.of(
                        "Burglary is nearly a third below the year before. Locks and lights are being fitted in homes that"
                                + " were burgled; whether that is the reason is not known yet."),
                "reduce-vehicle-crime",
                List.of(
                        "Vehicle crime is a little lower.",
                        "Vehicle crime is a little lower, by no more than it varies anyway. The board asks for nothing."),
                "reduce-fly-tipping",
                List.of("The council reports that its new recording system starts next month."));

        static final Map<String, List<String>> CURRENT = Map.of(
                "reduce-vehicle-crime",
                List.of("Vehicle crime has risen for three months, by more than it varies. The patrols of car parks are"
                        + " green, and the rise goes on: the group is asked which vehicles are taken, and where from,"
                        + " before the next meeting."),
                "reduce-fly-tipping",
                List.of("No colour. The council's new system sends three records a month where it declares dozens. The"
                        + " figure is not better, it is missing; the council mends the feed."),
                "reduce-criminal-damage",
                List.of(
                        "One month was restated from green to red: records had been booked a month late. The newest month"
                                + " is green."),
                "reduce-asb",
                List.of(
                        "Most of the fall is in the Market Quarter; its problem plan has the comparison with other wards."),
                Work.CAMERAS.id(),
                List.of("The board is asked for more money, or for another date."));

        private Commentary() {}
    }
}
