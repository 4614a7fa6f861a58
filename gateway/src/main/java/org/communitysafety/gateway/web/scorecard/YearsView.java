package org.communitysafety.gateway.web.scorecard;

import java.util.List;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/**
 * What was judged of a measure period by period.
 *
 * @param table the newest periods, oldest first; null where none has ended
 * @param earlier how many periods before them are left to the measure's own page
 */
public record YearsView(Table table, int earlier) {
    private static final int MOST = 12;

    /** @param row the identifier of the measure's row */
    static YearsView of(ScorecardItem item, String row) {
        List<ScorecardItem.Year> years = item.years() == null ? List.of() : item.years();
        int earlier = Math.max(0, years.size() - MOST);
        Table table = Table.of(
                "years-" + row,
                item.title() + ", period by period",
                years.stream().skip(earlier).map(year -> row(year, item.unit())).toList(),
                Table.Column.text("Period"),
                Table.Column.figure("Figure"),
                Table.Column.text("Status"));
        return new YearsView(years.isEmpty() ? null : table, earlier);
    }

    private static Table.Row row(ScorecardItem.Year year, String unit) {
        Table.Cell figure = Table.Cell.of(RowView.figure(year.actual(), unit)).raw(year.actual());
        return Table.Row.of(
                Table.Cell.of(Wording.period(year.period())),
                year.counts() == null ? figure : figure.noted(counts(year.counts())),
                Table.Cell.of(StatusView.of(year.rag(), year.whiteReason())));
    }

    private static String counts(ScorecardItem.Counts counts) {
        return Figures.of(counts.numerator(), "count") + " of " + Figures.of(counts.denominator(), "count");
    }
}
