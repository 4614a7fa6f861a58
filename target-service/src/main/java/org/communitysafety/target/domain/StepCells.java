package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.communitysafety.vocabulary.AgencyId;

/** In which cells the steps of a referral, its clocks that were not met in time or a meeting of a panel count. */
final class StepCells {
    private final Geography geography;
    private final Indicators indicators;
    private final StandingCells standing;

    StepCells(Geography geography, Indicators indicators) {
        this.geography = geography;
        this.indicators = indicators;
        this.standing = new StandingCells(geography);
    }

    /** @param taker of each cell, with 1 */
    void of(PlacedMeeting meeting, ObjLongConsumer<Cell> taker) {
        for (Indicator indicator : indicators.countingMeetingsOf(meeting.key().panel())) {
            for (AgencyId agency : meeting.counted(indicator.definition().meetings())) {
                geography
                        .containing(meeting.place())
                        .forEach(area -> taker.accept(new Cell(indicator.id(), area, meeting.month(), agency), 1));
            }
        }
    }

    /** @param taker of each cell, with 1 */
    void of(PlacedClock clock, ObjLongConsumer<Cell> taker) {
        for (Indicator indicator : indicators.countingClocksOn(clock.pathway())) {
            ClockCount count = indicator.definition().clocks();
            if (count.isMetBy(clock)) {
                clock.agency(count.agency()).ifPresent(agency -> geography
                        .containing(clock.place())
                        .forEach(area -> taker.accept(new Cell(indicator.id(), area, clock.month(), agency), 1)));
            }
        }
    }

    /**
     * @param life every step of a referral on one pathway, in order; never empty
     * @param taker of each cell, with what it gains by the referral
     */
    void of(List<PlacedStep> life, ObjLongConsumer<Cell> taker) {
        for (Indicator indicator : indicators.countingStepsOn(life.get(0).pathway())) {
            switch (indicator.kind()) {
                case OUTCOME -> outcome(indicator, life, taker);
                case STANDING -> standing.of(indicator, life, taker);
                default -> steps(indicator, life, taker);
            }
        }
    }

    private void steps(Indicator indicator, List<PlacedStep> life, ObjLongConsumer<Cell> taker) {
        StepCount count = indicator.definition().steps();
        life.stream().filter(count::isMetBy).forEach(step -> step.agency(count.agency())
                .ifPresent(agency -> add(indicator.id(), step, step.month(), agency, count.amount(step), taker)));
    }

    /** Counted in the month in which the window ends, wherever it started. */
    private void outcome(Indicator indicator, List<PlacedStep> life, ObjLongConsumer<Cell> taker) {
        CohortOutcome outcome = indicator.definition().outcome();
        PlacedStep begin = null;
        boolean happened = false;
        for (PlacedStep step : life) {
            if (begin == null) {
                begin = outcome.isStartedBy(step) ? step : null;
            } else {
                happened |= outcome.happensWithin(begin, step);
            }
        }
        AgencyId agency = begin == null ? null : begin.agency(outcome.agency()).orElse(null);
        if (agency == null) {
            return;
        }
        YearMonth month = YearMonth.from(outcome.lastDay(begin));
        add(CellNames.started(indicator.id()), begin, month, agency, 1, taker);
        if (happened == outcome.counts().equals(CohortOutcome.WITH)) {
            add(indicator.id(), begin, month, agency, 1, taker);
        }
    }

    private void add(
            String series,
            PlacedStep step,
            YearMonth month,
            AgencyId agency,
            long amount,
            ObjLongConsumer<Cell> taker) {
        geography.containing(step.place()).forEach(area -> taker.accept(new Cell(series, area, month, agency), amount));
    }
}
