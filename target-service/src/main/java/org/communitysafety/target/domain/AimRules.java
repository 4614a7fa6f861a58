package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.communitysafety.target.domain.MeasureKind.Part;

/** What each kind of measure has to say and what makes no sense in it. A draft may leave anything out. */
final class AimRules {
    private static final Set<String> READINGS = Set.of("relative", Measure.POINTS);
    private static final String PERCENT = "percent";
    private static final Set<String> UNITS_WITHOUT_POINTS =
            Set.of("count", "rank", IndicatorRules.GBP, IndicatorRules.GBP_PER_CASE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_INCREASE = BigDecimal.valueOf(10_000);
    private static final int FEWEST_PEERS = 4;

    /** Where each part is written, and how to see whether it is. */
    private static final Map<Part, Function<Measure, Object>> WRITTEN = Map.of(
            Part.BASELINE,
            Measure::baseline,
            Part.PERCENT,
            Measure::percent,
            Part.VALUE,
            Measure::value,
            Part.BENCHMARK,
            Measure::benchmark,
            Part.COMPARATORS,
            Measure::comparators,
            Part.MILESTONES,
            measure -> measure.milestones().isEmpty() ? null : measure.milestones(),
            Part.DELIVERABLE,
            Measure::deliverable);

    private static final Map<Part, String> WANTED = Map.of(
            Part.BASELINE, "the reference: {\"period\":\"2018/19\",\"value\":100}",
            Part.PERCENT, "by how much, in per cent",
            Part.VALUE, "the figure to be reached, in the unit",
            Part.BENCHMARK, "the dated series it is held against: title, indicator, agency, area",
            Part.COMPARATORS, "the peers it is ranked among: title, indicator, agency, areas",
            Part.MILESTONES, "at least one dated step: title, due, and percent or value",
            Part.DELIVERABLE, "who does it by when: {\"owners\":[\"…\"],\"due\":null,\"reports\":[]}");

    private final Faults faults;
    private final String area;
    private final DeliverableRules deliverables;
    private final CalendarRules calendars;

    AimRules(Faults faults, String area) {
        this.faults = faults;
        this.area = area;
        this.deliverables = new DeliverableRules(faults);
        this.calendars = new CalendarRules(faults);
    }

    void check(String at, Measure measure, MeasureKind kind) {
        for (Part part : List.of(
                Part.BASELINE,
                Part.PERCENT,
                Part.VALUE,
                Part.BENCHMARK,
                Part.COMPARATORS,
                Part.MILESTONES,
                Part.DELIVERABLE)) {
            checkPresence(at, measure, kind, part);
        }
        checkState(at, measure, kind);
        calendars.check(at, measure, kind);
        checkPercent(at, measure, kind);
        checkTolerance(at, measure, kind);
        checkBenchmark(at + "/benchmark", measure.benchmark());
        checkComparators(at + "/comparators", measure);
        checkMilestones(at + "/milestones", measure, kind);
        if (kind == MeasureKind.DELIVERABLE && measure.deliverable() != null) {
            deliverables.check(at + "/deliverable", measure);
        }
    }

    private void checkPresence(String at, Measure measure, MeasureKind kind, Part part) {
        String where = at + "/" + part.name().toLowerCase(java.util.Locale.ROOT);
        boolean written = WRITTEN.get(part).apply(measure) != null;
        if (written && !kind.mayHave(part)) {
            faults.refuse(where, "not-for-this-kind", "null: " + kind.token() + " is not judged by it");
        }
        boolean laterIsFine = !measure.isActive() && part != Part.DELIVERABLE;
        if (!written && kind.needs(part) && !laterIsFine) {
            faults.refuse(where, "required", kind.token() + " needs " + WANTED.get(part));
        }
    }

    private void checkState(String at, Measure measure, MeasureKind kind) {
        boolean hasReference = kind.needs(Part.BASELINE)
                || kind.needs(Part.BENCHMARK)
                || kind.needs(Part.COMPARATORS)
                || kind.needs(Part.MILESTONES);
        if (Measure.BASELINE_PENDING.equals(measure.state()) && !hasReference) {
            faults.refuse(
                    at + "/state", "not-for-this-kind", "active or draft: " + kind.token() + " waits for no baseline");
        }
    }

    private void checkPercent(String at, Measure measure, MeasureKind kind) {
        boolean points = Measure.POINTS.equals(measure.reading());
        if (kind.isByPercent() && measure.percent() != null) {
            boolean open = kind == MeasureKind.INCREASE_BY_PERCENT && !points;
            faults.positive(at + "/percent", measure.percent(), open ? MOST_INCREASE : HUNDRED);
        }
        faults.oneOfIfAny(at + "/reading", measure.reading(), READINGS);
        if (kind.isByPercent() && measure.isActive() && measure.reading() == null && PERCENT.equals(measure.unit())) {
            faults.refuse(
                    at + "/reading",
                    "required",
                    "relative (10% of 16.3% is 1.63) or points (10 off 16.3% is 6.3%): a per cent of a per cent is either");
        }
        if (points && !kind.isByPercent()) {
            faults.refuse(at + "/reading", "not-for-this-kind", "null: " + kind.token() + " has no percent to read");
        } else if (points && measure.unit() != null && UNITS_WITHOUT_POINTS.contains(measure.unit())) {
            faults.refuse(at + "/reading", "no-points", "relative: a " + measure.unit() + " has no percentage points");
        }
    }

    private void checkTolerance(String at, Measure measure, MeasureKind kind) {
        if (!kind.needs(Part.TOLERANCE)) {
            if (measure.toleranceRelative() != null || measure.toleranceAbsolute() != null) {
                String where = measure.toleranceRelative() != null ? "/toleranceRelative" : "/toleranceAbsolute";
                faults.refuse(at + where, "not-for-this-kind", "null: only maintain has a tolerance");
            }
            return;
        }
        if (measure.toleranceRelative() != null && measure.toleranceAbsolute() != null) {
            faults.refuse(at + "/toleranceAbsolute", "one-of-two", "a relative tolerance or an absolute one, not both");
        }
        if (measure.toleranceRelative() != null) {
            faults.number(at + "/toleranceRelative", measure.toleranceRelative(), BigDecimal.ZERO, BigDecimal.ONE);
        }
        if (measure.toleranceAbsolute() != null && measure.toleranceAbsolute().signum() < 0) {
            faults.refuse(at + "/toleranceAbsolute", "out-of-range", "0 or more, in the unit");
        }
    }

    private void checkBenchmark(String at, Measure.Benchmark benchmark) {
        if (benchmark == null) {
            return;
        }
        faults.title(at + "/title", benchmark.title());
        faults.indicator(at + "/indicator", benchmark.indicator());
        faults.agency(at + "/agency", benchmark.agency());
        faults.area(at + "/area", benchmark.area());
    }

    private void checkComparators(String at, Measure measure) {
        Measure.Comparators comparators = measure.comparators();
        if (comparators == null) {
            return;
        }
        faults.title(at + "/title", comparators.title());
        if (measure.isActive() || comparators.indicator() != null) {
            faults.indicator(at + "/indicator", comparators.indicator());
        }
        checkReporter(at + "/agency", measure, comparators);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < comparators.areas().size(); i++) {
            faults.area(at + "/areas/" + i, comparators.areas().get(i));
            faults.unique(at + "/areas/" + i, comparators.areas().get(i), seen);
        }
        seen.add(area);
        if (measure.isActive() && seen.size() < FEWEST_PEERS) {
            faults.refuse(
                    at + "/areas", "too-few", "at least four areas, the plan's own included, have a top quartile");
        }
    }

