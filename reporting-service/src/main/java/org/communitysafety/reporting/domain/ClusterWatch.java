package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.statistics.ClusterScan;
import org.communitysafety.statistics.Series;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** The rule on sudden clusters: some area of a partnership has a burst that the others do not have. */
public final class ClusterWatch {
    /** What a burst is compared with. */
    private static final int MONTHS = 36;

    /** Of the incidents behind a cluster, as many as can be looked at. */
    private static final int SAMPLES = 20;

    private final Hysteresis hysteresis;
    private final Function<AreaCode, String> areaNames;

    /** @param areaNames what areas are called in sentences */
    public ClusterWatch(Hysteresis hysteresis, Function<AreaCode, String> areaNames) {
        this.hysteresis = hysteresis;
        this.areaNames = areaNames;
    }

    /**
     * @param byArea the rows of each area: of the rule's indicator, month by month
     * @param around what is known of the area that holds them; in its whole months a missing row is zero
     */
    public Finding look(AlertRule rule, Map<AreaCode, Map<YearMonth, IndicatorValue>> byArea, Surroundings around) {
        List<Observation> observations = new ArrayList<>();
        Map<Period, ClusterScan> found = new TreeMap<>();
        for (Period newest : lastMonths(around.whole())) {
            Optional<ClusterScan> scan = scan(byArea, around.whole(), newest.start())
                    .filter(cluster -> cluster.p() < rule.probability().doubleValue());
            scan.ifPresent(cluster -> found.put(newest, cluster));
            observations.add(Observation.against(newest, scan.isPresent(), AlertReason.SIGNAL_BEGAN));
        }
        Standing standing = standing(observations);
        Optional<ClusterScan> shown = Optional.ofNullable(standing.decided()).map(found::get);
        return new Finding(
                AlertKind.CLUSTER,
                AlertSubject.of(rule.indicator(), rule.within()),
                AlertGroup.NONE,
                rule.asRaised(),
                standing,
                around.stoppedAfter(Optional.ofNullable(standing.newest())),
                shown.map(cluster -> summary(rule, cluster)).orElse(null),
                shown.map(cluster -> evidence(rule, cluster, standing, byArea)).orElse(null),
                Duration.ZERO);
    }

    /** A burst that had ended before the months looked at ended by clean months, as one among them would. */
    private Standing standing(List<Observation> observations) {
        Standing standing = new Replay(hysteresis).of(observations);
        boolean cleanThroughout = standing.reason() == AlertReason.WITHIN_NORMAL_VARIATION
                && observations.size() >= hysteresis.clearAfter();
        return cleanThroughout ? standing.because(AlertReason.CLEAN_OBSERVATIONS) : standing;
    }

    /** Enough of them to see a cluster end; older ones have ended whatever they were. */
    private List<Period> lastMonths(SortedSet<Period> wholeMonths) {
        List<Period> all = List.copyOf(wholeMonths);
        int wanted = hysteresis.clearAfter() + hysteresis.pendingFor();
        return all.subList(Math.max(0, all.size() - wanted), all.size());
    }

    private static Optional<ClusterScan> scan(
            Map<AreaCode, Map<YearMonth, IndicatorValue>> byArea, SortedSet<Period> whole, YearMonth newest) {
        YearMonth first = newest;
        for (int back = 1; back < MONTHS && whole.contains(Period.month(first.minusMonths(1))); back++) {
            first = first.minusMonths(1);
        }
        Map<String, Series> series = new HashMap<>();
        for (Map.Entry<AreaCode, Map<YearMonth, IndicatorValue>> area : byArea.entrySet()) {
            List<Double> values = new ArrayList<>();
            for (YearMonth month = first; !month.isAfter(newest); month = month.plusMonths(1)) {
                values.add(figure(area.getValue().get(month)).doubleValue());
            }
            series.put(area.getKey().value(), new Series(first, values, Set.of()));
        }
        return series.isEmpty() ? Optional.empty() : ClusterScan.newest(series);
    }

    private static BigDecimal figure(IndicatorValue value) {
        return value == null || value.figure() == null ? BigDecimal.ZERO : value.figure();
    }

    private String summary(AlertRule rule, ClusterScan cluster) {
        String areas = cluster.areas().stream()
                .map(code -> areaNames.apply(new AreaCode(code)))
                .sorted()
                .collect(Collectors.joining(", "));
        return "%s: %d of %s in %s since %s, where %.0f were expected by the other areas and months."
                .formatted(
                        rule.title(),
                        cluster.observed(),
                        Words.counted(rule.indicator()),
                        areas,
                        PartnershipTime.inWords(cluster.from()),
                        cluster.expected());
    }

    private static Evidence evidence(
            AlertRule rule,
            ClusterScan cluster,
            Standing standing,
            Map<AreaCode, Map<YearMonth, IndicatorValue>> byArea) {
        List<IndicatorValue> rows = rows(cluster, standing.decided(), byArea).toList();
        return Evidence.write()
                .word("areas", String.join(", ", new TreeSet<>(cluster.areas())))
                .word("from", cluster.from())
                .word("period", standing.decided())
                .number("observed", cluster.observed())
                .number("expected", cluster.expected())
                .number("p", cluster.p())
                .number("probability", rule.probability())
                .number("dispersion", cluster.dispersion())
                .number("areasLeftOut", cluster.leftOut().size())
                .number(
                        "indicatorVersion",
                        rows.stream()
                                .map(row -> BigDecimal.valueOf(row.indicatorVersion()))
                                .max(BigDecimal::compareTo)
                                .orElse(null))
                .flag("complete", true)
                .samples(rows.stream()
                        .flatMap(row -> row.sampleEvents().stream())
                        .distinct()
                        .limit(SAMPLES)
                        .toList())
                .done();
    }

    /** What makes the cluster, the newest month first. */
    private static Stream<IndicatorValue> rows(
            ClusterScan cluster, Period newest, Map<AreaCode, Map<YearMonth, IndicatorValue>> byArea) {
        int months = (int) cluster.from().until(newest.start(), ChronoUnit.MONTHS) + 1;
        return Stream.iterate(newest.start(), month -> month.minusMonths(1))
                .limit(months)
                .flatMap(month -> new TreeSet<>(cluster.areas())
                        .stream().map(area -> byArea.get(new AreaCode(area)).get(month)))
                .filter(Objects::nonNull);
    }
}
