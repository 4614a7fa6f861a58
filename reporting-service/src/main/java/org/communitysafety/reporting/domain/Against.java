package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.vocabulary.Period;

/** What a figure is held against besides a baseline; what its kind does not need is null or empty. */
public record Against(Benchmark benchmark, Rank rank, List<Milestone> milestones, Deliverable deliverable) {
    public Against {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    static Against benchmark(Benchmark benchmark) {
        return new Against(benchmark, null, List.of(), null);
    }

    static Against rank(Rank rank) {
        return new Against(null, rank, List.of(), null);
    }

    static Against milestones(List<Milestone> milestones) {
        return new Against(null, null, milestones, null);
    }

    static Against deliverable(Deliverable deliverable) {
        return new Against(null, null, List.of(), deliverable);
    }

    /**
     * A benchmark in the period judged.
     *
     * @param value null while it is not known
     * @param gap actual minus benchmark, in points for a measure in per cent; null where one of them is not known
     */
    public record Benchmark(String title, Period period, BigDecimal value, BigDecimal gap) {}

    /**
     * Where a figure stands among its peers, the best first.
     *
     * @param rank 1 is the best; equal figures share the better rank
     * @param quartile 1 to 4, 1 the best
     */
    public record Rank(int rank, int of, int quartile, String title) {}

    /**
     * A dated step.
     *
     * @param asked the figure to be reached; null while there is no baseline
     * @param decision what decides it; null before its date has come
     */
    public record Milestone(String title, LocalDate due, BigDecimal asked, State state, Decision decision) {}

    /**
     * What decides a milestone, for good.
     *
     * @param period the last that ended by the milestone's date
     * @param actual its complete figure; null while there is none
     * @param shippedWith the plan that the figure came with; null when an agency sent it, or there is none
     */
    public record Decision(Period period, BigDecimal actual, String shippedWith) {}

    /** Where a milestone stands, by the last figure before its date, or the newest before that date has come. */
    public enum State {
        MET,
        MISSED,
        DUE
    }

    /**
     * Work to be done.
     *
     * @param overdue its date has passed and it is not done
     * @param reports oldest first, none later than the period judged
     */
    public record Deliverable(
            List<String> owners, LocalDate due, boolean done, boolean overdue, List<Terms.Report> reports) {}
}
