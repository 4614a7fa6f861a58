package org.communitysafety.cli.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.contracts.EventTypes;

/** Cancels what an agency has sent, as the register knows it; meetings stay, as nobody can cancel one. */
public final class Withdrawal {
    private final Platform platform;
    private final EventLine events;
    private final String reason;
    private final Instant now;

    /**
     * @param reason a token that each cancellation gives
     * @param now later than any version of what is cancelled
     */
    public Withdrawal(Platform platform, EventLine events, String reason, Instant now) {
        this.platform = platform;
        this.events = events;
        this.reason = reason;
        this.now = now;
    }

    /**
     * What was cancelled.
     *
     * @param months in which it had counted
     */
    public record Withdrawn(long count, SortedSet<YearMonth> months) {}

    /** Every incident that stands. */
    public Withdrawn incidentsOf(String agency) {
        Delivery delivery = new Delivery(platform);
        TreeSet<YearMonth> months = new TreeSet<>();
        long cancelled = 0;
        for (String page = pageOf("incidents", agency); page != null; ) {
            JsonNode answer = platform.get(page).orFail("reading the register").body();
            List<String> lines = new ArrayList<>();
            for (JsonNode incident : answer.path("items")) {
                if (!incident.path("cancelled").asBoolean(false)) {
                    lines.add(incident(agency, incident.path("reference").asText()));
                    months.add(YearMonth.parse(incident.path("month").asText()));
                }
            }
            cancelled += delivery.incidents(lines);
            page = answer.path("next").asText(null);
        }
        return new Withdrawn(cancelled, months);
    }

    /** Every step of a referral that stands. */
    public Withdrawn stepsOf(String agency) {
        Delivery delivery = new Delivery(platform);
        TreeSet<YearMonth> months = new TreeSet<>();
        long cancelled = 0;
        for (String page = pageOf("referrals", agency); page != null; ) {
            JsonNode answer = platform.get(page)
                    .orFail("reading the register of referrals")
                    .body();
            List<String> lines = new ArrayList<>();
            for (JsonNode referral : answer.path("items")) {
                lines.addAll(steps(agency, referral.path("id").asText(), months));
            }
            cancelled += delivery.referrals(lines);
            page = answer.path("next").asText(null);
        }
        return new Withdrawn(cancelled, months);
    }

    private static String pageOf(String register, String agency) {
        return "/api/v1/" + register + "?limit=1000&agency=" + agency;
    }

    private String incident(String agency, String reference) {
        return events.of(
                EventTypes.INCIDENT_CANCELLED,
                reference + "/removed@" + now,
                reference,
                now,
                Map.of("agency", agency, "reference", reference, "reason", reason));
    }

    /** @param months of the steps that are cancelled */
    private List<String> steps(String agency, String id, SortedSet<YearMonth> months) {
        JsonNode referral = platform.get("/api/v1/referrals/" + id)
                .orFail("reading a referral")
                .body();
        String reference = referral.path("reference").asText();
        List<String> lines = new ArrayList<>();
        for (JsonNode step : referral.path("steps")) {
            if (step.path("state").asText().equals("standing")) {
                months.add(YearMonth.from(LocalDate.parse(step.path("at").asText())));
                lines.add(step(agency, reference, step.path("eventId").asText()));
            }
        }
        return lines;
    }

    private String step(String agency, String reference, String event) {
        return events.of(
                EventTypes.REFERRAL_STEP_CANCELLED,
                event + "/removed@" + now,
                reference,
                now,
                Map.of("agency", agency, "reference", reference, "corrects", event, "reason", reason));
    }
}
