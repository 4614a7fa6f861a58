package org.communitysafety.cli.facts;

import java.util.List;
import java.util.Map;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;

/** What is handed to a platform as a whole: all of it is accepted, or the command fails. */
public final class Delivery {
    private static final String NDJSON = "application/x-ndjson";

    private final Platform platform;

    public Delivery(Platform platform) {
        this.platform = platform;
    }

    public void lookUp(LookUp lookUp, String name) {
        platform.put("/api/v1/areas", Content.of("text/csv", lookUp.csv())).orFail("the look-up of " + name);
    }

    /** @param kind one of those that the API documents, for example {@code police} */
    public void agency(String id, String name, String kind, String area) {
        Map<String, String> agency = Map.of("agency", id, "name", name, "kind", kind, "area", area);
        platform.put("/api/v1/agencies/" + id, Content.json(EventLine.json(agency)))
                .orFail("the agency " + id);
    }

    /** @return how many were accepted, which is all of them */
    public long incidents(List<String> lines) {
        return post("/api/v1/incidents", lines);
    }

    /** @return how many were accepted, which is all of them */
    public long referrals(List<String> lines) {
        return post("/api/v1/referrals", lines);
    }

    public void declarations(List<String> lines) {
        post("/api/v1/feeds", lines);
    }

    private long post(String path, List<String> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        Answer answer = platform.post(path, Content.of(NDJSON, String.join("\n", lines) + "\n"));
        return answer.orFail("a delivery to " + path).body().path("accepted").asLong();
    }
}
