package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.statistics.TrendTest;
import org.communitysafety.statistics.TrendTest.Trend;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Figures that fall, or rise, over several periods: seven in a row, or a slope that differs from 0. One difference is
 * never a trend. Only figures in an unbroken row count, the newest {@value #MOST} of them.
 */
final class TrendAim implements Aim {
    private static final int MOST = 12;

    private final Measure measure;
    private final MeasureFigures figures;

    TrendAim(Measure measure, MeasureFigures figures) {
        this.measure = measure;
        this.figures = figures;
    }

    @Override
    public Reading read(Period period, Figure now) {
        Reference reference = figures.referenceFor(period);
        if (now == null) {
            return new Reading(reference, reference.figure(), null, null, null, null, null, null);
        }
        List<Double> known = upTo(period);
        if (known.size() < TrendTest.LEAST) {
            String what = "a trend needs %d complete figures in a row, and %d %s known"
                    .formatted(TrendTest.LEAST, known.size(), known.size() == 1 ? "is" : "are");
            return Reading.missing(reference, WhiteReason.BASELINE_PENDING, what);
        }
        TrendTest test = TrendTest.of(known);
        Trend wanted = measure.kind() == MeasureKind.DOWNWARD_TREND ? Trend.DOWNWARD : Trend.UPWARD;
        return new Reading(reference, reference.figure(), null, null, test.trend() == wanted, null, null, said(test));
    }

    private static String said(TrendTest test) {
        return "%s (p = %s)".formatted(test.reason(), Words.number(BigDecimal.valueOf(test.p())));
    }

    /** Complete figures without a gap, the oldest first. */
    private List<Double> upTo(Period period) {
        LinkedList<Double> known = new LinkedList<>();
        Period at = period;
        Optional<Figure> figure = figures.completeIn(at);
        while (figure.isPresent() && known.size() < MOST) {
            known.addFirst(figure.get().value().doubleValue());
            at = at.previous();
            figure = figures.completeIn(at);
        }
        return known;
    }
}
