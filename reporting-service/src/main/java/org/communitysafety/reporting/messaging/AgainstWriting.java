package org.communitysafety.reporting.messaging;

import java.util.List;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.reporting.domain.Against;
import org.communitysafety.reporting.domain.SeriesReview;

/** What a figure is held against, and what its months do, as the others see it. */
final class AgainstWriting {
    private AgainstWriting() {}

    static ScorecardItem.Against write(Against against) {
        return against == null
                ? null
                : new ScorecardItem.Against(
                        benchmark(against.benchmark()),
                        rank(against.rank()),
                        against.milestones().stream()
                                .map(step -> new ScorecardItem.Milestone(
                                        step.title(),
                                        step.due().toString(),
                                        step.asked(),
                                        step.state().name()))
                                .toList(),
                        deliverable(against.deliverable()));
    }

    private static ScorecardItem.Benchmark benchmark(Against.Benchmark held) {
        return held == null
                ? null
                : new ScorecardItem.Benchmark(held.title(), held.period().toString(), held.value(), held.gap());
    }

    private static ScorecardItem.Rank rank(Against.Rank rank) {
        return rank == null ? null : new ScorecardItem.Rank(rank.rank(), rank.of(), rank.quartile(), rank.title());
    }

    private static ScorecardItem.Deliverable deliverable(Against.Deliverable work) {
        if (work == null) {
            return null;
        }
        List<ScorecardItem.Report> reports = work.reports().stream()
                .map(report -> new ScorecardItem.Report(
                        report.period().toString(), report.rag().name(), report.done(), report.narrative()))
                .toList();
        String due = work.due() == null ? null : work.due().toString();
        return new ScorecardItem.Deliverable(work.owners(), due, work.done(), work.overdue(), reports);
    }

    static ScorecardItem.Series write(SeriesReview series) {
        return series == null
                ? null
                : new ScorecardItem.Series(
                        new ScorecardItem.Variation(
                                series.variation().type().name(),
                                series.variation().rule()),
                        new ScorecardItem.Assurance(
                                series.assurance().type().name(),
                                series.assurance().rule()),
                        comparison(series.yearToDate()),
                        comparison(series.rolling12()),
                        rate(series.rate()));
    }

    private static ScorecardItem.Comparison comparison(SeriesReview.Comparison compared) {
        return compared == null
                ? null
                : new ScorecardItem.Comparison(
                        compared.from().toString(),
                        compared.to().toString(),
                        compared.actual(),
                        compared.lastYear(),
                        compared.change(),
                        compared.changePercent());
    }

    private static ScorecardItem.Rate rate(SeriesReview.Rate rate) {
        return rate == null
                ? null
                : new ScorecardItem.Rate(rate.value(), rate.per(), rate.population(), rate.populationYear());
    }
}
