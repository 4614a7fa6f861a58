package org.communitysafety.gateway.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.stream.SampleEvents;

/** What services would answer to pages. */
final class SampleAnswers {
    static final String BOARDS =
            """
            {"items":[{"id":"to-come","title":"The one to come","meetingOn":"2921-09-13"},\
            {"id":"earlier","title":"Frozen after it met","meetingOn":"2021-03-15"},\
            {"id":"last","title":"Board","meetingOn":"2021-06-14"}],"next":null}""";

    private SampleAnswers() {}

    /** The report with {@link #scorecard}. */
    static String report(int actual) {
        return "{\"id\":\"last\",\"scorecard\":" + scorecard(actual) + "}";
    }

    /** The scorecard of one measure, amber, as it was told in the past. */
    static String scorecard(int actual) {
        ObjectNode item =
                SampleEvents.item("reduce-crime").put("actual", actual).put("rag", "AMBER");
        ObjectNode card = new ObjectMapper().createObjectNode();
        card.put("planVersion", 1).put("asOf", "2021-03-31").putArray("items").add(item);
        return card.toString();
    }

    /** The versions of the plan, of which the second has another baseline, of what is counted, and what is asked for. */
    static void defineFirstMeasure(Backends backends, String plan) {
        ObjectNode second = SampleEvents.plan();
        second.put("version", 2).put("from", "2022-04-01");
        ((ObjectNode) second.at("/targets/0/measures/0/baseline")).put("value", 36_000);
        ObjectNode versions = new ObjectMapper().createObjectNode();
        versions.putArray("items").add(SampleEvents.plan()).add(second);
        backends.say("/api/v1/plans/" + plan + "/versions", versions.toString());
        backends.say(
                "/api/v1/indicators/victim-based-crime/versions",
                """
                {"items":[{"version":1,"from":"2021-04-01","reason":null,"definition":
                {"numerator":"Crimes <b>with</b> a victim","source":"Home Office","owner":"nottinghamshire-police"}}]}""");
        backends.say(
                "/api/v1/targets/reduce-crime/asked",
                """
                {"items":[{"measure":"reduce-crime","period":"2022/23","sense":"BELOW","value":37486,"planVersion":2}]}""");
    }
}
