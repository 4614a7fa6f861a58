package org.communitysafety.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.contracts.EventTypes;

/**
 * Takes the demo away: its plan is deleted, every incident and every step of its agencies cancelled, their declarations taken
 * back. That its panel met stays: a meeting cannot be cancelled.
 */
final class Removal {
    private static final int NOT_FOUND = 404;

    private final Platform platform;
    private final Narrator narrator;
    private final Instant now;

    Removal(Platform platform, Narrator narrator, Clock clock) {
        this.platform = platform;
        this.narrator = narrator;
        this.now = Instant.ofEpochMilli(clock.millis());
    }

    void remove() {
        Answer plan = platform.delete("/api/v1/plans/" + DemoPlan.ID);
        if (plan.status() != NOT_FOUND) {
            plan.orFail("deleting the plan " + DemoPlan.ID);
            narrator.tell("The plan " + DemoPlan.ID + " is deleted.");
        }
        for (String agency : List.of(City.POLICE, City.COUNCIL)) {
            narrator.tell("%s: %,d incidents cancelled".formatted(agency, cancelAllOf(agency)));
        }
        narrator.tell("%s: %,d steps of referrals cancelled".formatted(City.COUNCIL, cancelSteps()));
    }

    private long cancelSteps() {
        Deliveries deliveries = new Deliveries(platform);
        TreeSet<YearMonth> months = new TreeSet<>();
        long cancelled = 0;
        String page = "/api/v1/referrals?limit=1000&agency=" + City.COUNCIL;
        while (page != null) {
            JsonNode answer = platform.get(page)
                    .orFail("reading the register of referrals")
                    .body();
            List<String> lines = new ArrayList<>();
            for (JsonNode referral : answer.path("items")) {
                lines.addAll(cancellations(referral.path("id").asText(), months));
            }
            cancelled += deliveries.referrals(lines);
            page = answer.path("next").asText(null);
        }
        deliveries.declarations(months.stream()
                .map(month -> Declarations.ofPanel(month, now, Map.of(PanelYear.PATHWAY, 0L), Map.of()))
                .toList());
        return cancelled;
    }

    /** @param months of the steps that are cancelled */
    private List<String> cancellations(String id, TreeSet<YearMonth> months) {
        JsonNode referral = platform.get("/api/v1/referrals/" + id)
                .orFail("reading a referral")
                .body();
        String reference = referral.path("reference").asText();
        List<String> lines = new ArrayList<>();
        for (JsonNode step : referral.path("steps")) {
            if (step.path("state").asText().equals("standing")) {
                String event = step.path("eventId").asText();
                months.add(YearMonth.from(LocalDate.parse(step.path("at").asText())));
                lines.add(Events.line(
                        EventTypes.REFERRAL_STEP_CANCELLED,
                        event + "/removed@" + now,
                        reference,
                        now,
                        Map.of(
                                "agency",
                                City.COUNCIL,
                                "reference",
                                reference,
                                "corrects",
                                event,
                                "reason",
                                "demo-removed")));
            }
        }
        return lines;
    }

    private long cancelAllOf(String agency) {
        Deliveries deliveries = new Deliveries(platform);
        TreeSet<YearMonth> months = new TreeSet<>();
        long cancelled = 0;
        String page = "/api/v1/incidents?limit=1000&agency=" + agency;
        while (page != null) {
            JsonNode answer = platform.get(page).orFail("reading the register").body();
            List<String> lines = new ArrayList<>();
            for (JsonNode incident : answer.path("items")) {
                if (!incident.path("cancelled").asBoolean(false)) {
                    lines.add(cancellation(agency, incident.path("reference").asText()));
                    months.add(YearMonth.parse(incident.path("month").asText()));
                }
            }
            cancelled += deliveries.incidents(lines);
            page = answer.path("next").asText(null);
        }
        deliveries.declarations(months.stream()
                .map(month -> Declarations.none(agency, month, now))
                .toList());
        return cancelled;
    }

    private String cancellation(String agency, String reference) {
        return Events.line(
                EventTypes.INCIDENT_CANCELLED,
                reference + "/removed@" + now,
                reference,
                now,
                Map.of("agency", agency, "reference", reference, "reason", "demo-removed"));
    }
}
