package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Intervention;
import org.communitysafety.target.domain.InterventionFigure;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.PeriodSpan;
import org.communitysafety.target.domain.ProblemPlan;
import org.communitysafety.target.domain.ProblemPlan.Design;
import org.communitysafety.target.domain.ProblemPlan.Group;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** Judges the response of a problem plan by the figures as they are now. */
@ApplicationScoped
public class EvaluateIntervention {
    private static final int ALL = Integer.MAX_VALUE - 1;

    private final ProblemPlans plans;
    private final ReadValues values;
    private final CurrentValues current;
    private final References references;
    private final Clock clock;

    public EvaluateIntervention(
            ProblemPlans plans, ReadValues values, CurrentValues current, References references, Clock clock) {
        this.plans = plans;
        this.values = values;
        this.current = current;
        this.references = references;
        this.clock = clock;
    }

    /**
     * A plan and what is found of it.
     *
     * @param indicator null while the plan does not name one
     * @param geography the areas as they are known
     */
    public record Evaluated(ProblemPlan plan, Indicator indicator, Intervention found, Geography geography) {}

    /** @return empty when there is no such plan */
    public Optional<Evaluated> of(String plan) {
        return QuarkusTransaction.requiringNew().call(() -> plans.find(plan).map(this::evaluated));
    }

    private Evaluated evaluated(ProblemPlan plan) {
        Reference reference = references.current();
        return plan.design()
                .map(design -> evaluated(plan, design, reference))
                .orElseGet(() -> new Evaluated(plan, null, Intervention.notDesigned(), reference.geography()));
    }

    private Evaluated evaluated(ProblemPlan plan, Design design, Reference reference) {
        Indicator indicator = reference.indicators().find(design.indicator()).orElseThrow();
        LocalDate today = PartnershipTime.dateOf(clock.instant());
        LocalDate ends = PeriodSpan.of(design.after()).last().lastDay();
        Intervention found = Intervention.judge(indicator, ends, today, figures(design, indicator));
        return new Evaluated(plan, indicator, found, reference.geography());
    }

    private List<InterventionFigure> figures(Design design, Indicator indicator) {
        List<AreaCode> areas = Stream.of(Group.values())
                .flatMap(group -> areas(design, group).stream())
                .toList();
        PeriodSpan before = PeriodSpan.of(design.before());
        PeriodSpan after = PeriodSpan.of(design.after());
        Map<Place, IndicatorValue> known = Stream.of(before, after)
                .flatMap(span -> values.within(search(design, areas, span)).stream())
                .collect(Collectors.toMap(value -> new Place(value.area(), value.period()), Function.identity()));
        Completeness completeness = current.completeness(List.of(indicator.id()), null);
        List<InterventionFigure> figures = new ArrayList<>();
        for (Group group : Group.values()) {
            for (AreaCode area : areas(design, group)) {
                for (PeriodSpan span : List.of(before, after)) {
                    for (Period period : span.periods()) {
                        IndicatorValue value = known.get(new Place(area, period));
                        Judgement judgement =
                                value == null ? completeness.of(indicator, area, period) : value.judgement();
                        figures.add(new InterventionFigure(group, span == after, area, period, value, judgement));
                    }
                }
            }
        }
        return figures;
    }

    private record Place(AreaCode area, Period period) {}

    private static ValueSearch search(Design design, List<AreaCode> areas, PeriodSpan span) {
        return new ValueSearch(
                List.of(design.indicator()),
                areas,
                null,
                span.kind(),
                span.first().start(),
                span.last().endMonth(),
                design.countsReports() ? new AgencyId(design.agency()) : null,
                design.source(),
                !design.countsReports(),
                null,
                ALL);
    }

    private static List<AreaCode> areas(Design design, Group group) {
        return design.areas(group).stream().map(AreaCode::new).toList();
    }
}
