package org.communitysafety.gateway.web.measure;

import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table.Cell;

/** A figure and the year before, as cells of a table. A suppressed figure takes its comparison with it. */
final class ComparedCells {
    private ComparedCells() {}

    static Cell figure(ValuesAnswer.Value value, String unit) {
        if (value == null) {
            return Cell.of(Figures.NOT_GIVEN).raw(null);
        }
        if (value.suppressed()) {
            return Cell.of(SeriesMonth.SUPPRESSED);
        }
        return Cell.of(Figures.given(value.value(), unit)).raw(value.value());
    }

    static Cell completeness(ValuesAnswer.Value value) {
        if (hidden(value)) {
            return Cell.of(SeriesMonth.SMALL);
        }
        if (value == null || value.value() == null) {
            return Cell.of(value == null || value.reason() == null ? Figures.NOT_GIVEN : value.reason());
        }
        if (Boolean.TRUE.equals(value.complete())) {
            return Cell.of(value.provisional() ? "Complete, provisional" : "Complete");
        }
        return Cell.of(Boolean.FALSE.equals(value.complete()) ? "Not complete" : "Not known to be complete");
    }

    static Cell before(ValuesAnswer.Value value, String unit) {
        ValuesAnswer.YearBefore before = before(value);
        return before == null || before.value() == null
                ? Cell.of(hidden(value) ? SeriesMonth.SUPPRESSED : "None known").raw(null)
                : Cell.of(Figures.of(before.value(), unit)).raw(before.value());
    }

    static Cell change(ValuesAnswer.Value value, String unit) {
        ValuesAnswer.YearBefore before = before(value);
        return before == null || before.change() == null
                ? Cell.of("Cannot be said").raw(null)
                : Cell.of(Figures.change(before.change(), before.changePercent(), null, unit))
                        .raw(before.change());
    }

    private static ValuesAnswer.YearBefore before(ValuesAnswer.Value value) {
        return value == null || hidden(value) ? null : value.yearBefore();
    }

    private static boolean hidden(ValuesAnswer.Value value) {
        return value != null && value.suppressed();
    }
}
