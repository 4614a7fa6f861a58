package org.communitysafety.target.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.communitysafety.statistics.Interval;
import org.communitysafety.statistics.WeightedSum;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Areas by the harm in them, the most first, with how surely each stands where it does.
 *
 * @param mean harm of an area that is ranked; null where none is
 * @param unknown areas that are not ranked, because their figure is not known to be whole
 */
public record HarmRanking(Double mean, List<Spot> spots, List<Measured> unknown) {
    private static final double LEVEL = 0.95;

    /** What was weighed in an area. */
    public record Measured(AreaCode area, WeightedSum harm, long incidents, Judgement judgement) {}

    /**
     * A place in the ranking.
     *
     * @param rank from 1; areas of the same harm share it
     * @param best the rank if only areas were before it whose whole interval lies above its own
     * @param worst the rank if only areas were behind it whose whole interval lies below its own
     * @param interval where the harm to be expected lies, at 95 %
     * @param above true where the whole interval lies above the mean
     */
    public record Spot(Measured measured, int rank, int best, int worst, Interval interval, boolean above) {}

    private record Placed(Measured measured, Interval interval) {
        double harm() {
            return measured.harm().value();
        }
    }

    public static HarmRanking of(Collection<Measured> areas) {
        List<Placed> placed = areas.stream()
                .filter(area -> area.judgement().isComplete())
                .map(area -> new Placed(area, area.harm().interval(LEVEL)))
                .sorted(Comparator.comparingDouble(Placed::harm).reversed().thenComparing(each -> each.measured()
                        .area()))
                .toList();
        List<Measured> unknown = areas.stream()
                .filter(area -> !area.judgement().isComplete())
                .sorted(Comparator.comparing(Measured::area))
                .toList();
        if (placed.isEmpty()) {
            return new HarmRanking(null, List.of(), unknown);
        }
        double mean = placed.stream().mapToDouble(Placed::harm).average().orElseThrow();
        return new HarmRanking(
                mean, placed.stream().map(each -> spot(each, placed, mean)).toList(), unknown);
    }

    private static Spot spot(Placed one, List<Placed> all, double mean) {
        int before = 0;
        int surelyBefore = 0;
        int surelyBehind = 0;
        for (Placed other : all) {
            before += other.harm() > one.harm() ? 1 : 0;
            surelyBefore += other.interval().low() > one.interval().high() ? 1 : 0;
            surelyBehind += other.interval().high() < one.interval().low() ? 1 : 0;
        }
        return new Spot(
                one.measured(),
                1 + before,
                1 + surelyBefore,
                all.size() - surelyBehind,
                one.interval(),
                one.interval().low() > mean);
    }
}
