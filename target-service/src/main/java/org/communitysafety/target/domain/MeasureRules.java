package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/** What every measure has to keep to, whatever its kind; what a kind asks besides is {@link AimRules}' to check. */
final class MeasureRules {
    private static final Set<String> SOURCES = Set.of(IndicatorValue.EVENTS, IndicatorValue.REPORTED);
    private static final Set<String> POLARITIES = Set.of("lower-is-better", "higher-is-better");
    private static final Set<String> UNITS = Set.of(
            "count", "percent", "rate", "score", "rank", IndicatorRules.GBP, IndicatorRules.GBP_PER_CASE, "ratio");
    private static final Set<String> STATES = Set.of(Measure.ACTIVE, Measure.DRAFT, Measure.BASELINE_PENDING);
    private static final Set<String> TRAJECTORIES = Set.of("linear", "seasonal", "none");
    private static final Set<String> ROUNDINGS = Set.of("half-up", "down");
    private static final Set<String> KINDS =
            Stream.of(MeasureKind.values()).map(MeasureKind::token).collect(Collectors.toSet());
    private static final Set<String> CALENDARS =
            Stream.of(Period.Kind.values()).map(Period.Kind::token).collect(Collectors.toSet());
    private static final int MOST_DECIMALS = 6;

    private final Faults faults;
    private final AimRules aims;
    private final Set<String> seen = new HashSet<>();

    MeasureRules(Faults faults, String area) {
        this.faults = faults;
        this.aims = new AimRules(faults, area);
    }

    void check(String at, Measure measure) {
        faults.identifier(at + "/id", measure.id());
        faults.unique(at + "/id", measure.id(), seen);
        faults.title(at + "/title", measure.title());
        Optional<MeasureKind> kind = kind(at, measure);
        faults.oneOfIfAny(at + "/state", measure.state(), STATES);
        boolean byPeople = kind.equals(Optional.of(MeasureKind.DELIVERABLE));
        checkFigure(at, measure, byPeople);
        faults.oneOf(at + "/judgingPeriod", measure.judgingPeriod(), CALENDARS);
        checkAssessment(at, measure);
        checkWriting(at, measure);
        kind.ifPresent(known -> aims.check(at, measure, known));
    }

    private Optional<MeasureKind> kind(String at, Measure measure) {
        faults.oneOf(at + "/kind", measure.kind(), KINDS);
        return measure.kind() == null ? Optional.empty() : MeasureKind.of(measure.kind());
    }

    /** A draft may leave out where its figure comes from; what it says has to make sense. */
    private void checkFigure(String at, Measure measure, boolean byPeople) {
        if (byPeople) {
            if (measure.indicator() != null) {
                faults.refuse(at + "/indicator", "not-for-this-kind", "a deliverable is judged by people: null");
            }
            faults.oneOf(at + "/source", measure.source(), Set.of(IndicatorValue.REPORTED));
            return;
        }
        boolean needed = measure.isActive();
        faults.oneOf(at + "/source", measure.source(), SOURCES);
        if (needed || measure.indicator() != null) {
            faults.indicator(at + "/indicator", measure.indicator());
        }
        if (IndicatorValue.REPORTED.equals(measure.source())) {
            if (needed || measure.agency() != null) {
                faults.agency(at + "/agency", measure.agency());
            }
        } else {
            countable(at, measure);
        }
        boolean stated = needed && !isUnknown(measure);
        if (stated || measure.polarity() != null) {
            faults.oneOf(at + "/polarity", measure.polarity(), POLARITIES);
        }
        if (stated || measure.unit() != null) {
            faults.oneOf(at + "/unit", measure.unit(), UNITS);
        }
        faults.context().indicator(measure.indicator()).ifPresent(known -> checkAgreement(at, measure, known));
    }

    /** A figure has the unit of its indicator; which way is better the kind says, and where it does not, the indicator. */
    private void checkAgreement(String at, Measure measure, Indicator indicator) {
        if (measure.unit() != null
                && UNITS.contains(measure.unit())
                && !measure.unit().equals(indicator.unit())) {
            faults.refuse(at + "/unit", "not-the-indicators", indicator.unit() + ": the unit of " + indicator.id());
        }
        String polarity = PlanDefaults.token(Optional.ofNullable(measure.kind())
                .flatMap(MeasureKind::of)
                .flatMap(MeasureKind::polarity)
                .orElseGet(indicator::polarity));
        if (POLARITIES.contains(Objects.toString(measure.polarity(), "")) && !polarity.equals(measure.polarity())) {
            faults.refuse(at + "/polarity", "contradiction", polarity + ": the kind or the indicator says so");
        }
    }

    private boolean isUnknown(Measure measure) {
        return faults.context().indicator(measure.indicator()).isEmpty();
    }

    private void countable(String at, Measure measure) {
        boolean counted = faults.context()
                .indicator(measure.indicator())
                .map(Indicator::isCounted)
                .orElse(true);
        if (!IndicatorValue.EVENTS.equals(measure.source())) {
            return;
        }
        if (!counted) {
            faults.refuse(
                    at + "/source", "not-counted", "this indicator is reported, it cannot be counted from events");
        }
        boolean summed = measure.judgingPeriod() == null
                || Period.Kind.of(measure.judgingPeriod())
                        .filter(kind -> !Tally.KINDS.contains(kind))
                        .isEmpty();
        boolean stands = faults.context()
                .indicator(measure.indicator())
                .filter(Indicator::isHeadcount)
                .isPresent();
        if (stands && !Period.Kind.MONTH.token().equals(measure.judgingPeriod())) {
            faults.refuse(
                    at + "/judgingPeriod",
                    "not-summed",
                    "who stands in a cohort at the end of a month is not summed: it is judged by month");
        }
        if (!summed) {
            String kinds = Tally.KINDS.stream().map(Period.Kind::token).collect(Collectors.joining(", "));
            faults.refuse(at + "/judgingPeriod", "not-counted", "what is counted is summed by " + kinds);
        }
    }

    private void checkAssessment(String at, Measure measure) {
        LocalDate from = faults.date(at + "/assessedFrom", measure.assessedFrom());
        LocalDate to = faults.dateIfAny(at + "/assessedTo", measure.assessedTo());
        faults.inOrder(at + "/assessedTo", from, to, "the assessment ends before it starts");
    }

    private void checkWriting(String at, Measure measure) {
        faults.oneOfIfAny(at + "/trajectory", measure.trajectory(), TRAJECTORIES);
        Measure.Rounding rounding = measure.rounding();
        if (rounding != null) {
            faults.oneOf(at + "/rounding/mode", rounding.mode(), ROUNDINGS);
            if (rounding.decimals() < 0 || rounding.decimals() > MOST_DECIMALS) {
                faults.refuse(at + "/rounding/decimals", "out-of-range", "a whole number from 0 to " + MOST_DECIMALS);
            }
        }
        faults.textIfAny(at + "/numerator", measure.numerator());
        faults.textIfAny(at + "/denominator", measure.denominator());
        faults.textIfAny(at + "/note", measure.note());
    }
}
