package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.Against;
import org.communitysafety.vocabulary.Rag;

/** What a figure is held against besides a baseline. */
public record AgainstView(
        BenchmarkView benchmark, Against.Rank rank, List<MilestoneView> milestones, DeliverableView deliverable) {
    /** A benchmark in the period judged. */
    public record BenchmarkView(String title, String period, BigDecimal value, BigDecimal gap) {}

    /** A dated step, and where it stands. */
    public record MilestoneView(String title, LocalDate due, BigDecimal asked, Against.State state) {}

    /** Work to be done, with what people said of it quarter by quarter. */
    public record DeliverableView(
            List<String> owners, LocalDate due, boolean done, boolean overdue, List<ReportView> reports) {}

    /** What people said of a deliverable in a quarter. */
    public record ReportView(String period, Rag rag, boolean done, String narrative) {}

    static AgainstView of(Against against) {
        return against == null
                ? null
                : new AgainstView(
                        benchmark(against.benchmark()),
                        against.rank(),
                        against.milestones().stream()
                                .map(step -> new MilestoneView(step.title(), step.due(), step.asked(), step.state()))
                                .toList(),
                        deliverable(against.deliverable()));
    }

    private static BenchmarkView benchmark(Against.Benchmark held) {
        return held == null
                ? null
                : new BenchmarkView(held.title(), held.period().toString(), held.value(), held.gap());
    }

    private static DeliverableView deliverable(Against.Deliverable work) {
        return work == null
                ? null
                : new DeliverableView(
                        work.owners(),
                        work.due(),
                        work.done(),
                        work.overdue(),
                        work.reports().stream()
                                .map(report -> new ReportView(
                                        report.period().toString(), report.rag(), report.done(), report.narrative()))
                                .toList());
    }
}
