package org.communitysafety.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communitysafety.cli.facts.EventLine;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;

/**
 * What the analysts of Exampleton do beside its figures: they note on series what they know, take an alert on, and plan a
 * weekend on which nobody is told of late feeds. Each is done once in a play, and taken back with it.
 */
final class AnalystsDesk {
    private static final String ANNOTATIONS = "/api/v1/annotations";
    private static final String SILENCES = "/api/v1/silences";
    private static final String MAINTENANCE = "Exampleton Police moves its recording system (fictional)";
    private static final String TAKEN_ON =
            "The council maps the categories of its new system; it sends the missing months again (fictional)";
    private static final Duration UNTIL_MAINTENANCE = Duration.ofDays(10);
    private static final Duration MAINTENANCE_TAKES = Duration.ofDays(2);

    private final Platform platform;

    AnalystsDesk(Platform platform) {
        this.platform = platform;
    }

    /** What is known of a series in the city from a day on; of no series anywhere else. */
    private record Note(String indicator, LocalDate on, String kind, String title) {}

    /** Notes of what happens in the six months; no figure and no limit moves by them. */
    void annotate(Play play) {
        List<JsonNode> known = annotations();
        for (Note note : notes(play)) {
            if (known.stream().noneMatch(each -> isSame(each, note))) {
                post(
                        ANNOTATIONS,
                        Map.of(
                                "indicator",
                                note.indicator(),
                                "area",
                                City.AREA,
                                "on",
                                note.on().toString(),
                                "kind",
                                note.kind(),
                                "title",
                                note.title()));
            }
        }
    }

    /** Takes the alert about the dead feed on when it fires; true once it is taken on. */
    boolean hasTakenOnTheDeadFeed() {
        for (JsonNode alert : items("/api/v1/alerts?kind=feed")) {
            JsonNode subject = alert.path("subject");
            boolean isIt = subject.path("agency").asText().equals(City.COUNCIL)
                    && subject.path("category").asText().equals(slug(Series.FLY_TIPPING));
            if (isIt && alert.path("state").asText().equals("FIRING")) {
                post("/api/v1/alerts/" + alert.path("id").asText() + "/acknowledgement", Map.of("note", TAKEN_ON));
                return true;
            }
            if (isIt && alert.path("state").asText().equals("ACKNOWLEDGED")) {
                return true;
            }
        }
        return false;
    }

    void planMaintenance(Play play) {
        boolean isPlanned = silences()
                .anyMatch(
                        each -> !Instant.parse(each.path("createdAt").asText()).isBefore(play.startedAt()));
        if (!isPlanned) {
            Instant begins = play.startedAt().plus(UNTIL_MAINTENANCE);
            post(
                    SILENCES,
                    Map.of(
                            "matchers",
                            Map.of("agency", City.POLICE, "kind", "feed"),
                            "startsAt",
                            begins.toString(),
                            "endsAt",
                            begins.plus(MAINTENANCE_TAKES).toString(),
                            "comment",
                            MAINTENANCE));
        }
    }

    /** Takes back the notes about the city, whoever wrote them, and the planned weekend. */
    void clear() {
        annotations().forEach(each -> delete(ANNOTATIONS, each));
        silences()
                .filter(each -> !each.path("state").asText().equals("expired"))
                .forEach(each -> delete(SILENCES, each));
    }

    private static List<Note> notes(Play play) {
        LocalDate patrolled = play.first().atDay(1);
        return List.of(
                new Note(
                        Definitions.VIOLENCE,
                        patrolled,
                        "operation",
                        "Operation Lantern: late buses, lit ranks (fictional)"),
                new Note(
                        slug(Series.ANTI_SOCIAL_BEHAVIOUR),
                        patrolled,
                        "operation",
                        "Evening patrols of the Market Quarter (fictional)"),
                new Note(
                        slug(Series.BURGLARY),
                        patrolled,
                        "operation",
                        "Locks and lights for burgled homes (fictional)"),
                new Note(
                        slug(Series.FLY_TIPPING),
                        play.month(Story.FEED_DIES).atDay(1),
                        "note",
                        "The council starts its new recording system (fictional)"));
    }

    private static String slug(Series series) {
        return series.category().slug();
    }

    private static boolean isSame(JsonNode known, Note note) {
        return known.path("indicator").asText().equals(note.indicator())
                && known.path("on").asText().equals(note.on().toString())
                && known.path("title").asText().equals(note.title());
    }

    /** Those about the city alone: a note about every area is somebody else's. */
    private List<JsonNode> annotations() {
        return items(ANNOTATIONS + "?area=" + City.AREA).stream()
                .filter(each -> each.path("area").asText().equals(City.AREA))
                .toList();
    }

    private Stream<JsonNode> silences() {
        return items(SILENCES).stream()
                .filter(each -> each.path("comment").asText().equals(MAINTENANCE)
                        && each.path("matchers").path("agency").asText().equals(City.POLICE));
    }

    private List<JsonNode> items(String path) {
        JsonNode items = platform.get(path).orFail(path).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private void post(String path, Map<String, ?> content) {
        platform.post(path, Content.json(EventLine.json(content))).orFail(path);
    }

    private void delete(String path, JsonNode what) {
        String address = path + "/" + what.path("id").asText();
        platform.delete(address).orFail(address);
    }
}
