package org.communitysafety.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.communitysafety.e2e.harness.Api;

/** What the platform says of clocks that were not met. */
final class Overdue {
    private Overdue() {}

    /** The alert on what is overdue with an agency; missing where there is none in this state. */
    static JsonNode alert(Api api, String agency, String state) {
        for (JsonNode alert : api.all("/api/v1/alerts?kind=overdue&state=" + state)) {
            if (alert.at("/subject/agency").asText().equals(agency)) {
                return alert;
            }
        }
        return MissingNode.getInstance();
    }
}
