package org.communitysafety.gateway.web.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.gateway.web.chart.Reading;
import org.communitysafety.gateway.web.chart.Reading.Mark;
import org.communitysafety.vocabulary.Period;

/**
 * One period of a series, as the chart has it and as the figures behind it have it.
 *
 * @param point null where the chart leaves it out
 * @param value null where nothing is known
 */
record SeriesMonth(Period period, ChartAnswer.Point point, ValuesAnswer.Value value) {
    static final String SUPPRESSED = "Suppressed";
    static final String SMALL = "Not said, because the number is small";

    private static final int MOST = 1_200;
    private static final Map<String, String> RULES = Map.of(
            "outside-limits", "outside the limits",
            "trend", "seven in a row rising or falling",
            "two-of-three", "two of three near a limit",
            "shift", "seven in a row on one side of the average");

    /** Every period from the first to the last of which anything is known, in order. */
    static List<SeriesMonth> of(ChartAnswer chart, List<ValuesAnswer.Value> values, Period.Kind kind) {
        Map<Period, ChartAnswer.Point> points = byPeriod(chart.points(), ChartAnswer.Point::period);
        Map<Period, ValuesAnswer.Value> known = byPeriod(values, ValuesAnswer.Value::period);
        TreeSet<Period> all = Stream.of(
                        points.keySet().stream(),
                        known.keySet().stream(),
                        chart.unknown().stream().map(Period::parse))
                .flatMap(periods -> periods)
                .filter(period -> period.kind() == kind)
                .collect(Collectors.toCollection(TreeSet::new));
        List<SeriesMonth> months = new ArrayList<>();
        if (!all.isEmpty()) {
            Stream.iterate(all.first(), period -> period.compareTo(all.last()) <= 0, Period::next)
                    .limit(MOST)
                    .forEach(period -> months.add(new SeriesMonth(period, points.get(period), known.get(period))));
        }
        return months;
    }

    private static <T> Map<Period, T> byPeriod(List<T> items, Function<T, String> period) {
        return items.stream()
                .collect(Collectors.toMap(item -> Period.parse(period.apply(item)), item -> item, (one, other) -> one));
    }

    boolean isSuppressed() {
        return value != null && value.suppressed();
    }

    /** Whether it is among those that the limits speak of. */
    boolean isWhole() {
        return point != null && !isSuppressed();
    }

    /** Null where there is none to show. */
    BigDecimal shown() {
        if (isSuppressed()) {
            return null;
        }
        return point != null ? point.value() : value == null ? null : value.value();
    }

    String figure(String unit) {
        if (isSuppressed()) {
            return SUPPRESSED;
        }
        return Figures.given(shown(), unit);
    }

    String completeness() {
        if (isSuppressed()) {
            return SMALL;
        }
        if (point != null) {
            return value != null && value.provisional() ? "Complete, provisional" : "Complete";
        }
        if (value == null || value.value() == null) {
            return value == null || value.reason() == null ? "Nothing arrived" : value.reason();
        }
        return Boolean.FALSE.equals(value.complete()) ? "Not complete" : "Not known to be complete";
    }

    /** The rules that fire, in words. */
    Optional<String> rules() {
        return !isWhole() || point.watch() == null || point.watch().isEmpty()
                ? Optional.empty()
                : Optional.of(point.watch().stream()
                        .map(rule -> RULES.getOrDefault(rule, Wording.token(rule)))
                        .collect(Collectors.joining(", ")));
    }

    Mark mark(boolean lowerIsBetter) {
        if (shown() == null) {
            return Mark.MISSING;
        }
        if (!isWhole()) {
            return Mark.INCOMPLETE;
        }
        if (point.direction() == null) {
            return Mark.ORDINARY;
        }
        return "RISE".equals(point.direction()) == lowerIsBetter ? Mark.CONCERN : Mark.IMPROVEMENT;
    }

    Reading reading(String unit, boolean lowerIsBetter) {
        return new Reading(
                period,
                shown() == null ? null : shown().doubleValue(),
                mark(lowerIsBetter),
                isWhole() ? expected() : null,
                rules().map(rules -> Wording.period(period.toString()) + ": " + figure(unit) + ", " + rules)
                        .orElse(null));
    }

    private Reading.Expected expected() {
        return new Reading.Expected(
                point.phase(),
                point.centre().doubleValue(),
                point.lower().doubleValue(),
                point.upper().doubleValue(),
                point.nearLower().doubleValue(),
                point.nearUpper().doubleValue());
    }
}
