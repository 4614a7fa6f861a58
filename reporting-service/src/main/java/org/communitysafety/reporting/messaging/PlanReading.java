package org.communitysafety.reporting.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.PlanPublished.Target;
import org.communitysafety.reporting.domain.Baseline;
import org.communitysafety.reporting.domain.Measure;
import org.communitysafety.reporting.domain.MeasureKind;
import org.communitysafety.reporting.domain.MeasureState;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.RollUp;
import org.communitysafety.reporting.domain.Thresholds;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** A published plan as the domain sees it: what of it is judged. */
final class PlanReading {
    private PlanReading() {}

    /** @throws RuntimeException when something a judgement needs is missing or makes no sense */
    static Plan read(PlanPublished published) {
        return new Plan(
                required(published.plan(), "plan"),
                published.version(),
                LocalDate.parse(required(published.from(), "from")),
                published.title(),
                published.partnership(),
                new AreaCode(published.area()),
                published.areaName(),
                published.fictional(),
                orEmpty(published.targets()).flatMap(PlanReading::measures).toList(),
                orEmpty(published.targets())
                        .map(target -> target(published, target))
                        .toList(),
                date(published.endedOn()),
                thresholds(published.thresholds()),
                orEmpty(published.headlines()).map(PlanReading::headline).toList(),
                orEmpty(published.priorities())
                        .map(priority ->
                                new Plan.Priority(priority.id(), priority.indicators(), priority.deliveryGroups()))
                        .toList());
    }

    private static Plan.Target target(PlanPublished plan, Target published) {
        return new Plan.Target(
                required(published.id(), "target"),
                published.title(),
                optional(RollUp.class, published.rollUp()),
                published.sponsor(),
                published.leadRole(),
                orEmpty(plan.priorities())
                        .filter(priority ->
                                priority.id() != null && priority.id().equals(published.priority()))
                        .flatMap(priority -> orEmpty(priority.deliveryGroups()))
                        .toList(),
                published.alsoIn());
    }

    private static Thresholds thresholds(PlanPublished.Thresholds published) {
        return published == null
                ? null
                : new Thresholds(
                        published.greenFrom() == null
                                ? Thresholds.USUAL.greenFrom()
                                : published.greenFrom().doubleValue(),
                        published.redBelow() == null
                                ? Thresholds.USUAL.redBelow()
                                : published.redBelow().doubleValue());
    }

    private static Plan.Headline headline(PlanPublished.Headline published) {
        return new Plan.Headline(
                Period.parse(published.period()),
                published.green(),
                published.amber(),
                published.red(),
                published.white(),
                published.rating());
    }

    private static Stream<Measure> measures(Target target) {
        return orEmpty(target.measures()).map(measure -> measure(target, measure));
    }

    /** A deliverable and a draft may leave out what only a figure needs. */
    private static Measure measure(Target target, PlanMeasure published) {
        ValueSource source = optional(ValueSource.class, published.source());
        Polarity polarity = optional(Polarity.class, published.polarity());
        Period.Kind judgedBy = optional(Period.Kind.class, published.judgingPeriod());
        MeasureKind kind = token(MeasureKind.class, published.kind(), "kind");
        MeasureState state = optional(MeasureState.class, published.state());
        if (kind != MeasureKind.DELIVERABLE && (state == null || state == MeasureState.ACTIVE)) {
            required(published.source(), "source");
            required(published.polarity(), "polarity");
            required(published.unit(), "unit");
            required(published.judgingPeriod(), "judgingPeriod");
        }
        return new Measure(
                published.id(),
                published.title(),
                required(target.id(), "target"),
                target.priority(),
                published.indicator(),
                source == null ? ValueSource.REPORTED : source,
                published.agency() == null ? null : new AgencyId(published.agency()),
                kind,
                polarity == null ? Polarity.LOWER_IS_BETTER : polarity,
                optional(Unit.class, published.unit()),
                published.percent(),
                published.toleranceRelative(),
                judgedBy == null ? usual(kind) : judgedBy,
                baseline(published.baseline()),
                date(published.assessedFrom()),
                date(published.assessedTo()),
                state,
                TermsReading.read(published));
    }

    private static Period.Kind usual(MeasureKind kind) {
        return kind == MeasureKind.DELIVERABLE ? Period.Kind.QUARTER : Period.Kind.FINANCIAL_YEAR;
    }

    private static Baseline baseline(PlanMeasure.Baseline published) {
        return published == null || published.period() == null
                ? null
                : new Baseline(Period.parse(published.period()), published.value());
    }

    static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static <E extends Enum<E>> E token(Class<E> type, String token, String name) {
        return Enum.valueOf(type, required(token, name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Null for none named. */
    static <E extends Enum<E>> E optional(Class<E> type, String token) {
        return token == null ? null : token(type, token, type.getSimpleName());
    }

    static String required(String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    static <T> Stream<T> orEmpty(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
