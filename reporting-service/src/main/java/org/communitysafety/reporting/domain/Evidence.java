package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communitysafety.vocabulary.Period;

/** The figures that defend an alert: those of the measure in the period that turned red. */
public record Evidence(
        Period period,
        BigDecimal actual,
        BigDecimal baseline,
        Period baselinePeriod,
        BigDecimal change,
        BigDecimal changePercent,
        BigDecimal trajectory,
        Boolean complete,
        ValueSource source,
        String signalRule,
        Double z,
        Double p,
        int targetVersion,
        int indicatorVersion) {
    public Evidence {
        if (actual == null || baseline == null) {
            throw new IllegalArgumentException("an alert without figures cannot be defended");
        }
    }

    /** By name, as an alert shows them; absent ones are null. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("period", period.toString());
        figures.put("actual", actual);
        figures.put("baseline", baseline);
        figures.put("baselinePeriod", String.valueOf(baselinePeriod));
        figures.put("change", change);
        figures.put("changePercent", changePercent);
        figures.put("trajectory", trajectory);
        figures.put("complete", complete);
        figures.put("source", source.token());
        figures.put("signalRule", signalRule);
        figures.put("z", z);
        figures.put("p", p);
        figures.put("targetVersion", targetVersion);
        figures.put("indicatorVersion", indicatorVersion);
        return figures;
    }

    static Evidence of(MeasureStatus status) {
        Judgement figures = status.current();
        return new Evidence(
                figures.period(),
                figures.actual(),
                figures.baseline(),
                figures.baselinePeriod(),
                figures.change(),
                figures.changePercent(),
                figures.trajectory(),
                figures.complete(),
                status.subject().source(),
                figures.signal().rule(),
                figures.signal().z(),
                figures.signal().p(),
                figures.targetVersion(),
                figures.indicatorVersion());
    }
}
