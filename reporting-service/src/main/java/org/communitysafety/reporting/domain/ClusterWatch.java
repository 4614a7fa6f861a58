package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.statistics.ClusterScan;
import org.communitysafety.statistics.Series;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The rule on sudden clusters: some area of a partnership has a burst that the others do not have. */
public final class ClusterWatch {
    /** What a burst is compared with. */
    private static final int MONTHS = 36;

    private final Hysteresis hysteresis;

    public ClusterWatch(Hysteresis hysteresis) {
        this.hysteresis = hysteresis;
    }

    /**
     * @param byArea the figures of each area: of the rule's indicator, month by month
     * @param wholeMonths months of which everything around the areas is complete: a missing row is zero
     */
    public Finding look(
            AlertRule rule, Map<AreaCode, Map<YearMonth, BigDecimal>> byArea, SortedSet<YearMonth> wholeMonths) {
        List<Observation> observations = new ArrayList<>();
        Map<YearMonth, ClusterScan> found = new TreeMap<>();
        for (YearMonth newest : lastMonths(wholeMonths)) {
            Optional<ClusterScan> scan = scan(byArea, wholeMonths, newest)
                    .filter(cluster -> cluster.p() < rule.probability().doubleValue());
            scan.ifPresent(cluster -> found.put(newest, cluster));
            observations.add(Observation.against(Period.month(newest), scan.isPresent()));
        }
        Standing standing = new Replay(hysteresis, period -> Optional.empty()).of(observations);
        Optional<ClusterScan> shown =
                standing.isClear() ? Optional.empty() : found.values().stream().reduce((earlier, later) -> later);
        return new Finding(
                AlertKind.CLUSTER,
                AlertSubject.of(rule.indicator(), rule.within()),
                AlertGroup.NONE,
                rule.asRaised(),
                standing,
                false,
                shown.map(cluster -> summary(rule, cluster)).orElse(null),
                shown.map(cluster -> evidence(cluster, standing)).orElse(null));
    }

    /** Enough of them to see a cluster end; older ones have ended whatever they were. */
    private List<YearMonth> lastMonths(SortedSet<YearMonth> wholeMonths) {
        List<YearMonth> all = List.copyOf(wholeMonths);
        int wanted = hysteresis.clearAfter() + hysteresis.pendingFor();
        return all.subList(Math.max(0, all.size() - wanted), all.size());
    }

    private static Optional<ClusterScan> scan(
            Map<AreaCode, Map<YearMonth, BigDecimal>> byArea, SortedSet<YearMonth> wholeMonths, YearMonth newest) {
        YearMonth first = newest;
        SortedSet<YearMonth> whole = new TreeSet<>(wholeMonths);
        for (int back = 1; back < MONTHS && whole.contains(first.minusMonths(1)); back++) {
            first = first.minusMonths(1);
        }
        Map<String, Series> series = new HashMap<>();
        for (Map.Entry<AreaCode, Map<YearMonth, BigDecimal>> area : byArea.entrySet()) {
            List<Double> values = new ArrayList<>();
            for (YearMonth month = first; !month.isAfter(newest); month = month.plusMonths(1)) {
                values.add(area.getValue().getOrDefault(month, BigDecimal.ZERO).doubleValue());
            }
            series.put(area.getKey().value(), new Series(first, values, java.util.Set.of()));
        }
        return series.isEmpty() ? Optional.empty() : ClusterScan.newest(series);
    }

    private static String summary(AlertRule rule, ClusterScan cluster) {
        return "%s: %d of %s in %s since %s, where %.0f were expected by the other areas and months."
                .formatted(
                        rule.title(),
                        cluster.observed(),
                        rule.indicator(),
                        String.join(", ", new TreeSet<>(cluster.areas())),
                        cluster.from(),
                        cluster.expected());
    }

    private static Evidence evidence(ClusterScan cluster, Standing standing) {
        return Evidence.write()
                .word("areas", String.join(", ", new TreeSet<>(cluster.areas())))
                .word("from", cluster.from())
                .word("period", standing.newest())
                .number("observed", cluster.observed())
                .number("expected", cluster.expected())
                .number("p", cluster.p())
                .number("dispersion", cluster.dispersion())
                .number("areasLeftOut", cluster.leftOut().size())
                .flag("complete", true)
                .done();
    }
}
