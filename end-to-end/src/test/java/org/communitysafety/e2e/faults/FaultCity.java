package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;

/**
 * A fictional city of two wards for one fault: a plan that has to turn red, a limit that one ward has to reach and the other
 * never does.
 */
record FaultCity(FictionalCity city) {
    private static final Duration KNOWN = Duration.ofSeconds(60);

    static FaultCity numbered(int number) {
        return new FaultCity(new FictionalCity(number));
    }

    String agency() {
        return city.agency();
    }

    String plan() {
        return city.plan();
    }

    String hotWard() {
        return city.ward();
    }

    String quietWard() {
        return "E059992%02d".formatted(city.number());
    }

    /** Registers it, and makes the month whole from its first burglary on, so that figures count as they come. */
    void found(Api api, AcceptedReports accepted) {
        city.register(api, List.of(hotWard(), quietWard()));
        city.publishPlan(api, 1, 20);
        // Ready does not mean that every service has heard of every indicator yet.
        await("the indicator to be known").atMost(KNOWN).untilAsserted(() -> new Alerts(api)
                .setHarmSpot("fault-" + city.number(), city.area()));
        Report first = new Report("H-0", 1000, "1", "burglary", hotWard(), Reports.MONTH);
        await("the agency to be known")
                .atMost(KNOWN)
                .until(() -> api.post("/api/v1/incidents", Api.CLOUD_EVENT, first.asCloudEvent(agency()))
                                .status()
                        == 202);
        accepted.add(List.of(first));
        city.declare(api, Reports.MONTH, 1);
    }

    /** What is wrong with the alerts on this city: each that must be is there once, and no other of its kind. */
    String alertsComplaint(Api api) {
        StringBuilder complaint = new StringBuilder();
        expectOne(api, "kind=threshold&area=" + hotWard(), complaint);
        expectOne(api, "kind=target-status&plan=" + plan(), complaint);
        List<JsonNode> quiet = api.all("/api/v1/alerts?kind=threshold&area=" + quietWard());
        if (!quiet.isEmpty()) {
            complaint.append("an alert on the quiet ward: ").append(quiet);
        }
        return complaint.toString();
    }

    private static void expectOne(Api api, String query, StringBuilder complaint) {
        List<JsonNode> alerts = api.all("/api/v1/alerts?" + query);
        if (alerts.size() != 1) {
            complaint.append(query).append(": ").append(alerts.size()).append(" alerts; ");
            return;
        }
        JsonNode alert = alerts.get(0);
        long fired = 0;
        for (JsonNode transition : alert.path("transitions")) {
            fired += transition.path("state").asText().equals("FIRING") ? 1 : 0;
        }
        if (!alert.path("state").asText().equals("FIRING") || fired > 1) {
            complaint.append(query).append(": ").append(alert).append("; ");
        }
    }

    /** For messages. */
    @Override
    public String toString() {
        return "city " + city.number() + " " + Map.of("agency", agency());
    }
}
