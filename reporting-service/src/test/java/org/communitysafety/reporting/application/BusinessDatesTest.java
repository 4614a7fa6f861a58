package org.communitysafety.reporting.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.reporting.domain.Baseline;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.Measure;
import org.communitysafety.reporting.domain.MeasureKind;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.testkit.MutableClock;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.junit.jupiter.api.Test;

class BusinessDatesTest {
    private static final AreaCode AREA = new AreaCode("E06000018");
    private static final LocalDate START = LocalDate.parse("2019-04-01");

    private final MutableClock clock = new MutableClock(Instant.parse("2019-07-31T22:59:00Z"));
    private final RememberedPlans plans = new RememberedPlans();

    @Test
    void todayIsTheDateInTheUnitedKingdom() {
        BusinessDates dates = dates(ReportingConfig.BusinessDateMode.TODAY);

        assertEquals(LocalDate.parse("2019-07-31"), dates.of(List.of(plan())));
        clock.advance(Duration.ofMinutes(1));
        assertEquals(LocalDate.parse("2019-08-01"), dates.of(List.of(plan())), "British Summer Time");
    }

    @Test
    void theNewestCompleteMonthIsReachedWhenItHasEndedAndIsKept() {
        BusinessDates dates = dates(ReportingConfig.BusinessDateMode.NEWEST_COMPLETE);
        KnownValues both = new KnownValues(List.of(month("2019-06"), month("2019-07")));
        KnownValues older = new KnownValues(List.of(month("2019-05")));

        assertEquals(LocalDate.parse("2019-03-31"), dates.of(List.of(plan())), "before any value");
        clock.set(Instant.parse("2019-07-30T12:00:00Z"));
        assertEquals(LocalDate.parse("2019-06-30"), dates.move(List.of(plan()), both), "July is running");
        clock.set(Instant.parse("2019-08-01T12:00:00Z"));
        assertEquals(LocalDate.parse("2019-07-31"), dates.move(List.of(plan()), both));
        assertEquals(LocalDate.parse("2019-07-31"), dates.move(List.of(plan()), older), "never back");
        assertEquals(LocalDate.parse("2019-07-31"), dates.of(List.of(plan())));
    }

    private BusinessDates dates(ReportingConfig.BusinessDateMode mode) {
        return new BusinessDates(plans, new FixedConfig(mode), clock);
    }

    private static IndicatorValue month(String month) {
        ValueKey key = new ValueKey("burglary", AREA, Period.parse(month), ValueSource.EVENTS, null);
        return new IndicatorValue(
                key,
                1,
                Unit.COUNT,
                null,
                null,
                BigDecimal.ONE,
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

    private static Plan plan() {
        Measure burglary = new Measure(
                "burglary",
                "Burglary",
                "reduce-burglary",
                null,
                "burglary",
                ValueSource.EVENTS,
                null,
                MeasureKind.REDUCE_ANY,
                Polarity.LOWER_IS_BETTER,
                Unit.COUNT,
                null,
                null,
                Period.Kind.MONTH,
                new Baseline(Period.parse("2018/19"), null),
                START,
                null,
                null,
                null);
        return new Plan(
                "demo",
                1,
                START,
                "Demo",
                "demo",
                AREA,
                "Demo",
                true,
                List.of(burglary),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private record FixedConfig(BusinessDateMode businessDate) implements ReportingConfig {
        @Override
        public Duration roundQuiet() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration resolvedAlertsStay() {
            return Duration.ofDays(7);
        }
    }

    /** Keeps dates and nothing else. */
    private static final class RememberedPlans implements Plans {
        private final Map<String, LocalDate> dates = new HashMap<>();

        @Override
        public List<String> sharingWith(String plan) {
            return List.of();
        }

        @Override
        public void keep(Plan plan, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Plan> versionsKnownAt(String plan, Instant knownAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Plan> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Plan> versionsOf(String plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> businessDate(String plan) {
            return Optional.ofNullable(dates.get(plan));
        }

        @Override
        public void keepBusinessDate(String plan, LocalDate date) {
            dates.put(plan, date);
        }
    }
}
