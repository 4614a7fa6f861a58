package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.SeriesBreaks.Break;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.statistics.YearForecast;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The figures of one measure in one area, its baseline among them. */
final class MeasureFigures {
    /** Months that a sentence names. */
    private static final int SHOWN = 4;

    private final Measure measure;
    private final AreaCode area;
    private final KnownValues values;

    MeasureFigures(Measure measure, AreaCode area, KnownValues values) {
        this.measure = measure;
        this.area = area;
        this.values = values;
    }

    AreaCode area() {
        return area;
    }

    AgencyNames agencies() {
        return values.agencies();
    }

    Optional<IndicatorValue> valueIn(Period period) {
        return values.of(measure, area, period);
    }

    /** The figure of a period; the baseline's own period falls back on the figure the plan gives it. */
    Figure figureIn(Period period) {
        return valueIn(period)
                .map(Figure::of)
                .filter(figure -> figure.value() != null)
                .orElseGet(() -> Figure.of(publishedBaseline(period)));
    }

    Boolean completenessIn(Period period) {
        return valueIn(period)
                .filter(value -> value.figure() != null || value.complete() != null)
                .map(IndicatorValue::complete)
                .orElseGet(() -> publishedBaseline(period) == null ? null : Boolean.TRUE);
    }

    /** Empty where there is none, and where it is not known to be complete. */
    Optional<Figure> completeIn(Period period) {
        return Optional.of(figureIn(period))
                .filter(figure -> figure.value() != null && Boolean.TRUE.equals(completenessIn(period)));
    }

    /** How much more the measure's months scatter than chance; 1 where that is not known. */
    double dispersion() {
        return measure.unit() == Unit.COUNT ? values.monthsOf(measure, area).dispersion() : 1;
    }

    /** The newest recording break where the two periods were not counted in one way. */
    Optional<Break> breakBetween(Period before, Period now) {
        return measure.hasFigure()
                ? values.breaksOf(new Cell(measure.indicator(), area)).between(before, now)
                : Optional.empty();
    }

    /** Per month of a counted period, whose records are missing, as a clause; only where that is known. */
    Map<YearMonth, String> gapsIn(Period period) {
        Map<YearMonth, String> gaps = new LinkedHashMap<>();
        if (measure.hasFigure() && measure.source() == ValueSource.EVENTS) {
            for (YearMonth month : period.months()) {
                Optional.ofNullable(values.gaps().behind(measure.indicator(), area, month, agencies()))
                        .ifPresent(gap -> gaps.put(month, gap));
            }
        }
        return gaps;
    }

    /** What is missing of a counted period, as a clause: its months, and whose records; null where neither is known. */
    String whatIsMissing(Period period) {
        List<String> clauses = Stream.concat(Stream.ofNullable(missingMonths(period)), gapsIn(period).values().stream())
                .limit(SHOWN)
                .toList();
        return clauses.isEmpty() ? null : String.join("; ", clauses);
    }

    private String missingMonths(Period period) {
        List<YearMonth> known = period.months().stream()
                .filter(month -> completeIn(Period.month(month)).isPresent())
                .toList();
        if (known.isEmpty() || period.kind() == Period.Kind.MONTH) {
            return null;
        }
        List<String> missing = period.months().stream()
                .filter(month -> !known.contains(month))
                .map(YearMonth::toString)
                .toList();
        return missing.isEmpty()
                ? null
                : "no complete figure is known for "
                        + String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())))
                        + (missing.size() > SHOWN ? " and %d more months".formatted(missing.size() - SHOWN) : "");
    }

    /** Another measure's figure, where it is complete. */
    Optional<Figure> complete(ValueKey key) {
        return values.of(key).filter(IndicatorValue::isComplete).map(Figure::of);
    }

    /**
     * A year's published figure says nothing of one of its months: that is no reference. Only a seasonal trajectory divides
     * it, as earlier complete years of the same series were divided.
     */
    Reference referenceFor(Period period) {
        if (measure.baseline() == null) {
            return Reference.NONE;
        }
        Reference found = uncrossed(measure.baseline(), period);
        return found.across(breakBetween(found.period(), period));
    }

    private Reference uncrossed(Baseline baseline, Period period) {
        boolean partOfYear = period.kind().months() < baseline.period().kind().months();
        Period compared = partOfYear ? sameSeasonOf(baseline, period) : baseline.period();
        if (baseline.value() != null) {
            return new Reference(compared, partOfYear ? seasonal(baseline, period) : Figure.of(baseline.value()));
        }
        return values.of(measure, area, compared)
                .filter(IndicatorValue::isComplete)
                .map(value -> new Reference(compared, Figure.of(value)))
                .orElseGet(() -> new Reference(compared, null));
    }

    private Figure seasonal(Baseline baseline, Period period) {
        if (measure.terms().trajectory() != Terms.Trajectory.SEASONAL) {
            return null;
        }
        YearMonth year = Period.containing(period.start(), baseline.yearKind()).start();
        return values.monthsOf(measure, area)
                .forTests()
                .flatMap(series -> YearForecast.shares(series, year))
                .map(shares -> Figure.of(Figures.plain(baseline.value().multiply(shareOf(period, year, shares)))))
                .orElse(null);
    }

    private static BigDecimal shareOf(Period period, YearMonth year, double[] shares) {
        return period.months().stream()
                .map(month ->
                        BigDecimal.valueOf(shares[(int) Math.floorMod(year.until(month, ChronoUnit.MONTHS), 12L)]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Period sameSeasonOf(Baseline baseline, Period period) {
        Period year = Period.containing(period.start(), baseline.yearKind());
        return period.plusYears(baseline.year().start().getYear() - year.start().getYear());
    }

    private BigDecimal publishedBaseline(Period period) {
        Baseline baseline = measure.baseline();
        return baseline != null && baseline.period().equals(period) ? baseline.value() : null;
    }
}
