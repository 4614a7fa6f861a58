package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.MeasureStatus.Subject;
import org.communitysafety.vocabulary.Period;

/** Judges one measure over all its periods, each by the version of the plan that held when it ended. */
final class MeasureJudge {
    /** Ten years of months: further back a scorecard shows nothing. */
    private static final int MOST_PERIODS = 120;

    private final Collection<Plan> versions;
    private final Plan plan;
    private final Measure measure;
    private final KnownValues values;
    private final LocalDate asOf;
    private final Map<Integer, PeriodJudge> judges = new HashMap<>();

    /** @param plan the version that holds on the date, one of {@code versions} */
    MeasureJudge(Collection<Plan> versions, Plan plan, Measure measure, KnownValues values, LocalDate asOf) {
        this.versions = versions;
        this.plan = plan;
        this.measure = measure;
        this.values = values;
        this.asOf = asOf;
    }

    /** @param named a period that has not ended, to look at instead of the latest that did; null for none */
    MeasureStatus judge(Period named) {
        Period latest = Period.latestEndedBy(lastJudgedDay(), measure.judgedBy());
        MonthlySeries months = values.monthsOf(measure, plan.area());
        Optional<RunningPeriod> running = running(months);
        boolean namesOne = named != null
                && named.kind() == measure.judgedBy()
                && named.lastDay().isAfter(asOf);
        Optional<RunningPeriod> looked =
                running.filter(one -> namesOne && one.period().equals(named));
        Period period = namesOne ? named : latest;
        Judgement current = looked.map(RunningPeriod::judgement)
                .orElseGet(() -> judgeOf(period).judge(period, asOf));
        return new MeasureStatus(
                Subject.of(plan, measure),
                asOf,
                current,
                running.map(RunningPeriod::shown).orElse(null),
                travel(latest, seen(months)),
                looked.map(RunningPeriod::explanation)
                        .orElseGet(() ->
                                Explanation.of(judgeOf(period).measure(), plan.areaName(), current, values.agencies())),
                finished(latest)
                        .map(one -> judgeOf(one).judge(one, one.lastDay()))
                        .toList(),
                null,
                running.map(RunningPeriod::forecast).orElse(null),
                running.map(RunningPeriod::forecastNote).orElse(null),
                review(seen(months), latest));
    }

    /** What is asked of every period that is judged, up to the last one; nothing of a measure without a figure. */
    List<AskedOfPeriod> asked() {
        if (!measure.hasFigure() || measure.state() != MeasureState.ACTIVE) {
            return List.of();
        }
        LocalDate from = firstAsked();
        LocalDate to = lastAsked();
        return Stream.iterate(
                        Period.containing(from, measure.judgedBy()),
                        period -> !period.lastDay().isAfter(to),
                        Period::next)
                .limit(MOST_PERIODS)
                .map(this::asked)
                .toList();
    }

    private AskedOfPeriod asked(Period period) {
        PeriodJudge judge = judgeOf(period);
        boolean active = judge.measure().hasFigure() && judge.measure().state() == MeasureState.ACTIVE;
        Asked asked = active ? judge.askedOf(period) : null;
        return new AskedOfPeriod(
                measure.id(),
                period,
                asked == null ? null : asked.goal(),
                asked == null || asked.missing() == null
                        ? null
                        : asked.missing().what(),
                judge.planVersion());
    }

    private LocalDate firstAsked() {
        if (measure.assessedFrom() != null) {
            return measure.assessedFrom();
        }
        return measure.baseline() == null
                ? plan.from()
                : measure.baseline().year().next().firstDay();
    }

    private LocalDate lastAsked() {
        LocalDate last = measure.assessedTo() == null
                ? Period.containing(asOf.plusDays(1), measure.judgedBy()).lastDay()
                : measure.assessedTo();
        return plan.endedOn() != null && plan.endedOn().isBefore(last) ? plan.endedOn() : last;
    }

    private LocalDate lastJudgedDay() {
        LocalDate ended = plan.endedOn();
        return ended != null && ended.isBefore(asOf) ? ended : asOf;
    }

