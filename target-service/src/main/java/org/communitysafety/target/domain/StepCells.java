package org.communitysafety.target.domain;

import java.util.function.ObjLongConsumer;
import org.communitysafety.vocabulary.AgencyId;

/** In which cells a step of a referral, a clock that was not met in time or a meeting of a panel counts. */
final class StepCells {
    private final Geography geography;
    private final Indicators indicators;

    StepCells(Geography geography, Indicators indicators) {
        this.geography = geography;
        this.indicators = indicators;
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
    void of(PlacedLife life, ObjLongConsumer<Cell> taker) {
        life.steps().forEach(step -> of(step, taker));
        life.clocks().forEach(clock -> of(clock, taker));
    }

    private void of(PlacedClock clock, ObjLongConsumer<Cell> taker) {
        for (Indicator indicator : indicators.countingClocksOn(clock.pathway())) {
            ClockCount count = indicator.definition().clocks();
            if (count.isMetBy(clock)) {
                clock.agency(count.agency()).ifPresent(agency -> geography
                        .containing(clock.place())
                        .forEach(area -> taker.accept(new Cell(indicator.id(), area, clock.month(), agency), 1)));
            }
        }
    }

    private void of(PlacedStep step, ObjLongConsumer<Cell> taker) {
        for (Indicator indicator : indicators.countingStepsOn(step.pathway())) {
            StepCount count = indicator.definition().steps();
            if (count.isMetBy(step)) {
                step.agency(count.agency()).ifPresent(agency -> geography
                        .containing(step.place())
                        .forEach(area -> taker.accept(new Cell(indicator.id(), area, step.month(), agency), 1)));
            }
        }
    }
}
