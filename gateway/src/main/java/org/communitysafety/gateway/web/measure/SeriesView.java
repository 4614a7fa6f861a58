package org.communitysafety.gateway.web.measure;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.gateway.web.chart.Flag;
import org.communitysafety.gateway.web.chart.LimitBasis;
import org.communitysafety.gateway.web.chart.Path;
import org.communitysafety.gateway.web.chart.SpcChart;
import org.communitysafety.vocabulary.Period;

/**
 * A series with its control chart.
 *
 * @param more since when, and by what rule
 * @param gaps what is missing, in sentences
 * @param limits what the limits of each stretch rest on
 * @param cut whether the axis of values begins elsewhere than at nought
 * @param table the same figures
 */
public record SeriesView(
        String sentence,
        RawString chart,
        List<String> more,
        List<String> gaps,
        List<String> limits,
        boolean cut,
        Table table) {
    static final String TABLE = "months";

    /**
     * What it is the series of.
     *
     * @param references the page of the records behind a period's figure; null for none
     */
    record Heading(String title, Function<Period, String> references) {}

    static SeriesView of(Heading heading, SeriesWords words, boolean lowerIsBetter, List<NoteView> notes, Path path) {
        SpcChart chart = new SpcChart(
                "spc",
                heading.title(),
                words.description(),
                words.unit(),
                words.months().stream()
                        .map(month -> month.reading(words.unit(), lowerIsBetter))
                        .toList(),
                bases(words),
                notes.stream()
                        .map(note -> new Flag(YearMonth.parse(note.on().substring(0, 7)), note.number(), note.breaks()))
                        .toList(),
                path);
        return new SeriesView(
                words.sentence(),
                chart.draw(),
                words.more(),
                words.gaps(),
                words.limits(),
                chart.isCut(),
                table(heading, words));
    }

    /** Each phase's first complete periods, as many as its limits rest on. */
    private static List<LimitBasis> bases(SeriesWords words) {
        List<LimitBasis> bases = new ArrayList<>();
        for (int i = 0; i < words.chart().phases().size(); i++) {
            ChartAnswer.Phase phase = words.chart().phases().get(i);
            int number = i;
            List<Period> points = words.months().stream()
                    .filter(month -> month.isWhole() && month.point().phase() == number)
                    .map(SeriesMonth::period)
                    .toList();
            boolean begins = !points.isEmpty() && points.get(0).equals(Period.parse(phase.from()));
            Period last = points.isEmpty() ? null : points.get(Math.min(phase.basis(), points.size()) - 1);
            bases.add(new LimitBasis(
                    begins ? points.get(0) : null,
                    last,
                    phase.isLocked(),
                    phase.basis(),
                    begins && i > 0 ? points.get(0) : null));
        }
        return bases;
    }

    private static Table table(Heading heading, SeriesWords words) {
        return Table.of(
                TABLE,
                heading.title(),
                words.months().stream()
                        .map(month -> row(heading, month, words.unit()))
                        .toList(),
                Column.text("Period"),
                Column.figure("Figure"),
                Column.text("Completeness"),
                Column.figure("Average"),
                Column.figure("Lower limit"),
                Column.figure("Upper limit"),
                Column.text("Marked as"),
                Column.figure("Same period last year"),
                Column.figure("Change on it"));
    }

    private static Row row(Heading heading, SeriesMonth month, String unit) {
        ChartAnswer.Point point = month.isWhole() ? month.point() : null;
        Cell figure = Cell.of(month.figure(unit));
        return Row.of(
                Cell.of(Wording.period(month.period().toString()))
                        .raw(month.period())
                        .leadingTo(heading.references().apply(month.period())),
                month.isSuppressed() ? figure : figure.raw(written(month.shown())),
                Cell.of(month.completeness()),
                limit(point == null ? null : point.centre(), unit),
                limit(point == null ? null : point.lower(), unit),
                limit(point == null ? null : point.upper(), unit),
                Cell.of(month.rules().orElse(month.isWhole() ? "Ordinary" : "Not judged")),
                ComparedCells.before(month.value(), unit),
                ComparedCells.change(month.value(), unit));
    }

    private static Cell limit(BigDecimal value, String unit) {
        return Cell.of(value == null ? "None" : Figures.of(value, unit)).raw(value);
    }

    /** A chart is worked out in fractions, and says 18.0 of a count of 18. */
    private static String written(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
