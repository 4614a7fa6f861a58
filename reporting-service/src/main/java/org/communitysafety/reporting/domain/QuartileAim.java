package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.statistics.Standing;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * A place among the best quarter of a named set. Rank r of n is in quartile ⌈4r/n⌉, so that the fifth of 43 is in the
 * first; equal figures share the better rank. Without the figure of every peer there is no rank: one that is missing
 * could be better.
 */
final class QuartileAim implements Aim {
    private static final int QUARTERS = 4;

    private final Measure measure;
    private final MeasureFigures figures;

    QuartileAim(Measure measure, MeasureFigures figures) {
        this.measure = measure;
        this.figures = figures;
    }

    @Override
    public Reading read(Period period, Figure now) {
        Terms.Comparators set = measure.terms().comparators();
        Reference reference = figures.referenceFor(period);
        List<AreaCode> others = set.areas().stream()
                .filter(area -> !area.equals(figures.area()))
                .distinct()
                .toList();
        List<BigDecimal> peers = others.stream()
                .map(area -> figures.complete(set.keyOf(area, period)))
                .flatMap(Optional::stream)
                .map(Figure::value)
                .toList();
        if (others.size() + 1 < QUARTERS) {
            return Reading.missing(
                    reference, WhiteReason.BASELINE_PENDING, "a quarter of fewer than four is no quarter");
        }
        if (peers.size() < others.size()) {
            String what = "%d of the %d others in %s have no complete figure for %s"
                    .formatted(others.size() - peers.size(), others.size(), set.title(), period.inWords());
            return Reading.missing(
                    reference, peers.isEmpty() ? WhiteReason.BASELINE_PENDING : WhiteReason.INCOMPLETE, what);
        }
        return now == null ? unranked(reference) : ranked(reference, rank(now.value(), peers, set.title()));
    }

    @Override
    public String waitsForTheEnd() {
        return "a place among the others is known once the period has ended";
    }

    private static Reading unranked(Reference reference) {
        return new Reading(reference, reference.figure(), null, null, null, null, null, null);
    }

    private static Reading ranked(Reference reference, Against.Rank rank) {
        return new Reading(
                reference, reference.figure(), null, null, rank.quartile() == 1, null, Against.rank(rank), null);
    }

    private Against.Rank rank(BigDecimal own, List<BigDecimal> peers, String title) {
        boolean lowIsGood = measure.polarity() == Polarity.LOWER_IS_BETTER;
        int better = (int) peers.stream()
                .filter(peer -> lowIsGood ? peer.compareTo(own) < 0 : peer.compareTo(own) > 0)
                .count();
        return ranked(better + 1, peers.size() + 1, title);
    }

    static Against.Rank ranked(int rank, int of, String title) {
        return new Against.Rank(rank, of, Standing.of(rank, of).quartile(), title);
    }
}
