package org.communitysafety.target.domain;

import static org.communitysafety.target.domain.MeasureKind.Part.BASELINE;
import static org.communitysafety.target.domain.MeasureKind.Part.BENCHMARK;
import static org.communitysafety.target.domain.MeasureKind.Part.COMPARATORS;
import static org.communitysafety.target.domain.MeasureKind.Part.DELIVERABLE;
import static org.communitysafety.target.domain.MeasureKind.Part.PERCENT;
import static org.communitysafety.target.domain.MeasureKind.Part.TOLERANCE;
import static org.communitysafety.target.domain.MeasureKind.Part.VALUE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.vocabulary.Polarity;

/** The types of target that plans use, and what each has to say. */
public enum MeasureKind {
    REDUCE_ANY(Polarity.LOWER_IS_BETTER, asking(BASELINE)),
    REDUCE_BY_PERCENT(Polarity.LOWER_IS_BETTER, asking(BASELINE, PERCENT)),
    INCREASE_ANY(Polarity.HIGHER_IS_BETTER, asking(BASELINE)),
    INCREASE_BY_PERCENT(Polarity.HIGHER_IS_BETTER, asking(BASELINE, PERCENT)),
    MAINTAIN(null, asking(BASELINE, TOLERANCE)),
    AT_LEAST(Polarity.HIGHER_IS_BETTER, asking(VALUE)),
    AT_MOST(Polarity.LOWER_IS_BETTER, asking(VALUE)),
    BELOW_BENCHMARK(Polarity.LOWER_IS_BETTER, asking(BENCHMARK)),
    ABOVE_BENCHMARK(Polarity.HIGHER_IS_BETTER, asking(BENCHMARK)),
    TOP_QUARTILE(null, asking(COMPARATORS)),
    DOWNWARD_TREND(Polarity.LOWER_IS_BETTER, asking()),
    UPWARD_TREND(Polarity.HIGHER_IS_BETTER, asking()),
    MILESTONES(null, asking(Part.MILESTONES)),
    DELIVERABLE(null, asking(Part.DELIVERABLE));

    /** What a measure can say beyond its indicator and its calendar. */
    enum Part {
        BASELINE,
        PERCENT,
        TOLERANCE,
        VALUE,
        BENCHMARK,
        COMPARATORS,
        MILESTONES,
        DELIVERABLE
    }

    private final Polarity polarity;
    private final Set<Part> needed;

    MeasureKind(Polarity polarity, Set<Part> needed) {
        this.polarity = polarity;
        this.needed = needed;
    }

    static Optional<MeasureKind> of(String token) {
        return Arrays.stream(values())
                .filter(kind -> kind.token().equals(token))
                .findFirst();
    }

    String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean needs(Part part) {
        return needed.contains(part);
    }

    /** A baseline may be shown beside any figure; everything else only where it is judged by. */
    boolean mayHave(Part part) {
        return needs(part) || part == BASELINE && this != DELIVERABLE;
    }

    boolean isByPercent() {
        return needs(PERCENT);
    }

    boolean isTrend() {
        return this == DOWNWARD_TREND || this == UPWARD_TREND;
    }

    /** The direction that the kind's name says is good; empty where the measure says it. */
    Optional<Polarity> polarity() {
        return Optional.ofNullable(polarity);
    }

    private static Set<Part> asking(Part... parts) {
        Set<Part> needed = EnumSet.noneOf(Part.class);
        needed.addAll(Arrays.asList(parts));
        return needed;
    }
}
