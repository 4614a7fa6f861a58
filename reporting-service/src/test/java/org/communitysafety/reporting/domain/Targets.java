package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** Targets of every kind, as the Norfolk plan of 2012 to 2015 and others like it name them. */
final class Targets {
    static final AreaCode AREA = new AreaCode("E10000020");
    static final AgencyId AGENCY = new AgencyId("norfolk-csp");
    static final AgencyNames AGENCIES = new AgencyNames(Map.of("nopcc", "Office of the Police and Crime Commissioner"));

    private Targets() {}

    /** A measure under construction; what is not said is as in most plans. */
    static final class Draft {
        private final String title;
        private final MeasureKind kind;
        private Polarity polarity = Polarity.LOWER_IS_BETTER;
        private Unit unit = Unit.COUNT;
        private BigDecimal percent;
        private Period.Kind judgedBy = Period.Kind.FINANCIAL_YEAR;
        private Baseline baseline;
        private LocalDate assessedFrom = LocalDate.parse("2011-04-01");
        private LocalDate assessedTo;
        private MeasureState state = MeasureState.ACTIVE;
        private Terms terms = Terms.USUAL;

        Draft(String title, MeasureKind kind) {
            this.title = title;
            this.kind = kind;
        }

        Draft moreIsBetter() {
            polarity = Polarity.HIGHER_IS_BETTER;
            return this;
        }

        Draft in(Unit wanted) {
            unit = wanted;
            return this;
        }

        Draft by(String percentage, String until) {
            percent = new BigDecimal(percentage);
            assessedTo = until == null ? null : LocalDate.parse(until);
            return this;
        }

        Draft judgedBy(Period.Kind wanted) {
            judgedBy = wanted;
            return this;
        }

        Draft from(String period, String value) {
            baseline = new Baseline(Period.parse(period), value == null ? null : new BigDecimal(value));
            return this;
        }

        Draft with(MeasureState wanted) {
            state = wanted;
            return this;
        }

        Draft with(Terms wanted) {
            terms = wanted;
            return this;
        }

        Measure measure() {
            return new Measure(
                    title.toLowerCase().replace(' ', '-'),
                    title,
                    "target",
                    "priority",
                    kind == MeasureKind.DELIVERABLE ? null : "indicator",
                    ValueSource.REPORTED,
                    AGENCY,
                    kind,
                    polarity,
                    unit,
                    percent,
                    null,
                    judgedBy,
                    baseline,
                    assessedFrom,
                    assessedTo,
                    state,
                    terms);
        }
    }

    static Draft target(String title, MeasureKind kind) {
        return new Draft(title, kind);
    }

    static Terms value(String value) {
        return new Terms(null, new BigDecimal(value), null, null, null, null, null, null, null);
    }

    static Terms reading(Terms.Reading reading, Terms.Trajectory trajectory) {
        return new Terms(reading, null, null, trajectory, null, null, null, null, null);
    }

    static Terms tolerance(String absolute) {
        return new Terms(null, null, new BigDecimal(absolute), null, null, null, null, null, null);
    }

    static Terms benchmark() {
        return new Terms(
                null,
                null,
                null,
                null,
                new Terms.Benchmark("the national rate", "national-rate", "home-office", AREA),
                null,
                null,
                null,
                null);
    }

    static Terms comparators(String... areas) {
        List<AreaCode> codes = List.of(areas).stream().map(AreaCode::new).toList();
        return new Terms(
                null,
                null,
                null,
                null,
                null,
                new Terms.Comparators("the family group", "indicator", AGENCY.value(), codes),
                null,
                null,
                null);
    }

    static Terms milestones(Terms.Milestone... milestones) {
        return new Terms(null, null, null, null, null, null, List.of(milestones), null, null);
    }

    static Terms.Milestone step(String due, String percent) {
        return new Terms.Milestone(percent + " % less", LocalDate.parse(due), new BigDecimal(percent), null);
    }

    static Terms deliverable(String due, Terms.Report... reports) {
        Terms.Deliverable work =
                new Terms.Deliverable(List.of("nopcc"), due == null ? null : LocalDate.parse(due), List.of(reports));
        return new Terms(null, null, null, null, null, null, null, work, null);
    }

    static Terms printed(int decimals, Rounding.Mode mode) {
        return new Terms(null, null, null, null, null, null, null, null, new Rounding(decimals, mode));
    }

    static IndicatorValue figure(Measure measure, String period, String value) {
        return figure(measure.keyOf(AREA, Period.parse(period)), value);
    }

    static IndicatorValue figure(ValueKey key, String value) {
        return new IndicatorValue(
                key,
                1,
                null,
                null,
                null,
                new BigDecimal(value),
                false,
                false,
                true,
                null,
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);
    }

    static Plan plan(Measure... measures) {
        return plan(1, "2011-04-01", null, measures);
    }

    static Plan plan(int version, String from, String endedOn, Measure... measures) {
        return new Plan(
                "norfolk",
                version,
                LocalDate.parse(from),
                "A county's plan",
                "norfolk-csp",
                AREA,
                "Norfolk",
                false,
                List.of(measures),
                List.of(),
                endedOn == null ? null : LocalDate.parse(endedOn),
                null,
                List.of(),
                List.of());
    }

    static MeasureStatus status(Measure measure, String asOf, IndicatorValue... values) {
        return status(plan(measure), asOf, values);
    }

    static MeasureStatus status(Plan plan, String asOf, IndicatorValue... values) {
        KnownValues known = new KnownValues(List.of(values), Map.of(), FeedGaps.NONE, Set.of(), AGENCIES);
        return new StatusJudge(known).judge(plan, LocalDate.parse(asOf)).get(0);
    }
}
