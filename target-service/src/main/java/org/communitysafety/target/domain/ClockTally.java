package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.target.domain.referral.ClockRun;
import org.communitysafety.target.domain.referral.Pathway;

/** The runs of one clock, as they stand on a day, and how long they took. */
final class ClockTally {
    private final LocalDate today;
    private final Map<ClockRun.State, Long> states = new EnumMap<>(ClockRun.State.class);
    private final List<Long> daysToStep = new ArrayList<>();
    private Long longest;

    ClockTally(LocalDate today) {
        this.today = today;
    }

    void add(ClockRun run) {
        states.merge(run.stateOn(today), 1L, Long::sum);
        if (run.metOn() != null) {
            daysToStep.add(ChronoUnit.DAYS.between(run.startedOn(), run.metOn()));
        } else if (run.isRunning()) {
            long age = Math.max(0, ChronoUnit.DAYS.between(run.startedOn(), today));
            longest = longest == null ? age : Math.max(longest, age);
        }
    }

    PathwayReport.ClockLine line(Pathway.Clock clock) {
        return new PathwayReport.ClockLine(
                clock,
                in(ClockRun.State.MET),
                in(ClockRun.State.MET_LATE),
                in(ClockRun.State.OVERDUE),
                in(ClockRun.State.DUE) + in(ClockRun.State.WARNING),
                in(ClockRun.State.STOPPED),
                median(),
                longest);
    }

    private long in(ClockRun.State state) {
        return states.getOrDefault(state, 0L);
    }

    /** Between the two in the middle where they are two. */
    private Double median() {
        if (daysToStep.isEmpty()) {
            return null;
        }
        List<Long> sorted = new ArrayList<>(daysToStep);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