    /** Peers are looked for where their figures are: one that nobody counts has to be reported by somebody. */
    private void checkReporter(String at, Measure measure, Measure.Comparators comparators) {
        faults.agencyIfAny(at, comparators.agency());
        boolean reported = faults.context()
                .indicator(comparators.indicator())
                .filter(indicator -> !indicator.isCounted())
                .isPresent();
        if (reported && comparators.agency() == null && measure.isActive()) {
            faults.refuse(at, "required", "who reports the figures of the peers: this indicator is not counted");
        }
    }

    private void checkMilestones(String at, Measure measure, MeasureKind kind) {
        if (kind != MeasureKind.MILESTONES) {
            return;
        }
        LocalDate before = null;
        boolean anyPercent = false;
        for (int i = 0; i < measure.milestones().size(); i++) {
            Measure.Milestone step = measure.milestones().get(i);
            LocalDate due = checkMilestone(at + "/" + i, step);
            if (before != null && due != null && !due.isAfter(before)) {
                faults.refuse(at + "/" + i + "/due", "not-in-order", "later than the milestone before it");
            }
            before = due == null ? before : due;
            anyPercent |= step.percent() != null;
        }
        if (anyPercent && measure.baseline() == null && measure.isActive()) {
            String baseline = at.substring(0, at.lastIndexOf('/')) + "/baseline";
            faults.refuse(baseline, "required", "a milestone in per cent is a change from a baseline");
        }
    }

    private LocalDate checkMilestone(String at, Measure.Milestone step) {
        faults.titleIfAny(at + "/title", step.title());
        LocalDate due = faults.date(at + "/due", step.due());
        if ((step.percent() == null) == (step.value() == null)) {
            faults.refuse(at, "one-of-two", "a percent (change from the baseline) or a value, and not both");
        } else if (step.percent() != null) {
            faults.positive(at + "/percent", step.percent(), MOST_INCREASE);
        }
        return due;
    }
}
