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
import org.communitysafety.reporting.domain.Plan;
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
                orEmpty(published.targets()).flatMap(PlanReading::measures).toList());
    }

    private static Stream<Measure> measures(Target target) {
        return orEmpty(target.measures()).map(measure -> measure(target, measure));
    }

    private static Measure measure(Target target, PlanMeasure published) {
        ValueSource source = token(ValueSource.class, published.source(), "source");
        return new Measure(
                published.id(),
                published.title(),
                required(target.id(), "target"),
                target.priority(),
                published.indicator(),
                source,
                published.agency() == null ? null : new AgencyId(published.agency()),
                token(MeasureKind.class, published.kind(), "kind"),
                token(Polarity.class, published.polarity(), "polarity"),
                token(Unit.class, published.unit(), "unit"),
                published.percent(),
                published.toleranceRelative(),
                token(Period.Kind.class, published.judgingPeriod(), "judgingPeriod"),
                baseline(published.baseline()),
                date(published.assessedFrom()),
                date(published.assessedTo()));
    }

    private static Baseline baseline(PlanMeasure.Baseline published) {
        return published == null || published.period() == null
                ? null
                : new Baseline(Period.parse(published.period()), published.value());
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static <E extends Enum<E>> E token(Class<E> type, String token, String name) {
        return Enum.valueOf(type, required(token, name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String required(String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    private static <T> Stream<T> orEmpty(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
