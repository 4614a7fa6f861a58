package org.communitysafety.cli.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts events of the stream into lines for people: when, what, its colour as a word, the figures, and why. */
final class Wording {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    /** @param zone of the person at the terminal */
    Wording(ZoneId zone) {
        this.zone = zone;
    }

    List<String> of(ServerSentEvent event) {
        try {
            JsonNode cloudEvent = JSON.readTree(event.data());
            JsonNode data = cloudEvent.has("data") ? cloudEvent.path("data") : cloudEvent;
            String at = clock(cloudEvent.path("time").asText(""));
            return switch (event.type()) {
                case "snapshot" -> snapshot(at, data);
                case "target-status" ->
                    List.of(at + status(data.path("item"), data.path("area").asText("")));
                case "alert" -> List.of(at + alert(data));
                case "feed" -> List.of(at + feed(data));
                case "reset" -> List.of(at + "The stream starts anew; the figures that follow are the current ones.");
                default -> List.of(at + event.type());
            };
        } catch (JsonProcessingException e) {
            return List.of(event.type() + " " + event.data());
        }
    }

    private List<String> snapshot(String at, JsonNode data) {
        List<String> lines = new ArrayList<>();
        for (JsonNode card : data.path("scorecards")) {
            lines.add("%sScorecard %s as of %s"
                    .formatted(
                            at, card.path("plan").asText("?"), card.path("asOf").asText("?")));
            card.path("items")
                    .forEach(item ->
                            lines.add("  " + status(item, card.path("area").asText(""))));
        }
        data.path("alerts").forEach(alert -> lines.add("  " + alert(alert)));
        int feeds = data.path("feeds").size();
        lines.add("  %d open alerts, %d feed judgements; waiting for changes"
                .formatted(data.path("alerts").size(), feeds));
        return lines;
    }

    private static String status(JsonNode item, String area) {
        StringBuilder line = new StringBuilder();
        line.append("%-6s %s"
                .formatted(item.path("rag").asText("?"), item.path("measure").asText("?")));
        if (item.hasNonNull("whiteReason")) {
            line.append(" (").append(item.path("whiteReason").asText()).append(')');
        }
        line.append(area.isEmpty() ? "" : " " + area)
                .append(' ')
                .append(item.path("period").asText("-"));
        line.append(": ").append(figure(item.path("actual")));
        line.append(" against ").append(figure(item.path("baseline")));
        if (item.hasNonNull("changePercent")) {
            line.append(" (%+.1f %%)".formatted(item.path("changePercent").asDouble()));
        }
        line.append(running(item));
        String explanation = item.path("explanation").asText("");
        return explanation.isEmpty()
                ? line.toString()
                : line.append(" | ").append(explanation).toString();
    }

    /** The period that has not ended: its figure, its colour and where it is heading. */
    private static String running(JsonNode item) {
        JsonNode running = item.path("running");
        if (!running.hasNonNull("period")) {
            return "";
        }
        String line = ", running " + running.path("period").asText() + ' ' + figure(running.path("actual"));
        if (running.hasNonNull("rag")) {
            line += ' ' + running.path("rag").asText();
        }
        JsonNode forecast = item.path("forecast");
        return forecast.hasNonNull("value") ? line + ", heading for " + figure(forecast.path("value")) : line;
    }

    private static String alert(JsonNode alert) {
        String kind = alert.hasNonNull("kind") ? alert.path("kind").asText() + " " : "";
        String muted =
                alert.hasNonNull("muted") ? " (muted: " + alert.path("muted").asText() + ")" : "";
        return "ALERT %s %s%s: %s%s"
                .formatted(
                        alert.path("state").asText("?"),
                        kind,
                        subject(alert),
                        alert.path("summary").asText(""),
                        muted);
    }

    /** The measure, or what else the alert is about. */
    private static String subject(JsonNode alert) {
        JsonNode about = alert.path("subject");
        return Stream.of(
                        alert.path("measure"),
                        alert.path("measure").isTextual() ? null : about.path("indicator"),
                        about.path("agency"),
                        about.path("category"),
                        about.path("pathway"),
                        about.path("panel"),
                        alert.path("area"),
                        about.path("period"))
                .filter(part -> part != null && part.isTextual())
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static String feed(JsonNode feed) {
        JsonNode complete = feed.path("complete");
        String verdict = complete.isBoolean() ? (complete.asBoolean() ? "complete" : "INCOMPLETE") : "not known yet";
        String usual =
                feed.hasNonNull("usual") ? ", usually " + feed.path("usual").asText() : "";
        return "FEED %s %s %s: %s, declared %s, received %s%s"
                .formatted(
                        feed.path("agency").asText("?"),
                        feed.path("month").asText("?"),
                        content(feed),
                        verdict,
                        feed.hasNonNull("declared") ? feed.path("declared").asText() : "nothing",
                        feed.path("received").asText("0"),
                        usual);
    }

    private static String content(JsonNode feed) {
        if (feed.hasNonNull("pathway")) {
            return "steps on " + feed.path("pathway").asText();
        }
        return feed.hasNonNull("panel")
                ? "meetings of " + feed.path("panel").asText()
                : feed.path("category").asText("?");
    }

    private static String figure(JsonNode number) {
        return number.isNumber()
                ? new BigDecimal(number.asText()).stripTrailingZeros().toPlainString()
                : "no figure";
    }

    private String clock(String time) {
        try {
            return CLOCK.format(Instant.parse(time).atZone(zone)) + "  ";
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
