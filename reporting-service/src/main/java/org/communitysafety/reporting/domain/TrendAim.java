package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.SeriesBreaks.Break;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.statistics.TrendTest;
import org.communitysafety.statistics.TrendTest.Trend;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Figures that fall, or rise, over several periods: seven in a row, or a slope that differs from 0. One difference is
 * never a trend. Only figures in an unbroken row that were counted in one way count, the newest {@value #MOST} of them.
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
            String what = "a trend needs %d complete figures in a row, and %d %s known%s"
                    .formatted(
                            TrendTest.LEAST,
                            known.size(),
                            known.size() == 1 ? "is" : "are",
                            breakBefore(period, known.size())
                                    .map(found -> " since " + found.words())
                                    .orElse(""));
            return Reading.missing(reference, WhiteReason.BASELINE_PENDING, what);
        }
        TrendTest test = TrendTest.of(known);
        Trend wanted = measure.kind() == MeasureKind.DOWNWARD_TREND ? Trend.DOWNWARD : Trend.UPWARD;
        return new Reading(reference, reference.figure(), null, null, test.trend() == wanted, null, null, said(test));
    }

    @Override
    public String waitsForTheEnd() {
        return "a trend is told from periods that have ended";
    }

    private static String said(TrendTest test) {
        return "%s (p = %s)".formatted(test.reason(), Words.number(BigDecimal.valueOf(test.p())));
    }

    /** The break at which the row of figures ends; empty where it ends for another reason. */
    private Optional<Break> breakBefore(Period newest, int known) {
        Period oldest = newest;
        for (int i = 1; i < known; i++) {
            oldest = oldest.previous();
        }
        return figures.breakBetween(oldest.previous(), oldest);
    }

    /** Complete figures without a gap and counted in one way, the oldest first. */
    private List<Double> upTo(Period period) {
        LinkedList<Double> known = new LinkedList<>();
        Period at = period;
        Optional<Figure> figure = figures.completeIn(at);
        while (figure.isPresent() && known.size() < MOST) {
            known.addFirst(figure.get().value().doubleValue());
            boolean broken = figures.breakBetween(at.previous(), at).isPresent();
            at = at.previous();
            figure = broken ? Optional.empty() : figures.completeIn(at);
        }
        return known;
    }
}
