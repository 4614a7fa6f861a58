package org.communitysafety.target.domain.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Starts, meets and stops a pathway's clocks by a referral's steps. */
final class ClockReading {
    static final String FIRST = "first";
    static final String EACH = "each";
    static final String CALENDAR = "calendar";
    static final String WORKING = "working";

    private final Pathway.Clock clock;
    private final WorkingDays workingDays;
    private final String answerable;

    private ClockReading(Pathway.Clock clock, WorkingDays workingDays, String answerable) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.answerable = answerable;
    }

    /**
     * @param steps in the order in which they were taken, without those taken while the referral was over
     * @param stops the steps by which the referral was over or left
     * @param answerable says who has to take the steps that meet a clock
     * @return by the order of the clocks in the pathway's file, each run by its start
     */
    static List<ClockRun> of(
            Pathway pathway,
            WorkingDays workingDays,
            List<StepVersion> steps,
            Set<StepVersion> stops,
            Answerable answerable) {
        List<ClockRun> runs = new ArrayList<>();
        for (Pathway.Clock clock : pathway.clocks()) {
            runs.addAll(new ClockReading(clock, workingDays, answerable.of(clock)).runs(steps, stops));
        }
        return List.copyOf(runs);
    }

    private List<ClockRun> runs(List<StepVersion> steps, Set<StepVersion> stops) {
        List<LocalDate> running = new ArrayList<>();
        List<ClockRun> runs = new ArrayList<>();
        boolean started = false;
        for (StepVersion step : steps) {
            String token = step.details().step();
            LocalDate day = step.details().at().day();
            if (clock.to().contains(token)) {
                running.forEach(start -> runs.add(run(start, day, null)));
                running.clear();
            } else if (stops.contains(step)) {
                running.forEach(start -> runs.add(run(start, null, day)));
                running.clear();
            }
            if (clock.from().contains(token) && !(started && clock.starts().equals(FIRST))) {
                running.add(day);
                started = true;
            }
        }
        running.forEach(start -> runs.add(run(start, null, null)));
        runs.sort(Comparator.comparing(ClockRun::startedOn));
        return runs;
    }

    private ClockRun run(LocalDate start, LocalDate metOn, LocalDate stoppedOn) {
        LocalDate due =
                clock.dayKind().equals(WORKING) ? workingDays.after(start, clock.days()) : start.plusDays(clock.days());
        return new ClockRun(clock.clock(), start, due, clock.warnDays(), metOn, stoppedOn, answerable);
    }
}
