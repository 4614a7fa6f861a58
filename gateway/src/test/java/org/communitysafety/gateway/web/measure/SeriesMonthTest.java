package org.communitysafety.gateway.web.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.chart.Path;
import org.communitysafety.gateway.web.chart.Reading.Mark;
import org.communitysafety.gateway.web.measure.ChartAnswer.Annotation;
import org.communitysafety.gateway.web.measure.ChartAnswer.Phase;
import org.communitysafety.gateway.web.measure.ChartAnswer.Point;
import org.communitysafety.gateway.web.measure.ValuesAnswer.Value;
import org.communitysafety.gateway.web.measure.ValuesAnswer.YearBefore;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class SeriesMonthTest {
    private static final ChartAnswer CHART = new ChartAnswer(
            "count",
            List.of(new Phase("2020-01", "2020-05", 3, "trial", number("100"), number("83.5"), number("116.5"))),
            List.of(point("2020-01", "101", null), point("2020-02", "7777", null), point("2020-05", "140", "RISE")),
            List.of("2020-03", "2020-04"),
            null,
            List.of(new Annotation(null, "2020-05-03", "operation", "<script>", "local-operator")));
    private static final List<Value> VALUES = List.of(
            value("2020-01", "101", false, true),
            value("2020-02", "7777", true, true),
            value("2020-04", "12", false, false),
            value("2020-05", "140", false, true));

    private final List<SeriesMonth> months = SeriesMonth.of(CHART, VALUES, Period.Kind.MONTH);

    @Test
    void everyMonthFromTheFirstToTheLastIsThereWithWhatIsKnownOfIt() {
        assertEquals(
                List.of("101", "Suppressed", "No figure", "12", "140"),
                months.stream().map(month -> month.figure("count")).toList());
        assertEquals(
                List.of(
                        "Complete",
                        "Not said, because the number is small",
                        "Nothing arrived",
                        "Not complete",
                        "Complete"),
                months.stream().map(SeriesMonth::completeness).toList());
    }

    @Test
    void aRiseIsToTheWorseWhereLessIsBetter() {
        assertEquals(
                List.of(Mark.ORDINARY, Mark.MISSING, Mark.MISSING, Mark.INCOMPLETE, Mark.CONCERN),
                months.stream().map(month -> month.mark(true)).toList());
        assertEquals(Mark.IMPROVEMENT, months.get(4).mark(false));
    }

    @Test
    void aSuppressedFigureIsNowhereInWhatThePageShows() {
        SeriesView view = view();

        String everything =
                view.chart() + view.table().csv() + view.sentence() + view.gaps() + view.more() + view.table();

        assertFalse(everything.contains("7777") || everything.contains("7,777"), everything);
        assertTrue(
                view.table().csv().contains("2020-02,Suppressed"), view.table().csv());
        assertFalse(view.table().csv().contains("6666"), view.table().csv());
    }

    @Test
    void theSentenceHasFigurePeriodAreaCompletenessAndExpectedRange() {
        SeriesView view = view();

        assertEquals(
                "140 in May 2020 in Testville, complete. Expected between 83.5 and 116.5, around 100."
                        + " Marked as beyond normal variation: outside the limits."
                        + " Variation and assurance are judged for the plan’s whole area.",
                view.sentence());
        assertEquals(
                List.of("A rise is marked in every complete period since May 2020, first as outside the limits."),
                view.more());
        assertEquals(
                List.of(
                        "April 2020: not known to be whole: a hollow mark, in no limit.",
                        "February 2020: suppressed, because the number is small.",
                        "March 2020: without a figure: the line has a gap."),
                view.gaps());
        assertEquals(
                List.of(
                        "From January 2020: average 100, limits 83.5 to 116.5, trial limits that rest on 3 complete periods."),
                view.limits());
    }

    @Test
    void aMonthLeadsToItsRecordsWhereThereAreSome() {
        List<Table.Row> rows = view().table().rows();

        assertNull(rows.get(0).cells().get(0).address());
        assertEquals("/to-may", rows.get(4).cells().get(0).address());
    }

    private SeriesView view() {
        return SeriesView.of(
                new SeriesView.Heading(
                        "Burglary in Testville", period -> period.toString().endsWith("5") ? "/to-may" : null),
                new SeriesWords(months, CHART, "Testville", null, "count"),
                true,
                NoteView.of(CHART.annotations(), "Testville"),
                new Path(List.of()));
    }

    private static Point point(String period, String value, String direction) {
        return new Point(
                period,
                0,
                number(value),
                number("100"),
                number("83.5"),
                number("116.5"),
                number("89"),
                number("111"),
                direction == null ? List.of() : List.of("outside-limits"),
                direction);
    }

    private static Value value(String period, String value, boolean suppressed, Boolean complete) {
        YearBefore before = suppressed ? new YearBefore("2019-02", number("6666"), true, null, null) : null;
        return new Value("E06999101", period, number(value), suppressed, complete, false, null, before);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