    /** The version that held when the period ended, if it judges the measure by such periods; else the one now. */
    private PeriodJudge judgeOf(Period period) {
        Plan held = Plan.holdingOn(period.lastDay(), versions);
        boolean judged = period.lastDay().isBefore(plan.from())
                && held.measure(measure.id())
                        .filter(one -> one.judgedBy() == period.kind())
                        .isPresent();
        Plan version = judged ? held : plan;
        return judges.computeIfAbsent(
                version.version(),
                v -> new PeriodJudge(version, version.measure(measure.id()).orElse(measure), values, asOf));
    }

    private Stream<Period> finished(Period latest) {
        LocalDate from = firstShown();
        Period first = latest;
        for (int i = 1; i < MOST_PERIODS && first.firstDay().isAfter(from); i++) {
            first = first.previous();
        }
        return latest.lastDay().isBefore(from)
                ? Stream.empty()
                : Stream.iterate(first, period -> period.compareTo(latest) <= 0, Period::next);
    }

    private LocalDate firstShown() {
        return versions.stream()
                .map(version -> version.measure(measure.id()).orElse(null))
                .filter(Objects::nonNull)
                .map(MeasureJudge::firstShown)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static LocalDate firstShown(Measure measure) {
        if (measure.baseline() != null) {
            return measure.baseline().year().firstDay();
        }
        return measure.assessedFrom() == null ? LocalDate.MAX : measure.assessedFrom();
    }

    private Optional<RunningPeriod> running(MonthlySeries months) {
        Period period = Period.containing(asOf.plusDays(1), measure.judgedBy());
        boolean over = plan.endedOn() != null && plan.endedOn().isBefore(period.lastDay());
        return over ? Optional.empty() : RunningPeriod.of(plan, judgeOf(period), period, months, asOf);
    }

    /** By the months where they reach the period's end and a year back; otherwise by the last two periods. */
    private DirectionOfTravel travel(Period latest, MonthlySeries months) {
        boolean reach = measure.unit() == Unit.COUNT
                && !values.isHeadcount(measure)
                && months.last()
                        .filter(month -> !month.isBefore(latest.endMonth()))
                        .isPresent();
        return reach ? reviewer(months).direction(measure.polarity()).orElseGet(() -> travel(latest)) : travel(latest);
    }

    private DirectionOfTravel travel(Period latest) {
        MeasureFigures figures = judgeOf(latest).figures();
        var now = figures.completeIn(latest);
        var before = figures.completeIn(latest.previous());
        if (now.isEmpty()
                || before.isEmpty()
                || figures.breakBetween(latest.previous(), latest).isPresent()) {
            return DirectionOfTravel.UNKNOWN;
        }
        Signal signal = judgeOf(latest).test().between(before.get(), now.get());
        if (signal.present() == null) {
            return DirectionOfTravel.UNKNOWN;
        }
        if (!signal.isFound()) {
            return DirectionOfTravel.STABLE;
        }
        return measure.polarity().isAdverse(signal.z()) ? DirectionOfTravel.DETERIORATING : DirectionOfTravel.IMPROVING;
    }

    /** Up to the end of the running period. */
    private MonthlySeries seen(MonthlySeries months) {
        return months.until(
                Period.containing(asOf.plusDays(1), measure.judgedBy()).endMonth());
    }

    private SeriesReviewer reviewer(MonthlySeries months) {
        return new SeriesReviewer(months, measure.unit(), values.isHeadcount(measure));
    }

    private SeriesReview review(MonthlySeries seen, Period latest) {
        Period.Kind year = measure.baseline() == null
                ? Period.Kind.FINANCIAL_YEAR
                : measure.baseline().yearKind();
        Goal monthly = measure.judgedBy() == Period.Kind.MONTH
                ? seen.last()
                        .map(Period::month)
                        .flatMap(month -> judgeOf(month).goalIn(month))
                        .orElse(null)
                : null;
        return reviewer(seen)
                .review(
                        year,
                        measure.polarity(),
                        monthly,
                        values.rateOf(measure, plan.area(), latest).orElse(null))
                .orElse(null);
    }
}
