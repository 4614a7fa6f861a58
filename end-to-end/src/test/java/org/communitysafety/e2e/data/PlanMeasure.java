package org.communitysafety.e2e.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** A measure of a fictional plan, part by part as a plan's document has it. Judged from 2019/20 to 2022/23. */
public final class PlanMeasure {
    private final Map<String, Object> parts = new LinkedHashMap<>();

    private PlanMeasure(String id, String source, String judgingPeriod) {
        with("id", id).with("title", "Measure " + id).with("source", source).with("judgingPeriod", judgingPeriod);
        with("assessedFrom", "2019-04-01").with("assessedTo", "2023-03-31");
    }

    /** Counted from incidents. */
    public static PlanMeasure counted(String id, String indicator, String judgingPeriod) {
        return new PlanMeasure(id, "events", judgingPeriod).ofCounts(indicator);
    }

    /** A figure of a financial year that the city's agency reports. */
    public static PlanMeasure reported(FictionalCity city, String id, String indicator) {
        return new PlanMeasure(id, "reported", "financial-year")
                .ofCounts(indicator)
                .with("agency", city.agency());
    }

    /** Work that people judge, quarter by quarter. */
    public static PlanMeasure deliverable(String id) {
        return new PlanMeasure(id, "reported", "quarter").with("kind", "deliverable");
    }

    private PlanMeasure ofCounts(String indicator) {
        return with("indicator", indicator).with("polarity", "lower-is-better").with("unit", "count");
    }

    public PlanMeasure with(String part, Object value) {
        parts.put(part, value);
        return this;
    }

    public PlanMeasure baseline(String period, Number value) {
        return with("baseline", Map.of("period", period, "value", value));
    }

    public Map<String, Object> parts() {
        return parts;
    }
}
