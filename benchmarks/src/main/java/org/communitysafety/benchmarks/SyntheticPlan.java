package org.communitysafety.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.communitysafety.reporting.domain.Baseline;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.Measure;
import org.communitysafety.reporting.domain.MeasureKind;
import org.communitysafety.reporting.domain.MeasureState;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.Terms;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/**
 * A plan of a hundred measures counted from events, judged by the year, with five years of months that have a season and
 * scatter; the fifth year runs. The same numbers in every run.
 */
record SyntheticPlan(Plan plan, List<IndicatorValue> values) {
    static final int MEASURES = 100;
    static final int MONTHS = 60;

    private static final YearMonth FIRST = YearMonth.of(2015, 10);
    private static final AreaCode AREA = new AreaCode("E06999001");
    private static final double BY_CHANCE_A_TWENTIETH = 0.05;

    static List<SyntheticPlan> plans(int measures) {
        SplittableRandom random = new SplittableRandom(2010);
        return IntStream.range(0, measures / MEASURES)
                .mapToObj(number -> of(number, random))
                .toList();
    }

    KnownValues known() {
        return new KnownValues(values);
    }

    /** How many months differ from the one before by 5 % or more. */
    long monthsThatMoved() {
        long moved = 0;
        for (int index = 1; index < values.size(); index++) {
            double before = values.get(index - 1).figure().doubleValue();
            double now = values.get(index).figure().doubleValue();
            if (Math.abs(now - before) >= BY_CHANCE_A_TWENTIETH * before) {
                moved++;
            }
        }
        return moved;
    }

    private static SyntheticPlan of(int number, SplittableRandom random) {
        List<Measure> measures = new ArrayList<>();
        List<IndicatorValue> values = new ArrayList<>();
        for (int index = 0; index < MEASURES; index++) {
            Measure measure = measure(number, index);
            measures.add(measure);
            values.addAll(values(measure.indicator(), 20 + random.nextInt(400), random));
        }
        Plan plan = new Plan(
                "benchmark-" + number,
                1,
                LocalDate.of(2017, 4, 1),
                "Benchmark",
                "benchmark-partnership",
                AREA,
                "Exampleton",
                true,
                measures,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        return new SyntheticPlan(plan, List.copyOf(values));
    }

    private static Measure measure(int plan, int index) {
        String id = "measure-" + plan + "-" + index;
        return new Measure(
                id,
                "Measure",
                "target-" + index,
                null,
                id,
                ValueSource.EVENTS,
                null,
                MeasureKind.REDUCE_ANY,
                Polarity.LOWER_IS_BETTER,
                Unit.COUNT,
                null,
                null,
                Period.Kind.FINANCIAL_YEAR,
                new Baseline(Period.parse("2016/17"), null),
                LocalDate.of(2017, 4, 1),
                LocalDate.of(2021, 3, 31),
                MeasureState.ACTIVE,
                Terms.USUAL);
    }

    private static List<IndicatorValue> values(String indicator, int level, SplittableRandom random) {
        List<IndicatorValue> values = new ArrayList<>();
        int[] years = new int[6];
        for (int index = 0; index < MONTHS; index++) {
            Period month = Period.month(FIRST.plusMonths(index));
            double season = 1 + 0.2 * Math.sin(2 * Math.PI * index / 12);
            int count = (int) Math.round(level * season * (0.85 + 0.3 * random.nextDouble()));
            values.add(value(indicator, month, count, true));
            years[year(month).start().getYear() - FIRST.getYear()] += count;
        }
        for (int year = 1; year < years.length; year++) {
            Period period = Period.containing(YearMonth.of(FIRST.getYear() + year, 4), Period.Kind.FINANCIAL_YEAR);
            values.add(value(indicator, period, years[year], year == years.length - 1 ? null : Boolean.TRUE));
        }
        return values;
    }

    private static Period year(Period month) {
        return Period.containing(month.start(), Period.Kind.FINANCIAL_YEAR);
    }

    private static IndicatorValue value(String indicator, Period period, int count, Boolean complete) {
        BigDecimal figure = BigDecimal.valueOf(count);
        return new IndicatorValue(
                new ValueKey(indicator, AREA, period, ValueSource.EVENTS, null),
                1,
                Unit.COUNT,
                figure,
                null,
                figure,
                false,
                false,
                complete,
                "declared",
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);
    }
}
