package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** What a plan has to keep to before it is taken; names every fault at once. */
public final class PlanRules {
    private static final Set<String> KINDS = Set.of("reduce-any", "reduce-by-percent", "maintain");
    private static final Set<String> SOURCES = Set.of(IndicatorValue.EVENTS, IndicatorValue.REPORTED);
    private static final Set<String> POLARITIES = Set.of("lower-is-better", "higher-is-better");
    private static final Set<String> UNITS = Set.of("count", "percent");
    private static final Set<String> JUDGING_PERIODS = Set.of("month", "financial-year");
    private static final Set<String> STATUSES = Set.of("final", "provisional", "not-collected");
    private static final int LONGEST_TEXT = 200;

    private final Predicate<AgencyId> isRegistered;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> measures = new HashSet<>();

    private PlanRules(Predicate<AgencyId> isRegistered) {
        this.isRegistered = isRegistered;
    }

    /** @return every fault; empty when the plan can be taken */
    public static List<Refusal> check(Plan plan, Predicate<AgencyId> isRegistered) {
        PlanRules rules = new PlanRules(isRegistered);
        rules.checkPlan(plan);
        return List.copyOf(rules.refusals);
    }

    private void checkPlan(Plan plan) {
        identifier("/plan", plan.plan());
        text("/title", plan.title());
        date("/from", plan.from());
        agency("/partnership", plan.partnership());
        area("/area", plan.area());
        Set<String> priorities = new HashSet<>();
        for (int i = 0; i < plan.priorities().size(); i++) {
            checkPriority("/priorities/" + i, plan.priorities().get(i), priorities);
        }
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < plan.targets().size(); i++) {
            checkTarget("/targets/" + i, plan.targets().get(i), priorities, targets);
        }
        for (int i = 0; i < plan.outturns().size(); i++) {
            checkOutturn("/outturns/" + i, plan.outturns().get(i));
        }
    }

    private void checkPriority(String at, Plan.Priority priority, Set<String> seen) {
        identifier(at + "/id", priority.id());
        unique(at + "/id", priority.id(), seen);
        text(at + "/title", priority.title());
        for (int i = 0; i < priority.indicators().size(); i++) {
            indicator(at + "/indicators/" + i, priority.indicators().get(i));
        }
    }

    private void checkTarget(String at, Plan.Target target, Set<String> priorities, Set<String> seen) {
        identifier(at + "/id", target.id());
        unique(at + "/id", target.id(), seen);
        text(at + "/title", target.title());
        if (target.priority() != null && !priorities.contains(target.priority())) {
            refuse(at + "/priority", "unknown-priority", "the plan has no such priority");
        }
        if (target.measures().isEmpty()) {
            refuse(at + "/measures", "required", "a target has at least one measure");
        }
        for (int i = 0; i < target.measures().size(); i++) {
            checkMeasure(at + "/measures/" + i, target.measures().get(i));
        }
    }

    private void checkMeasure(String at, Plan.Measure measure) {
        identifier(at + "/id", measure.id());
        unique(at + "/id", measure.id(), measures);
        text(at + "/title", measure.title());
        indicator(at + "/indicator", measure.indicator());
        oneOf(at + "/source", measure.source(), SOURCES);
        if (IndicatorValue.REPORTED.equals(measure.source())) {
            agency(at + "/agency", measure.agency());
        } else {
            countable(at + "/source", measure);
        }
        oneOf(at + "/kind", measure.kind(), KINDS);
        oneOf(at + "/polarity", measure.polarity(), POLARITIES);
        oneOf(at + "/unit", measure.unit(), UNITS);
        oneOf(at + "/judgingPeriod", measure.judgingPeriod(), JUDGING_PERIODS);
        checkAim(at, measure);
        checkBaseline(at + "/baseline", measure);
        LocalDate from = date(at + "/assessedFrom", measure.assessedFrom());
        LocalDate to = date(at + "/assessedTo", measure.assessedTo());
        if (from != null && to != null && to.isBefore(from)) {
            refuse(at + "/assessedTo", "before-start", "the assessment ends before it starts");
        }
    }

    private void countable(String at, Plan.Measure measure) {
        boolean counted = Indicators.find(Objects.toString(measure.indicator(), ""))
                .map(Indicator::isCounted)
                .orElse(true);
        if (IndicatorValue.EVENTS.equals(measure.source()) && !counted) {
            refuse(at, "not-counted", "this indicator is reported, it cannot be counted from events");
        }
    }

    private void checkAim(String at, Plan.Measure measure) {
        if ("reduce-by-percent".equals(measure.kind())) {
            inRange(at + "/percent", measure.percent(), BigDecimal.valueOf(100));
        }
        if ("maintain".equals(measure.kind())) {
            inRange(at + "/toleranceRelative", measure.toleranceRelative(), BigDecimal.ONE);
        }
    }

    private void checkBaseline(String at, Plan.Measure measure) {
        if (measure.baseline() == null) {
            refuse(at, "required", "a measure is compared with a baseline");
            return;
        }
        period(at + "/period", measure.baseline().period());
    }

    private void checkOutturn(String at, Plan.Outturn outturn) {
        agency(at + "/agency", outturn.agency());
        indicator(at + "/indicator", outturn.indicator());
        area(at + "/area", outturn.area());
        period(at + "/period", outturn.period());
        oneOf(at + "/status", outturn.status(), STATUSES);
        boolean notCollected = "not-collected".equals(outturn.status());
        if (notCollected != (outturn.value() == null)) {
            refuse(at + "/value", "value-and-status", "a value is stated unless the status is not-collected");
        }
    }

    private void identifier(String at, String value) {
        if (!AgencyId.isWellFormed(value)) {
            refuse(at, "malformed-identifier", "an identifier is lower-case words joined by hyphens");
        }
    }

    private void unique(String at, String value, Set<String> seen) {
        if (!seen.add(value)) {
            refuse(at, "duplicate", "this identifier stands twice in the plan");
        }
    }

    private void text(String at, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_TEXT) {
            refuse(at, "required", "a text of 1 to 200 characters");
        }
    }

    private void oneOf(String at, String value, Set<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            refuse(
                    at,
                    "unknown-value",
                    "one of " + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    private void indicator(String at, String value) {
        if (value == null || Indicators.find(value).isEmpty()) {
            refuse(at, "unknown-indicator", "there is no such indicator, see /api/v1/indicators");
        }
    }

    private void agency(String at, String value) {
        if (!AgencyId.isWellFormed(value) || !isRegistered.test(new AgencyId(value))) {
            refuse(at, "unknown-agency", "there is no such agency, see /api/v1/agencies");
        }
    }

    private void area(String at, String value) {
        if (!AreaCode.isWellFormed(value)) {
            refuse(at, "malformed-area", "an area is an ONS code such as E06000018");
        }
    }

    private void period(String at, String value) {
        if (Period.tryParse(value).isEmpty()) {
            refuse(at, "malformed-period", "a period is " + Period.FORM);
        }
    }

    private void inRange(String at, BigDecimal value, BigDecimal most) {
        if (value == null || value.signum() < 0 || value.compareTo(most) > 0) {
            refuse(at, "out-of-range", "a number from 0 to " + most);
        }
    }

    private LocalDate date(String at, String value) {
        try {
            return LocalDate.parse(Objects.toString(value, ""));
        } catch (DateTimeParseException e) {
            refuse(at, "malformed-date", "a date is 2021-04-01");
            return null;
        }
    }

    private void refuse(String at, String code, String detail) {
        refusals.add(new Refusal(at, code, detail));
    }
}
