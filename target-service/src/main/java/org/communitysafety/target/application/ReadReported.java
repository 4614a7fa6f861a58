package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Reckoning.Wanted;
import org.communitysafety.target.domain.ReportedFigures;

/** Finds reported figures, those that quotients are made of among them; nothing is read where none is wanted. */
@ApplicationScoped
public class ReadReported {
    private final IndicatorCells cells;
    private final MeasurementFacts measurements;
    private final References references;

    public ReadReported(IndicatorCells cells, MeasurementFacts measurements, References references) {
        this.cells = cells;
        this.measurements = measurements;
        this.references = references;
    }

    /** In the running transaction, as they are now. */
    List<Measurement> find(Collection<Measurement.Key> keys) {
        return measurements.find(keys);
    }

    /** In the running transaction: those within the periods of a question, in its places. */
    ReportedFigures within(ValueSearch search) {
        Set<String> reported = references.current().indicators().reportedBehind(search.indicators());
        return reported.isEmpty() ? ReportedFigures.NONE : found(search.reportedWithin(reported));
    }

    /** In the running transaction: those that these values are made of. */
    ReportedFigures behind(List<Wanted> wanted) {
        List<Wanted> divided = wanted.stream()
                .filter(each -> !each.indicator().reportedParts().isEmpty())
                .toList();
        return divided.isEmpty() ? ReportedFigures.NONE : found(around(divided));
    }

    private static ValueSearch around(List<Wanted> divided) {
        List<String> reported = divided.stream()
                .flatMap(each -> each.indicator().reportedParts().stream())
                .distinct()
                .toList();
        YearMonth first = divided.stream()
                .map(each -> each.period().start())
                .min(YearMonth::compareTo)
                .orElseThrow();
        YearMonth last = divided.stream()
                .map(each -> each.period().endMonth())
                .max(YearMonth::compareTo)
                .orElseThrow();
        return new ValueSearch(
                reported,
                divided.stream().map(Wanted::area).distinct().toList(),
                null,
                null,
                first,
                last,
                null,
                IndicatorValue.REPORTED,
                false,
                null,
                Integer.MAX_VALUE - 1);
    }

    private ReportedFigures found(ValueSearch search) {
        return new ReportedFigures(
                cells.find(search).stream().map(ValueRow::measurement).toList());
    }
}
