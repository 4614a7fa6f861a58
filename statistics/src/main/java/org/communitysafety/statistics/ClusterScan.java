package org.communitysafety.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether some area, or group of neighbours, has had a burst that is still going on: a prospective space-time scan as in
 * Kulldorff, JRSS A 164 (2001), with the expected counts of his permutation scan, PLoS Medicine 2 (2005): area total times
 * month total over the grand total, so that neither size nor season makes a cluster.
 *
 * <p>The likelihood ratio is divided by the areas' over-dispersion. p comes from a Gumbel distribution fitted to simulated
 * maxima (Abrams, Kleinman and Kulldorff, Int. J. Health Geographics 9 (2010)), always with the same seed: the same counts
 * give the same answer.
 *
 * @param areas where the strongest burst is
 * @param from its first month; it reaches to the newest
 * @param observed count in it
 * @param expected count in it, by all other areas and months
 * @param p the probability that chance makes one so strong anywhere
 * @param dispersion by which the areas vary more than chance, 1 or more
 * @param leftOut areas with a month that is not known, which take no part
 */
public record ClusterScan(
        Set<String> areas,
        YearMonth from,
        long observed,
        double expected,
        double p,
        double dispersion,
        Set<String> leftOut) {

    /** Months back that a burst may have begun, the newest included. */
    public static final int LONGEST = 3;

    /** Months without which there is nothing to compare with. */
    public static final int LEAST = 12;

    private static final int SIMULATIONS = 299;
    private static final long SEED = 20_050_215;

    /** The strongest burst in any one area. */
    public static Optional<ClusterScan> newest(Map<String, Series> byArea) {
        return newest(byArea, byArea.keySet().stream().map(Set::of).toList());
    }

    /**
     * The strongest burst in any of the zones.
     *
     * @param byArea counts, all of the same months; sudden at the newest of them
     * @param zones areas that may make a burst together; an area unknown or left out is taken out of its zones
     * @return empty where fewer than two areas or {@link #LEAST} months are known, or nothing lies above what is expected
     */
    public static Optional<ClusterScan> newest(Map<String, Series> byArea, Collection<Set<String>> zones) {
        if (byArea.values().stream()
                        .map(series -> List.of(series.first(), series.size()))
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("the areas' series are of the same months");
        }
        Map<String, Series> whole = new TreeMap<>(byArea);
        whole.values().removeIf(series -> series.known(0) < series.size());
        Set<String> leftOut = new TreeSet<>(byArea.keySet());
        leftOut.removeAll(whole.keySet());
        if (whole.size() < 2 || whole.values().iterator().next().size() < LEAST) {
            return Optional.empty();
        }
        List<String> areas = List.copyOf(whole.keySet());
        List<int[]> members = zones.stream()
                .map(zone -> zone.stream()
                        .filter(whole::containsKey)
                        .mapToInt(areas::indexOf)
                        .sorted()
                        .toArray())
                .filter(zone -> zone.length > 0)
                .toList();
        double[][] counts = whole.values().stream()
                .map(series ->
                        series.values().stream().mapToDouble(value -> value).toArray())
                .toArray(double[][]::new);
        return strongest(Table.of(counts), areas, members, whole.get(areas.get(0)), leftOut);
    }

    private static Optional<ClusterScan> strongest(
            Table table, List<String> areas, List<int[]> zones, Series months, Set<String> leftOut) {
        Optional<Burst> found = table.strongest(zones);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Burst burst = found.get();
        double dispersion = table.dispersion();
        Set<String> where = Arrays.stream(burst.zone()).mapToObj(areas::get).collect(Collectors.toSet());
        return Optional.of(new ClusterScan(
                where,
                months.month(months.size() - burst.length()),
                Math.round(burst.observed()),
                burst.expected(),
                probability(table, zones, burst.ratio() / dispersion),
                dispersion,
                leftOut));
    }

    private static double probability(Table table, List<int[]> zones, double ratio) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] maxima = new double[SIMULATIONS];
        for (int index = 0; index < SIMULATIONS; index++) {
            maxima[index] =
                    table.chance(random).strongest(zones).map(Burst::ratio).orElse(0.0);
        }
        double mean = Arrays.stream(maxima).average().orElseThrow();
        double variance = Arrays.stream(maxima)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (SIMULATIONS - 1);
        double scale = Math.max(1e-9, Math.sqrt(6 * variance) / Math.PI);
        double location = mean - EULER * scale;
        return -Math.expm1(-Math.exp(-(ratio - location) / scale));
    }

    private static final double EULER = 0.5772156649015329;

    private record Burst(int[] zone, int length, double observed, double expected, double ratio) {}

    /** Counts by area: all months before the newest few as one column, then those few. */
    private record Table(
            double[][] counts, double[] areaTotals, double[] monthTotals, double total, double dispersion) {

        static Table of(double[][] monthly) {
            int months = monthly[0].length;
            double[][] folded = new double[monthly.length][LONGEST + 1];
            for (int area = 0; area < monthly.length; area++) {
                for (int month = 0; month < months; month++) {
                    folded[area][Math.max(0, month - (months - LONGEST) + 1)] += monthly[area][month];
                }
            }
            return summed(folded, overDispersion(summed(monthly, 1)));
        }

        private static Table summed(double[][] counts, double dispersion) {
            double[] areas = new double[counts.length];
            double[] months = new double[counts[0].length];
            double total = 0;
            for (int area = 0; area < counts.length; area++) {
                for (int month = 0; month < months.length; month++) {
                    areas[area] += counts[area][month];
                    months[month] += counts[area][month];
                    total += counts[area][month];
                }
            }
            return new Table(counts, areas, months, total, dispersion);
        }

        /** Pearson's, over the months that are not being looked at. */
        private static double overDispersion(Table monthly) {
            int months = monthly.monthTotals.length - LONGEST;
            double sum = 0;
            int cells = 0;
            for (int area = 0; area < monthly.counts.length; area++) {
                for (int month = 0; month < months; month++) {
                    double expected = monthly.expected(area, month);
                    if (expected > 0) {
                        double off = monthly.counts[area][month] - expected;
                        sum += off * off / expected;
                        cells++;
                    }
                }
            }
            double free = cells * (1 - 1.0 / months) * (1 - 1.0 / monthly.counts.length);
            return free > 0 ? Math.max(1, sum / free) : 1;
        }

        private double expected(int area, int month) {
            return total == 0 ? 0 : areaTotals[area] * monthTotals[month] / total;
        }

        Optional<Burst> strongest(List<int[]> zones) {
            List<Burst> bursts = new ArrayList<>();
            for (int[] zone : zones) {
                double observed = 0;
                double expected = 0;
                for (int length = 1; length <= LONGEST; length++) {
                    for (int area : zone) {
                        observed += counts[area][LONGEST + 1 - length];
                        expected += expected(area, LONGEST + 1 - length);
                    }
                    if (observed > expected && expected > 0) {
                        bursts.add(new Burst(zone, length, observed, expected, ratio(observed, expected)));
                    }
                }
            }
            return bursts.stream().max(Comparator.comparingDouble(Burst::ratio));
        }

        private double ratio(double observed, double expected) {
            double outside = total - observed;
            return observed * Math.log(observed / expected)
                    + (outside > 0 ? outside * Math.log(outside / (total - expected)) : 0);
        }

        /** The same margins in expectation, and nothing else. */
        Table chance(SplittableRandom random) {
            double[][] drawn = new double[counts.length][LONGEST + 1];
            for (int area = 0; area < counts.length; area++) {
                for (int month = 0; month <= LONGEST; month++) {
                    drawn[area][month] = poisson(expected(area, month), random);
                }
            }
            return summed(drawn, 1);
        }

        private static double poisson(double mean, SplittableRandom random) {
            if (mean > NORMAL_FROM) {
                // Box and Muller; at such means rounding a normal is as good.
                double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
                double normal = radius * Math.cos(2 * Math.PI * random.nextDouble());
                return Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal));
            }
            double limit = Math.exp(-mean);
            int count = 0;
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                count++;
            }
            return count;
        }

        private static final double NORMAL_FROM = 60;
    }
}
