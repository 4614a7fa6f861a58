package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/**
 * One measure of a plan as it stands on a date: one item of the scorecard.
 *
 * @param current the latest judging period that has ended
 * @param running the judging period that holds the day after; null when nothing is known of it
 * @param directionOfTravel between the last two periods
 * @param explanation one plain sentence
 * @param periods every finished judging period from the baseline year on, oldest first
 */
public record MeasureStatus(
        Subject subject,
        LocalDate asOf,
        Judgement current,
        Running running,
        DirectionOfTravel directionOfTravel,
        String explanation,
        List<Judgement> periods) {
    public MeasureStatus {
        Objects.requireNonNull(current, "a status judges a period");
        periods = List.copyOf(periods);
    }

    public Rag rag() {
        return current.rag();
    }

    public MeasureKey key() {
        return new MeasureKey(subject.plan(), subject.measure(), subject.area());
    }

    /**
     * What the status is about, with the definitions that held.
     *
     * @param partnership the agency identifier of the plan's owner
     */
    public record Subject(
            String plan,
            int planVersion,
            String partnership,
            AreaCode area,
            String areaName,
            String target,
            String measure,
            String title,
            String priority,
            String indicator,
            Unit unit,
            ValueSource source) {
        static Subject of(Plan plan, Measure measure) {
            return new Subject(
                    plan.id(),
                    plan.version(),
                    plan.partnership(),
                    plan.area(),
                    plan.areaName(),
                    measure.target(),
                    measure.id(),
                    measure.title(),
                    measure.priority(),
                    measure.indicator(),
                    measure.unit(),
                    measure.source());
        }
    }

    /** A period that has not ended; it has no colour. */
    public record Running(Period period, BigDecimal actual, Boolean complete) {}
}
