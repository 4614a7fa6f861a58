package org.communitysafety.target.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sound problem plan in shipped wards, of which a test changes one thing; and what the rules say of it. */
final class ProblemPlanSketch {
    static final String PLAN =
            """
            {"problemPlan":"estate-burglary","from":"2019-04-01","title":"Burglary on the estate",
             "owner":"nottinghamshire-police",
             "objectives":{"startedOn":"2018-05-01","endedOn":"2018-05-10","text":"Fewer burglaries, not moved next door"},
             "scanning":{"startedOn":"2018-05-11","endedOn":null,"text":null},
             "evaluation":{"indicator":"burglary","treated":["E05012270"],"control":["E05012271","E05012272"],
                           "treatedDisplacement":["E05012273"],"controlDisplacement":["E05012274"],
                           "before":{"from":"2018-04","to":"2018-06"},"after":{"from":"2018-07","to":"2018-09"}}}
            """;

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final PlanContext CONTEXT =
            new PlanContext(agency -> agency.value().startsWith("nottingham"), ShippedIndicators.load()::find);

    private ProblemPlanSketch() {}

    static ProblemPlan read(String json) {
        try {
            return MAPPER.readValue(json, ProblemPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Each fault's pointer with its code. */
    static Map<String, String> faults(String json, Geography geography) {
        Map<String, String> faults = new LinkedHashMap<>();
        ProblemPlanRules.check(read(json), CONTEXT, geography)
                .forEach(fault -> faults.put(fault.pointer(), fault.code()));
        return faults;
    }
}
