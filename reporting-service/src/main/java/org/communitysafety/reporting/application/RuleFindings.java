package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertRule;
import org.communitysafety.reporting.domain.ClusterWatch;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.RuleWatch;
import org.communitysafety.reporting.domain.Surroundings;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Brings together what a rule reads. */
@ApplicationScoped
class RuleFindings {
    private final IndicatorValues values;
    private final AlertReference reference;
    private final PlanReaches reaches;
    private final RuleWatch figures;
    private final ClusterWatch clusters;

    RuleFindings(IndicatorValues values, AlertReference reference, PlanReaches reaches, AlertConfig config) {
        this.values = values;
        this.reference = reference;
        this.reaches = reaches;
        this.figures = new RuleWatch(config.hysteresis(), reference::areaName);
        this.clusters = new ClusterWatch(config.hysteresis(), reference::areaName);
    }

    boolean reads(AlertRule rule, Set<Cell> cells) {
        boolean indicator = cells.stream().anyMatch(cell -> cell.indicator().equals(rule.indicator()));
        return indicator && cellsOf(rule, areasOf(rule)).stream().anyMatch(cells::contains);
    }

    SortedSet<String> indicators() {
        return reference.indicators();
    }

    List<Finding> of(AlertRule rule) {
        Set<AreaCode> areas = areasOf(rule);
        KnownValues known = values.of(cellsOf(rule, areas));
        Stream<Finding> found = rule.kind() == AlertKind.CLUSTER
                ? Stream.of(cluster(rule, areas, known))
                : areas.stream()
                        .map(area -> figures.look(
                                rule,
                                area,
                                known.in(new Cell(rule.indicator(), area)).toList(),
                                around(rule, reference.around(area), known)));
        return reaches.grouped(found.toList());
    }

    private Finding cluster(AlertRule rule, Set<AreaCode> areas, KnownValues known) {
        Map<AreaCode, Map<YearMonth, IndicatorValue>> byArea = new TreeMap<>();
        for (AreaCode area : areas) {
            Map<YearMonth, IndicatorValue> months = new HashMap<>();
            known.in(new Cell(rule.indicator(), area))
                    .filter(value -> isOf(rule, value))
                    .forEach(value -> months.put(value.key().period().start(), value));
            byArea.put(area, months);
        }
        return clusters.look(rule, byArea, around(rule, Set.of(rule.within()), known));
    }

    /** A figure that is reported says nothing of the areas within. */
    private static Surroundings around(AlertRule rule, Set<AreaCode> around, KnownValues known) {
        if (rule.agency() != null) {
            return Surroundings.UNKNOWN;
        }
        SortedSet<Period> whole = new TreeSet<>();
        Set<Period> broken = new HashSet<>();
        around.stream()
                .flatMap(area -> known.in(new Cell(rule.indicator(), area)))
                .filter(value -> isOf(rule, value) && value.complete() != null)
                .forEach(value -> {
                    if (!value.complete()) {
                        broken.add(value.key().period());
                    } else if (value.unit() == Unit.COUNT) {
                        whole.add(value.key().period());
                    }
                });
        return new Surroundings(whole, broken);
    }

    private static boolean isOf(AlertRule rule, IndicatorValue value) {
        return value.key().period().kind() == rule.period() && rule.reads(value);
    }

    private Set<AreaCode> areasOf(AlertRule rule) {
        return rule.area() == null ? reference.areasOf(rule.level(), rule.within()) : Set.of(rule.area());
    }

    private Set<Cell> cellsOf(AlertRule rule, Set<AreaCode> areas) {
        Set<Cell> cells = new HashSet<>();
        areas.forEach(area -> {
            cells.add(new Cell(rule.indicator(), area));
            reference.around(area).forEach(around -> cells.add(new Cell(rule.indicator(), around)));
        });
        if (rule.within() != null) {
            cells.add(new Cell(rule.indicator(), rule.within()));
        }
        return cells;
    }
}
