package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.target.domain.referral.ClockRun;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.ReasonKind;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.ReferralState;
import org.communitysafety.target.domain.referral.StepRole;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Adds up one pathway's report, referral by referral and meeting by meeting, in any order. */
public final class PathwayTally {
    private static final Set<String> TAKES_ON = tokens(StepRole.ACCEPTS, StepRole.ENTERS);
    private static final Set<String> DOES = tokens(StepRole.ACTS, StepRole.ASSESSES, StepRole.ATTENDS, StepRole.SCORES);
    private static final Set<ReasonKind> SOMEWHERE =
            Set.of(ReasonKind.COMPLETE, ReasonKind.ONWARD, ReasonKind.RETURNED_TO_STANDARD);

    private final Pathway pathway;
    private final Scope scope;
    private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    private final SortedMap<String, Map<Line, Long>> agencies = new TreeMap<>();
    private final SortedMap<String, Map<Line, Long>> attendance = new TreeMap<>();
    private final Map<PathwayReport.Ending, Long> endings = new HashMap<>();
    private final Map<String, ClockTally> clocks = new HashMap<>();
    private final Map<String, PathwayReport.OverdueLine> overdue = new TreeMap<>();
    private final OpeningTally openings;
    private long meetings;

    private enum Stage {
        MADE,
        ACCEPTED,
        ACTED,
        SOMEWHERE,
        REFUSED,
        ELSEWISE,
        OPEN
    }

    private enum Line {
        MADE,
        ACCEPTED,
        REFUSED,
        TAKEN,
        ONWARD,
        INVITED,
        CAME,
        ATTENDED
    }

    /** Where and when. @param today by which it is known how far referrals have come */
    public record Scope(AreaCode area, Period period, LocalDate today, Geography geography) {
        boolean holds(AreaCode place) {
            return geography.contains(area, place);
        }

        boolean holds(LocalDate day) {
            return period.contains(YearMonth.from(day));
        }

        boolean holds(PlacedStep step) {
            return holds(step.place()) && holds(step.details().at().day());
        }
    }

    public PathwayTally(Pathway pathway, Scope scope) {
        this.pathway = pathway;
        this.scope = scope;
        this.openings = new OpeningTally(pathway, scope.geography());
    }

    /**
     * @param life on this pathway
     * @param steps all of its steps
     * @param place the smallest known area of the referral
     */
    public void add(ReferralLife life, List<PlacedStep> steps, AreaCode place) {
        steps.stream().filter(scope::holds).forEach(this::happened);
        steps.stream()
                .filter(step -> step.moments().contains(StepCount.OPENING) && scope.holds(step))
                .forEach(opening -> made(life, steps, opening));
        if (scope.holds(place)) {
            life.clocks().stream()
                    .filter(run -> run.stateOn(scope.today()) == ClockRun.State.OVERDUE)
                    .forEach(this::standsOverdue);
        }
    }

    /** Meetings of other panels, areas or periods are left out. */
    public void add(PlacedMeeting meeting) {
        boolean counts = meeting.key().panel().equals(pathway.panel())
                && scope.holds(meeting.place())
                && scope.holds(meeting.key().metOn());
        if (!counts) {
            return;
        }
        meetings++;
        List<String> invited = meeting.invited() == null ? List.of() : meeting.invited();
        invited.forEach(agency -> count(attendance, agency, Line.INVITED));
        invited.stream().filter(meeting.attended()::contains).forEach(agency -> count(attendance, agency, Line.CAME));
        meeting.attended().forEach(agency -> count(attendance, agency, Line.ATTENDED));
    }

    private void happened(PlacedStep step) {
        if (step.moments().contains(StepCount.OPENING)) {
            count(step.agency("referrer"), Line.MADE);
        }
        if (step.moments().contains(StepCount.ENDING)) {
            ended(step);
        }
        if (TAKES_ON.contains(step.role())) {
            count(step.agency("by"), Line.ACCEPTED);
        }
        if (StepRole.ACTS.token().equals(step.role())) {
            count(step.agency("by"), Line.TAKEN);
        }
    }

    private void ended(PlacedStep step) {
        boolean refused = StepRole.REFUSES.token().equals(step.role());
        endings.merge(new PathwayReport.Ending(refused, step.details().reason(), 0), 1L, Long::sum);
        if (refused) {
            count(step.agency("by"), Line.REFUSED);
        }
        if (ReasonKind.ONWARD.token().equals(step.reasonKind())) {
            count(step.agency("to"), Line.ONWARD);
        }
    }

