package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.vocabulary.Period;

/** A figure to be reached, the same in every period; a baseline is shown beside it and decides nothing. */
final class FixedAim implements Aim {
    private final Measure measure;
    private final MeasureFigures figures;

    FixedAim(Measure measure, MeasureFigures figures) {
        this.measure = measure;
        this.figures = figures;
    }

    @Override
    public Reading read(Period period, Figure now) {
        BigDecimal asked = Figures.plain(measure.terms().value());
        Sense sense = measure.kind() == MeasureKind.AT_LEAST ? Sense.AT_LEAST : Sense.AT_MOST;
        return Reading.of(figures.referenceFor(period), new Goal(sense, asked), asked, now);
    }
}
