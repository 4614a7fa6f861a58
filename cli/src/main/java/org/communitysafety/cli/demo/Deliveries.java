package org.communitysafety.cli.demo;

import java.util.List;
import java.util.Map;
import org.communitysafety.cli.facts.Delivery;
import org.communitysafety.cli.facts.EventLine;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.contracts.PlanMeasure.Report;

/** What Exampleton's agencies hand to the platform, through the same doors as anybody's. */
final class Deliveries {
    private final Platform platform;
    private final Delivery delivery;

    Deliveries(Platform platform) {
        this.platform = platform;
        this.delivery = new Delivery(platform);
    }

    void geography() {
        delivery.lookUp(City.lookUp(), City.NAME);
        delivery.agency(City.POLICE, "Exampleton Police (fictional)", "police", City.AREA);
        delivery.agency(City.COUNCIL, "Exampleton Council (fictional)", "council", City.AREA);
        delivery.agency(City.PARTNERSHIP, "Exampleton Partnership (fictional)", "partnership", City.AREA);
    }

    /** What Exampleton defines for itself, before it sends anything: then little has to be counted again. */
    void definitions() {
        put("/api/v1/weights/" + Definitions.HARM, Definitions.weights());
        Definitions.indicators().forEach(each -> put("/api/v1/indicators/" + each.get("indicator"), each));
        put("/api/v1/areas/" + City.EVENING_ZONE, Definitions.eveningZone());
    }

    /** Once in a play: what is reported of its work later would be lost. */
    void plan(Play play) {
        String known = platform.get("/api/v1/plans/" + DemoPlan.ID)
                .body()
                .path("source")
                .asText("");
        if (known.equals(play.written())) {
            return;
        }
        platform.put("/api/v1/plans/" + DemoPlan.ID, Content.json(EventLine.json(DemoPlan.of(play))))
                .orFail("the plan of Exampleton");
    }

    void report(Work work, Report report) {
        platform.put(
                        "/api/v1/plans/%s/targets/%s/reports/%s".formatted(DemoPlan.ID, work.id(), report.period()),
                        Content.json(EventLine.json(report)))
                .orFail("the report on " + work.id());
    }

    void problemPlan(Map<String, Object> plan) {
        platform.put("/api/v1/problem-plans/" + ProblemPlan.ID, Content.json(EventLine.json(plan)))
                .orFail("the problem plan of Exampleton");
    }

    /** @return how many were accepted, which is all of them */
    long incidents(List<String> lines) {
        return delivery.incidents(lines);
    }

    /** @return how many were accepted, which is all of them */
    long referrals(List<String> lines) {
        return delivery.referrals(lines);
    }

    void declarations(List<String> lines) {
        delivery.declarations(lines);
    }

    private void put(String path, Map<String, Object> content) {
        platform.put(path, Content.json(EventLine.json(content))).orFail(path);
    }
}