    private void made(ReferralLife life, List<PlacedStep> steps, PlacedStep opening) {
        stages.merge(Stage.MADE, 1L, Long::sum);
        if (steps.stream().anyMatch(step -> TAKES_ON.contains(step.role()))) {
            stages.merge(Stage.ACCEPTED, 1L, Long::sum);
        }
        if (steps.stream().anyMatch(step -> DOES.contains(step.role()))) {
            stages.merge(Stage.ACTED, 1L, Long::sum);
        }
        stages.merge(whereIs(life), 1L, Long::sum);
        openings.add(opening);
        life.clocks().forEach(run -> clocks.computeIfAbsent(run.clock(), clock -> new ClockTally(scope.today()))
                .add(run));
    }

    private static Stage whereIs(ReferralLife life) {
        if (life.ending() == null) {
            return Stage.OPEN;
        }
        if (life.state() == ReferralState.REFUSED) {
            return Stage.REFUSED;
        }
        return life.reasonKind() != null && SOMEWHERE.contains(life.reasonKind()) ? Stage.SOMEWHERE : Stage.ELSEWISE;
    }

    private void standsOverdue(ClockRun run) {
        overdue.merge(
                run.answerable() + ' ' + run.clock(),
                new PathwayReport.OverdueLine(run.answerable(), run.clock(), 1, run.dueOn()),
                (one, other) -> new PathwayReport.OverdueLine(
                        one.agency(),
                        one.clock(),
                        one.count() + other.count(),
                        one.oldestDueOn().isBefore(other.oldestDueOn()) ? one.oldestDueOn() : other.oldestDueOn()));
    }

    private void count(Optional<AgencyId> agency, Line line) {
        agency.ifPresent(named -> count(agencies, named.value(), line));
    }

    private static void count(Map<String, Map<Line, Long>> lines, String agency, Line line) {
        lines.computeIfAbsent(agency, named -> new EnumMap<>(Line.class)).merge(line, 1L, Long::sum);
    }

    public PathwayReport report() {
        return new PathwayReport(
                pathway,
                funnel(),
                agencyLines(),
                attendanceLines(),
                meetings,
                endingLines(),
                pathway.clocks().stream()
                        .map(clock -> clocks.getOrDefault(clock.clock(), new ClockTally(scope.today()))
                                .line(clock))
                        .toList(),
                List.copyOf(overdue.values()),
                openings.characteristics(),
                openings.places());
    }

    private PathwayReport.Funnel funnel() {
        return new PathwayReport.Funnel(
                at(Stage.MADE),
                has(TAKES_ON) ? at(Stage.ACCEPTED) : null,
                has(DOES) ? at(Stage.ACTED) : null,
                at(Stage.SOMEWHERE),
                at(Stage.REFUSED),
                at(Stage.ELSEWISE),
                at(Stage.OPEN));
    }

    private boolean has(Set<String> roles) {
        return pathway.steps().stream().anyMatch(step -> roles.contains(step.role()));
    }

    private Long at(Stage stage) {
        return stages.getOrDefault(stage, 0L);
    }

    private List<PathwayReport.AgencyLine> agencyLines() {
        List<PathwayReport.AgencyLine> lines = new ArrayList<>();
        agencies.forEach((agency, counts) -> lines.add(new PathwayReport.AgencyLine(
                agency,
                counts.getOrDefault(Line.MADE, 0L),
                counts.getOrDefault(Line.ACCEPTED, 0L),
                counts.getOrDefault(Line.REFUSED, 0L),
                counts.getOrDefault(Line.TAKEN, 0L),
                counts.getOrDefault(Line.ONWARD, 0L))));
        return lines;
    }

    private List<PathwayReport.AttendanceLine> attendanceLines() {
        List<PathwayReport.AttendanceLine> lines = new ArrayList<>();
        attendance.forEach((agency, counts) -> lines.add(new PathwayReport.AttendanceLine(
                agency,
                counts.getOrDefault(Line.INVITED, 0L),
                counts.getOrDefault(Line.CAME, 0L),
                counts.getOrDefault(Line.ATTENDED, 0L))));
        return lines;
    }

    /** The most frequent first. */
    private List<PathwayReport.Ending> endingLines() {
        return endings.entrySet().stream()
                .map(each -> new PathwayReport.Ending(
                        each.getKey().refused(), each.getKey().reason(), each.getValue()))
                .sorted(Comparator.comparingLong(PathwayReport.Ending::referrals)
                        .reversed()
                        .thenComparing(PathwayReport.Ending::reason, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PathwayReport.Ending::refused))
                .toList();
    }

    private static Set<String> tokens(StepRole... roles) {
        Set<String> tokens = new HashSet<>();
        for (StepRole role : roles) {
            tokens.add(role.token());
        }
        return Set.copyOf(tokens);
    }
}
