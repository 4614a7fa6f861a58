package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.WhiteReason;

/** A dated series of its own to stay below, or above, in the same period; an older benchmark never stands in. */
final class BenchmarkAim implements Aim {
    private final Measure measure;
    private final MeasureFigures figures;

    BenchmarkAim(Measure measure, MeasureFigures figures) {
        this.measure = measure;
        this.figures = figures;
    }

    @Override
    public Reading read(Period period, Figure now) {
        Terms.Benchmark benchmark = measure.terms().benchmark();
        Reference reference = figures.referenceFor(period);
        Optional<Figure> peer = figures.complete(benchmark.keyOf(period));
        if (peer.isEmpty()) {
            String what = "no complete figure of %s is known for %s".formatted(benchmark.title(), period.inWords());
            return Reading.missing(reference, WhiteReason.BASELINE_PENDING, what)
                    .with(Against.benchmark(new Against.Benchmark(benchmark.title(), period, null, null)));
        }
        BigDecimal value = peer.get().value();
        BigDecimal gap = now == null ? null : Figures.minus(now.value(), value);
        Sense side = measure.kind() == MeasureKind.BELOW_BENCHMARK ? Sense.BELOW : Sense.ABOVE;
        return Reading.of(reference, new Goal(side, value), null, now)
                .testedAgainst(peer.get())
                .with(Against.benchmark(new Against.Benchmark(benchmark.title(), period, value, gap)));
    }
}
