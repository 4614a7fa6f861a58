package org.communitysafety.target.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small sound plan as JSON, into which a test writes one measure; and what the rules say of it. */
final class PlanSketch {
    static final String MEASURE = "/targets/0/measures/0";

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final PlanContext CONTEXT =
            new PlanContext(agency -> agency.value().startsWith("nottingham"), ShippedIndicators.load()::find);

    private PlanSketch() {}

    /** @param measure the measure's fields, without its identifier */
    static String plan(String measure) {
        return """
                {"plan":"demo-plan","from":"2021-04-01","title":"Demonstration","partnership":"nottingham-cdp",
                 "area":"E06000018","fictional":true,
                 "priorities":[{"id":"homes","title":"Safe homes","indicators":["burglary"]}],
                 "targets":[{"id":"better","title":"Better","priority":"homes","sponsor":"nottingham-cdp",
                             "measures":[{"id":"measure",%s}]}],
                 "outturns":[]}
                """
                .replace(", ", ",")
                .formatted(measure);
    }

    static Plan read(String json) {
        try {
            return PlanDefaults.fill(MAPPER.readValue(json, Plan.class), CONTEXT);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Measure measure(String fields) {
        return read(plan(fields)).targets().get(0).measures().get(0);
    }

    /** Each fault's pointer with its code. */
    static Map<String, String> faults(String json) {
        Map<String, String> faults = new LinkedHashMap<>();
        PlanRules.check(read(json), CONTEXT).forEach(fault -> faults.put(fault.pointer(), fault.code()));
        return faults;
    }

    /** The faults of a plan with this one measure. */
    static Map<String, String> faultsOf(String measure) {
        return faults(plan(measure));
    }
}
