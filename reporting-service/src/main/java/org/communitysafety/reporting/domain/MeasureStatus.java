package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * One measure of a plan as it stands on a date: one item of the scorecard.
 *
 * @param current the latest judging period that has ended
 * @param running the judging period that holds the day after; null when nothing is known of it
 * @param directionOfTravel between the last two periods
 * @param explanation one plain sentence
 * @param periods every finished judging period from the baseline year on, oldest first
 * @param targetStatus the target it belongs to, with the colour of all its measures
 * @param forecast where the running period is heading; null where there is none
 * @param forecastNote why there is no forecast, or what it rests on; null where no period runs
 * @param series what the months do, apart from the target; null where there are none
 */
public record MeasureStatus(
        Subject subject,
        LocalDate asOf,
        Judgement current,
        Running running,
        DirectionOfTravel directionOfTravel,
        String explanation,
        List<Judgement> periods,
        TargetStatus targetStatus,
        Forecast forecast,
        String forecastNote,
        SeriesReview series) {
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
            ValueSource source,
            MeasureKind kind,
            Polarity polarity) {
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
                    measure.source(),
                    measure.kind(),
                    measure.polarity());
        }
    }

    /** The same with the colour of its target. */
    MeasureStatus with(TargetStatus target) {
        return new MeasureStatus(
                subject,
                asOf,
                current,
                running,
                directionOfTravel,
                explanation,
                periods,
                target,
                forecast,
                forecastNote,
                series);
    }

    /**
     * A period that has not ended.
     *
     * @param rag from the probability of meeting the period's value; white where there is no forecast
     * @param explanation one plain sentence
     */
    public record Running(
            Period period, BigDecimal actual, Boolean complete, Rag rag, WhiteReason whiteReason, String explanation) {}

    /**
     * The target behind a measure.
     *
     * @param rag of all its measures together, by {@code rollUp}
     * @param sponsor the agency that champions it; null when none is named
     * @param leadRole the role that leads it; null when none is named
     */
    public record TargetStatus(String title, Rag rag, RollUp rollUp, String sponsor, String leadRole) {}
}
