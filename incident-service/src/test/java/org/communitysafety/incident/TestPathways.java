package org.communitysafety.incident;

import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;

/** The pathways of the tests; two share a purpose, and one of them joins persons. */
final class TestPathways {
    /** Published last. */
    static final String LAST = "test-on-arrest";

    private static final String FORM =
            """
            {"pathway":"%s","version":1,"from":"2018-01-01","title":"x","purpose":"safeguarding","leadBody":"x",\
            "panel":%s,"steps":[{"step":"MADE","title":"x","role":"opens","takenBy":["any-agency"]},\
            {"step":"ACCEPTED","title":"x","role":"accepts","takenBy":["nottingham-city-council"]},\
            {"step":"CLOSED","title":"x","role":"closes","takenBy":[]}],\
            "reasons":[{"reason":"actions-complete","title":"x","kind":"complete","steps":["CLOSED"]}],\
            "themes":[{"theme":"homelessness","title":"x"}],\
            "attributes":[{"attribute":"sex","title":"x","values":["female","male"]},\
            {"attribute":"age-band","title":"x","values":["18-24","25-34"]}],"clocks":[],"linkage":%s}""";

    private TestPathways() {}

    static void publish(KafkaProbe probe) {
        Map<String, String> pathways = new TreeMap<>();
        pathways.put("complex-persons-panel", FORM.formatted("complex-persons-panel", "\"cpp\"", "null"));
        pathways.put(
                "marac",
                FORM.formatted(
                        "marac",
                        "null",
                        """
                        {"person":true,"otherPerson":true,"acrossAgencies":true,"basis":"x","purpose":"marac-repeat"}"""));
        pathways.put(LAST, FORM.formatted(LAST, "null", "null"));
        pathways.forEach((id, data) ->
                probe.write(Topics.PATHWAYS, id, data, Service.headers(EventTypes.PATHWAY_PUBLISHED, id)));
    }
}
