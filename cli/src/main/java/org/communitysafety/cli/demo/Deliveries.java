package org.communitysafety.cli.demo;

import java.util.List;
import java.util.Map;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;

/** What Exampleton's agencies hand to the platform, through the same doors as anybody's. */
final class Deliveries {
    private static final String NDJSON = "application/x-ndjson";

    private final Platform platform;

    Deliveries(Platform platform) {
        this.platform = platform;
    }

    void geography() {
        platform.put("/api/v1/areas", Content.of("text/csv", City.lookUp())).orFail("the look-up of Exampleton");
        agency(City.POLICE, "Exampleton Police (fictional)", "police");
        agency(City.COUNCIL, "Exampleton Council (fictional)", "council");
        agency(City.PARTNERSHIP, "Exampleton Partnership (fictional)", "partnership");
    }

    void plan(Play play) {
        platform.put("/api/v1/plans/" + DemoPlan.ID, Content.json(Events.json(DemoPlan.of(play))))
                .orFail("the plan of Exampleton");
    }

    /** @return how many were accepted, which is all of them */
    long incidents(List<String> lines) {
        return post("/api/v1/incidents", lines);
    }

    /** @return how many were accepted, which is all of them */
    long referrals(List<String> lines) {
        return post("/api/v1/referrals", lines);
    }

    void declarations(List<String> lines) {
        post("/api/v1/feeds", lines);
    }

    private long post(String path, List<String> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        Answer answer = platform.post(path, Content.of(NDJSON, String.join("\n", lines) + "\n"));
        return answer.orFail("a delivery to " + path).body().path("accepted").asLong();
    }

    private void agency(String id, String name, String kind) {
        Map<String, String> agency = Map.of("agency", id, "name", name, "kind", kind, "area", City.AREA);
        platform.put("/api/v1/agencies/" + id, Content.json(Events.json(agency)))
                .orFail("the agency " + id);
    }
}
