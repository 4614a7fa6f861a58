package org.communitysafety.reporting.domain.board;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A measure in two board reports.
 *
 * @param before in the earlier one; null for a measure that is new
 * @param now in the later one; null for a measure that is gone
 * @param differing of a measure that stands in both; empty where it is unchanged. A newer version of the plan that asks for the
 *     same is no difference: each report on a piece of work makes one
 */
public record MeasureDifference(FrozenMeasure before, FrozenMeasure now, Set<Part> differing) {
    /** What of a measure may differ. */
    public enum Part {
        PERIOD,
        FIGURE,
        COMPLETENESS,
        STATUS,
        BASELINE,
        TARGET,
        DEFINITION
    }

    /** How it stands in both. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED,
        UNCHANGED
    }

    /** Every measure of either: those of the later in its order, then what is gone. */
    public static List<MeasureDifference> between(List<FrozenMeasure> before, List<FrozenMeasure> now) {
        Map<String, FrozenMeasure> earlier = byKey(before);
        Map<String, FrozenMeasure> later = byKey(now);
        return Stream.concat(
                        later.values().stream().map(measure -> of(earlier.get(measure.key()), measure)),
                        earlier.values().stream()
                                .filter(measure -> !later.containsKey(measure.key()))
                                .map(measure -> of(measure, null)))
                .toList();
    }

    public Kind kind() {
        if (before == null) {
            return Kind.NEW;
        }
        if (now == null) {
            return Kind.GONE;
        }
        return differing.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
    }

    private static MeasureDifference of(FrozenMeasure before, FrozenMeasure now) {
        Set<Part> differing = EnumSet.noneOf(Part.class);
        if (before != null && now != null) {
            mark(differing, Part.PERIOD, Objects.equals(before.period(), now.period()));
            mark(differing, Part.FIGURE, same(before.actual(), now.actual()));
            mark(differing, Part.COMPLETENESS, Objects.equals(before.complete(), now.complete()));
            mark(differing, Part.STATUS, before.rag() == now.rag() && before.whiteReason() == now.whiteReason());
            mark(differing, Part.BASELINE, same(before.baseline(), now.baseline()));
            mark(
                    differing,
                    Part.TARGET,
                    same(before.trajectory(), now.trajectory()) && same(before.finalTarget(), now.finalTarget()));
            mark(differing, Part.DEFINITION, before.indicatorVersion() == now.indicatorVersion());
        }
        return new MeasureDifference(before, now, differing);
    }

    private static void mark(Set<Part> differing, Part part, boolean same) {
        if (!same) {
            differing.add(part);
        }
    }

    /** 17 and 17.0 are the same figure. */
    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static Map<String, FrozenMeasure> byKey(List<FrozenMeasure> measures) {
        return measures.stream()
                .collect(Collectors.toMap(
                        FrozenMeasure::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
