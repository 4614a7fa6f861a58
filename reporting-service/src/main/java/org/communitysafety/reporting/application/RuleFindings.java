package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertRule;
import org.communitysafety.reporting.domain.ClusterWatch;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.RuleWatch;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Brings together what a rule reads. */
@ApplicationScoped
class RuleFindings {
    private final IndicatorValues values;
    private final AlertReference reference;
    private final RuleWatch figures;
    private final ClusterWatch clusters;

    RuleFindings(IndicatorValues values, AlertReference reference, AlertConfig config) {
        this.values = values;
        this.reference = reference;
        this.figures = new RuleWatch(config.hysteresis());
        this.clusters = new ClusterWatch(config.hysteresis());
    }

    boolean reads(AlertRule rule, Set<Cell> cells) {
        boolean indicator = cells.stream().anyMatch(cell -> cell.indicator().equals(rule.indicator()));
        return indicator && cellsOf(rule, areasOf(rule)).stream().anyMatch(cells::contains);
    }

    List<Finding> of(AlertRule rule) {
        Set<AreaCode> areas = areasOf(rule);
        KnownValues known = values.of(cellsOf(rule, areas));
        if (rule.kind() == AlertKind.CLUSTER) {
            return List.of(cluster(rule, areas, known));
        }
        return areas.stream()
                .map(area -> figures.look(
                        rule,
                        area,
                        known.in(new Cell(rule.indicator(), area)).toList(),
                        wholeMonths(rule, reference.around(area), known)))
                .toList();
    }

    private Finding cluster(AlertRule rule, Set<AreaCode> areas, KnownValues known) {
        Map<AreaCode, Map<YearMonth, BigDecimal>> byArea = new TreeMap<>();
        for (AreaCode area : areas) {
            Map<YearMonth, BigDecimal> months = new HashMap<>();
            known.in(new Cell(rule.indicator(), area))
                    .filter(value -> isMonth(rule, value) && value.figure() != null)
                    .forEach(value -> months.put(value.key().period().start(), value.figure()));
            byArea.put(area, months);
        }
        return clusters.look(rule, byArea, wholeMonths(rule, Set.of(rule.within()), known));
    }

    /** Months in which one of the areas around is complete, so that a missing row further in is zero. */
    private static SortedSet<YearMonth> wholeMonths(AlertRule rule, Set<AreaCode> around, KnownValues known) {
        SortedSet<YearMonth> whole = new TreeSet<>();
        around.forEach(area -> known.in(new Cell(rule.indicator(), area))
                .filter(value -> isMonth(rule, value) && Boolean.TRUE.equals(value.complete()))
                .forEach(value -> whole.add(value.key().period().start())));
        return whole;
    }

    private static boolean isMonth(AlertRule rule, IndicatorValue value) {
        return value.key().period().kind() == Period.Kind.MONTH && rule.reads(value);
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
