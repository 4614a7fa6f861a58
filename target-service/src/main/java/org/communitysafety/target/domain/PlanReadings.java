package org.communitysafety.target.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;

/** Which values the measures of a plan are judged by. */
public final class PlanReadings {
    private final Map<String, Set<AreaCode>> areas = new HashMap<>();

    private PlanReadings() {}

    /** @return areas by indicator; reported figures among them */
    public static Map<String, Set<AreaCode>> of(Plan plan) {
        PlanReadings readings = new PlanReadings();
        plan.priorities().forEach(priority -> priority.indicators().forEach(each -> readings.add(each, plan.area())));
        plan.targets().forEach(target -> target.measures().forEach(measure -> readings.add(plan, measure)));
        return readings.areas;
    }

    private void add(Plan plan, Measure measure) {
        add(measure.indicator(), plan.area());
        Measure.Benchmark benchmark = measure.benchmark();
        if (benchmark != null) {
            add(named(benchmark.indicator(), measure), benchmark.area() == null ? plan.area() : benchmark.area());
        }
        Measure.Comparators comparators = measure.comparators();
        List<String> peers = comparators == null ? List.of() : comparators.areas();
        peers.forEach(area -> add(named(comparators.indicator(), measure), area));
    }

    private static String named(String indicator, Measure measure) {
        return indicator == null ? measure.indicator() : indicator;
    }

    private void add(String indicator, String area) {
        if (indicator != null && area != null) {
            areas.computeIfAbsent(indicator, id -> new HashSet<>()).add(new AreaCode(area));
        }
    }
}
