package org.communitysafety.simulation.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertRule;
import org.communitysafety.reporting.domain.Baseline;
import org.communitysafety.reporting.domain.Measure;
import org.communitysafety.reporting.domain.MeasureKind;
import org.communitysafety.reporting.domain.MeasureState;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.Terms;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.simulation.World;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** The plan that every history is judged by, and the rules that people set beside it. */
public final class WatchedPlan {
    private static final LocalDate FROM = LocalDate.parse("2018-04-01");

    private WatchedPlan() {}

    public static List<Plan> plans() {
        Plan plan = new Plan(
                "simulated",
                1,
                FROM,
                "Simulated plan",
                World.PARTNERSHIP.value(),
                World.CITY,
                "Nottingham",
                false,
                List.of(
                        measure("few-burglaries", World.BURGLARY, MeasureKind.AT_MOST, Period.Kind.MONTH, null, 2),
                        measure(
                                "fewer-acquisitive-crimes",
                                World.ACQUISITIVE,
                                MeasureKind.REDUCE_ANY,
                                Period.Kind.QUARTER,
                                new Baseline(Period.parse("2017/18-Q3"), BigDecimal.valueOf(2)),
                                null),
                        surveyed()),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        return List.of(plan);
    }

    public static List<AlertRule> rules() {
        return List.of(
                threshold("burglary-city", World.BURGLARY, null, World.CITY, Period.Kind.MONTH, 2),
                threshold("survey", World.SURVEY, World.PARTNERSHIP, World.CITY, Period.Kind.FINANCIAL_YEAR, 9));
    }

    private static Measure surveyed() {
        return new Measure(
                "survey",
                "survey",
                "safer",
                "priority",
                World.SURVEY,
                ValueSource.REPORTED,
                World.PARTNERSHIP,
                MeasureKind.AT_MOST,
                Polarity.LOWER_IS_BETTER,
                Unit.PERCENT,
                null,
                null,
                Period.Kind.FINANCIAL_YEAR,
                null,
                LocalDate.parse("2017-04-01"),
                null,
                MeasureState.ACTIVE,
                atMost(8));
    }

    private static Measure measure(
            String id, String indicator, MeasureKind kind, Period.Kind judgedBy, Baseline baseline, Integer most) {
        return new Measure(
                id,
                id,
                "safer",
                "priority",
                indicator,
                ValueSource.EVENTS,
                null,
                kind,
                Polarity.LOWER_IS_BETTER,
                Unit.COUNT,
                null,
                null,
                judgedBy,
                baseline,
                LocalDate.parse("2018-10-01"),
                null,
                MeasureState.ACTIVE,
                most == null ? null : atMost(most));
    }

    private static Terms atMost(int value) {
        return new Terms(null, BigDecimal.valueOf(value), null, null, null, null, List.of(), null, null);
    }

    private static AlertRule threshold(
            String id, String indicator, AgencyId agency, AreaCode area, Period.Kind period, int atLeast) {
        return new AlertRule(
                id,
                1,
                AlertKind.THRESHOLD,
                id,
                true,
                indicator,
                agency,
                area,
                null,
                null,
                period,
                BigDecimal.valueOf(atLeast),
                null,
                null,
                null);
    }
}
