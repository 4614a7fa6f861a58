package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** The table of the Nottingham Crime and Drugs Partnership's plan 2021-24: five measures, baseline 2018/19. */
final class Nottingham {
    static final AreaCode AREA = new AreaCode("E06000018");
    static final String PLAN = "nottingham-cdp-2021-24";
    static final Period YEAR_19 = Period.parse("2019/20");
    static final Period YEAR_20 = Period.parse("2020/21");

    static final Measure CRIME =
            measure("reduce-crime", "victim-based-crime", MeasureKind.REDUCE_ANY, Unit.COUNT, null, "37486");
    static final Measure HATE = measure(
            "reduce-hate-crime-repeats",
            "hate-crime-repeat-victimisation",
            MeasureKind.REDUCE_BY_PERCENT,
            Unit.PERCENT,
            "10",
            "16.3");
    static final Measure ASB = measure(
            "reduce-asb-volume", "anti-social-behaviour", MeasureKind.REDUCE_BY_PERCENT, Unit.COUNT, "25", "14840");
    static final Measure SURVEY = measure(
            "reduce-asb-experience", "asb-experience", MeasureKind.REDUCE_BY_PERCENT, Unit.PERCENT, "25", "8.5");
    static final Measure SUBSTANCE = measure(
            "maintain-substance-misuse",
            "substance-misuse-successful-completions",
            MeasureKind.MAINTAIN,
            Unit.PERCENT,
            null,
            "21.9");

    private static final Map<Measure, String> OUTTURN_19 =
            Map.of(CRIME, "34747", HATE, "13.5", ASB, "15182", SURVEY, "9.2", SUBSTANCE, "22.7");
    private static final Map<Measure, String> OUTTURN_20 =
            Map.of(CRIME, "26009", HATE, "17.0", ASB, "20680", SUBSTANCE, "19.5");

    private Nottingham() {}

    static Plan plan() {
        return plan(CRIME, HATE, ASB, SURVEY, SUBSTANCE);
    }

    static Plan plan(Measure... measures) {
        return new Plan(
                PLAN,
                1,
                LocalDate.parse("2021-04-01"),
                "Nottingham Crime and Drugs Partnership Plan 2021-24",
                "nottingham-cdp",
                AREA,
                "Nottingham",
                false,
                List.of(measures),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    static KnownValues published() {
        List<IndicatorValue> values = new ArrayList<>();
        OUTTURN_19.forEach((measure, figure) -> values.add(shipped(measure, YEAR_19, figure)));
        OUTTURN_20.forEach((measure, figure) -> values.add(shipped(measure, YEAR_20, figure)));
        values.add(notCollected(SURVEY, YEAR_20));
        return new KnownValues(values);
    }

    static IndicatorValue shipped(Measure measure, Period period, String figure) {
        return value(measure, period, figure, true, false, PLAN);
    }

    static IndicatorValue reported(Measure measure, Period period, String figure) {
        return value(measure, period, figure, true, false, null);
    }

    static IndicatorValue incomplete(Measure measure, Period period, String figure, Boolean complete) {
        return value(measure, period, figure, complete, false, null);
    }

    static IndicatorValue notCollected(Measure measure, Period period) {
        return value(measure, period, null, false, true, PLAN);
    }

    static IndicatorValue value(
            Measure measure, Period period, String figure, Boolean complete, boolean notCollected, String shippedWith) {
        return new IndicatorValue(
                measure.keyOf(AREA, period),
                1,
                measure.unit(),
                null,
                null,
                figure == null ? null : new BigDecimal(figure),
                false,
                false,
                complete,
                null,
                false,
                notCollected,
                shippedWith,
                1,
                null,
                List.of(),
                null);
    }

    static KnownValues known(IndicatorValue... values) {
        return new KnownValues(List.of(values));
    }

    static KnownValues with(KnownValues known, Plan plan, IndicatorValue added) {
        List<IndicatorValue> values = new ArrayList<>(List.of(added));
        plan.measures().stream()
                .flatMap(measure -> known.judging(measure, plan.area()))
                .filter(value -> !value.key().equals(added.key()))
                .forEach(values::add);
        return new KnownValues(values);
    }

    static MeasureStatus status(Measure measure, KnownValues values, String asOf) {
        return new StatusJudge(values)
                .judge(plan(measure), LocalDate.parse(asOf))
                .get(0);
    }

    static Stream<Measure> measures() {
        return plan().measures().stream();
    }

    static Measure measure(String id, String indicator, MeasureKind kind, Unit unit, String percent, String baseline) {
        return new Measure(
                id,
                "Measure " + id,
                "target-of-" + id,
                "priority",
                indicator,
                ValueSource.REPORTED,
                new AgencyId("nottingham-cdp"),
                kind,
                kind == MeasureKind.MAINTAIN ? Polarity.HIGHER_IS_BETTER : Polarity.LOWER_IS_BETTER,
                unit,
                percent == null ? null : new BigDecimal(percent),
                null,
                Period.Kind.FINANCIAL_YEAR,
                new Baseline(Period.parse("2018/19"), new BigDecimal(baseline)),
                LocalDate.parse("2019-04-01"),
                LocalDate.parse("2023-03-31"),
                null,
                null);
    }
}
