package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.MeasureStatus.TargetStatus;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/** Judges the measures of a plan as seen on one date, by the values known. */
public final class StatusJudge {
    private final KnownValues values;

    public StatusJudge(KnownValues values) {
        this.values = values;
    }

    /** By one version alone, in the plan's order. */
    public List<MeasureStatus> judge(Plan plan, LocalDate asOf) {
        return judge(List.of(plan), asOf, null);
    }

    /**
     * By the version that holds on the date, in its order; a period that ended before that version held is judged by
     * the version that held then.
     *
     * @param named a running period to judge instead of the latest that ended; null for none
     */
    public List<MeasureStatus> judge(Collection<Plan> versions, LocalDate asOf, Period named) {
        List<Plan> complete = SharedReports.in(versions);
        Plan plan = Plan.holdingOn(asOf, complete);
        List<MeasureStatus> statuses = plan.measures().stream()
                .map(measure -> new MeasureJudge(complete, plan, measure, values, asOf).judge(named))
                .toList();
        return rolledUp(plan, statuses);
    }

    /**
     * What a plan asks of every period that it judges: a period that ended before the newest version held is asked for what
     * the version of then said.
     *
     * @param id of a target or a measure
     */
    public List<AskedOfPeriod> asked(Collection<Plan> versions, LocalDate asOf, String id) {
        Plan newest = Plan.newest(versions);
        return newest.measures().stream()
                .filter(measure -> measure.id().equals(id) || measure.target().equals(id))
                .flatMap(measure -> new MeasureJudge(versions, newest, measure, values, asOf).asked().stream())
                .toList();
    }

    static List<MeasureStatus> rolledUp(Plan plan, List<MeasureStatus> statuses) {
        Map<String, List<Rag>> byTarget = statuses.stream()
                .filter(status -> countsIn(plan, status))
                .collect(Collectors.groupingBy(
                        status -> status.subject().target(),
                        Collectors.mapping(MeasureStatus::rag, Collectors.toList())));
        return statuses.stream()
                .map(status -> {
                    Plan.Target target = plan.target(status.subject().target());
                    return status.with(new TargetStatus(
                            target.title(),
                            target.rollUp().over(byTarget.getOrDefault(target.id(), List.of())),
                            target.rollUp(),
                            target.sponsor(),
                            target.leadRole()));
                })
                .toList();
    }

    /** False for what the plan itself does not judge yet; one that is white for another reason is not known, and counts. */
    private static boolean countsIn(Plan plan, MeasureStatus status) {
        boolean active = plan.measure(status.subject().measure())
                .map(measure -> measure.state() == MeasureState.ACTIVE)
                .orElse(true);
        return active && status.current().whiteReason() != WhiteReason.NOT_STARTED;
    }
}
