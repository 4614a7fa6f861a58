package org.communitysafety.reporting.messaging;

import static org.communitysafety.reporting.messaging.PlanReading.date;
import static org.communitysafety.reporting.messaging.PlanReading.optional;
import static org.communitysafety.reporting.messaging.PlanReading.orEmpty;
import static org.communitysafety.reporting.messaging.PlanReading.required;
import static org.communitysafety.reporting.messaging.PlanReading.token;

import java.time.LocalDate;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.reporting.domain.Rounding;
import org.communitysafety.reporting.domain.Terms;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** What a kind of target needs besides a baseline, as the domain sees it. */
final class TermsReading {
    private TermsReading() {}

    static Terms read(PlanMeasure published) {
        return new Terms(
                optional(Terms.Reading.class, published.reading()),
                published.value(),
                published.toleranceAbsolute(),
                optional(Terms.Trajectory.class, published.trajectory()),
                benchmark(published.benchmark()),
                comparators(published),
                orEmpty(published.milestones()).map(TermsReading::milestone).toList(),
                deliverable(published.deliverable()),
                rounding(published.rounding()));
    }

    private static Terms.Benchmark benchmark(PlanMeasure.Benchmark published) {
        return published == null
                ? null
                : new Terms.Benchmark(
                        published.title(),
                        required(published.indicator(), "benchmark.indicator"),
                        required(published.agency(), "benchmark.agency"),
                        new AreaCode(published.area()));
    }

    /** The same indicator in other areas; a draft may not name one yet. */
    private static Terms.Comparators comparators(PlanMeasure measure) {
        PlanMeasure.Comparators published = measure.comparators();
        return published == null
                ? null
                : new Terms.Comparators(
                        published.title(),
                        published.indicator() == null ? measure.indicator() : published.indicator(),
                        published.agency(),
                        orEmpty(published.areas()).map(AreaCode::new).toList());
    }

    private static Terms.Milestone milestone(PlanMeasure.Milestone published) {
        return new Terms.Milestone(
                published.title(),
                LocalDate.parse(required(published.due(), "due")),
                published.percent(),
                published.value());
    }

    private static Terms.Deliverable deliverable(PlanMeasure.Deliverable published) {
        return published == null
                ? null
                : new Terms.Deliverable(
                        published.owners(),
                        date(published.due()),
                        orEmpty(published.reports()).map(TermsReading::report).toList());
    }

    private static Terms.Report report(PlanMeasure.Report published) {
        return new Terms.Report(
                Period.parse(published.period()),
                token(Rag.class, published.rag(), "rag"),
                published.done(),
                published.narrative());
    }

    private static Rounding rounding(PlanMeasure.Rounding published) {
        return published == null
                ? null
                : new Rounding(published.decimals(), optional(Rounding.Mode.class, published.mode()));
    }
}
