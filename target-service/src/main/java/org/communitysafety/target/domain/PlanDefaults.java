package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.communitysafety.target.domain.MeasureKind.Part;
import org.communitysafety.vocabulary.Polarity;

/** Says what goes without saying, so that everybody who reads a plan reads the same. Whatever is stated stays. */
public final class PlanDefaults {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");
    private static final BigDecimal GREEN_FROM = new BigDecimal("0.5");
    private static final BigDecimal RED_BELOW = new BigDecimal("0.15");

    private final Plan plan;
    private final PlanContext context;

    private PlanDefaults(Plan plan, PlanContext context) {
        this.plan = plan;
        this.context = context;
    }

    /** The same plan with its defaults written out. */
    public static Plan fill(Plan plan, PlanContext context) {
        PlanDefaults defaults = new PlanDefaults(plan, context);
        return plan.completed(
                plan.targets().stream().map(defaults::target).toList(),
                Plan.listed(plan.outturns()).stream().map(defaults::outturn).toList(),
                thresholds(plan.thresholds()));
    }

    private static Plan.Thresholds thresholds(Plan.Thresholds stated) {
        return stated == null
                ? null
                : new Plan.Thresholds(or(stated.greenFrom(), GREEN_FROM), or(stated.redBelow(), RED_BELOW));
    }

    private Plan.Target target(Plan.Target target) {
        List<Measure> measures = target.measures().stream()
                .map(measure -> measure(target, measure))
                .toList();
        return target.withMeasures(measures);
    }

    private Plan.Outturn outturn(Plan.Outturn outturn) {
        return new Plan.Outturn(
                or(outturn.agency(), plan.partnership()),
                outturn.indicator(),
                or(outturn.area(), plan.area()),
                outturn.period(),
                outturn.value(),
                or(outturn.status(), outturn.value() == null ? "not-collected" : "final"),
                outturn.numerator(),
                outturn.denominator());
    }

    private Measure measure(Plan.Target target, Measure m) {
        Optional<MeasureKind> kind = MeasureKind.of(Objects.toString(m.kind(), ""));
        Optional<Indicator> indicator = context.indicator(m.indicator());
        boolean byPeople = kind.equals(Optional.of(MeasureKind.DELIVERABLE));
        return new Measure(
                m.id(),
                or(m.title(), indicator.map(Indicator::title).orElse(target.title())),
                m.indicator(),
                or(m.source(), source(m, indicator, byPeople)),
                m.agency(),
                m.kind(),
                or(m.polarity(), byPeople ? null : polarity(kind, indicator)),
                or(m.unit(), byPeople ? null : indicator.map(Indicator::unit).orElse(null)),
                m.percent(),
                tolerance(kind, m),
                or(m.judgingPeriod(), byPeople ? "quarter" : "financial-year"),
                m.baseline(),
                or(m.assessedFrom(), plan.from()),
                or(m.assessedTo(), plan.to()),
                m.state(),
                m.reading(),
                m.value(),
                m.toleranceAbsolute(),
                benchmark(m.benchmark()),
                comparators(m),
                m.milestones().stream().map(PlanDefaults::milestone).toList(),
                m.trajectory(),
                m.rounding(),
                m.numerator(),
                m.denominator(),
                deliverable(target, m.deliverable(), byPeople),
                m.note());
    }

    private static String source(Measure measure, Optional<Indicator> indicator, boolean byPeople) {
        boolean counted = indicator.map(Indicator::isCounted).orElse(measure.indicator() != null);
        return byPeople || measure.agency() != null || !counted ? IndicatorValue.REPORTED : IndicatorValue.EVENTS;
    }

    private static String polarity(Optional<MeasureKind> kind, Optional<Indicator> indicator) {
        return kind.flatMap(MeasureKind::polarity)
                .or(() -> indicator.map(Indicator::polarity))
                .map(PlanDefaults::token)
                .orElse(null);
    }

    private static BigDecimal tolerance(Optional<MeasureKind> kind, Measure measure) {
        boolean missing =
                kind.filter(each -> each.needs(Part.TOLERANCE)).isPresent() && measure.toleranceAbsolute() == null;
        return missing ? or(measure.toleranceRelative(), TOLERANCE) : measure.toleranceRelative();
    }

    private Measure.Benchmark benchmark(Measure.Benchmark stated) {
        return stated == null
                ? null
                : new Measure.Benchmark(
                        stated.title(), stated.indicator(), stated.agency(), or(stated.area(), plan.area()));
    }

    private static Measure.Milestone milestone(Measure.Milestone step) {
        String what = step.percent() != null ? step.percent().toPlainString() + "%" : String.valueOf(step.value());
        return new Measure.Milestone(or(step.title(), what), step.due(), step.percent(), step.value());
    }

    private Measure.Comparators comparators(Measure measure) {
        Measure.Comparators stated = measure.comparators();
        if (stated == null) {
            return null;
        }
        String indicator = or(stated.indicator(), measure.indicator());
        boolean reported =
                context.indicator(indicator).filter(known -> !known.isCounted()).isPresent();
        String agency = reported ? or(stated.agency(), measure.agency()) : stated.agency();
        return new Measure.Comparators(stated.title(), indicator, agency, stated.areas());
    }

    private static Measure.Deliverable deliverable(Plan.Target target, Measure.Deliverable stated, boolean byPeople) {
        List<String> owners = stated == null ? List.of() : stated.owners();
        if (byPeople && owners.isEmpty() && target.sponsor() != null) {
            return new Measure.Deliverable(
                    List.of(target.sponsor()),
                    stated == null ? null : stated.due(),
                    stated == null ? List.of() : stated.reports());
        }
        return stated;
    }

    static String token(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T or(T stated, T usual) {
        return stated == null ? usual : stated;
    }
}
