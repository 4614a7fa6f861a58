package org.communitysafety.gateway.web.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.stream.SampleEvents;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.WorkView;
import org.junit.jupiter.api.Test;

class RowViewTest {
    private static final Instant CHANGED_AT = Instant.parse("2026-06-21T12:00:00Z");

    @Test
    void aTargetOfAnyReductionAsksForLessThanTheBaseline() {
        RowView row = row("reduce-crime", "reduce-any");

        assertEquals("Below 37,486", row.targetNow());
        assertNull(row.targetNote());
    }

    @Test
    void aTargetOfAReductionByAPercentageShowsThisYearsValueAndTheLast() {
        RowView row = row("reduce-asb-volume", "reduce-by-percent");

        assertEquals("12,985", row.targetNow());
        assertEquals("then 11,130 by March 2023", row.targetNote());
    }

    @Test
    void aTargetToMaintainSaysWhatStillCounts() {
        RowView row = row("maintain-substance-misuse", "maintain");

        assertEquals("Maintain 21.9%", row.targetNow());
        assertEquals("20.8% still counts", row.targetNote());
    }

    @Test
    void thePeriodsThatEndedStandInATableWithTheirColours() {
        RowView row = row("reduce-asb-volume", "reduce-by-percent");

        Table.Row year = row.years().table().rows().get(0);
        assertEquals("2019/20", year.cells().get(0).text());
        assertEquals("15,182", year.cells().get(1).text());
        assertEquals(new StatusView("red", "Red", null), year.cells().get(2).status());
        assertEquals("20,680", row.current().figure());
        assertEquals("+5,840 (+39.4%)", row.change());
        assertEquals(0, row.years().earlier());
    }

    @Test
    void ofManyPeriodsOnlyTheNewestTwelveStandThere() {
        ObjectNode json = SampleEvents.item("reduce-crime");
        ArrayNode years = json.putArray("years");
        for (int month = 1; month <= 12; month++) {
            years.addObject().put("period", "2019-%02d".formatted(month)).put("actual", month);
            years.addObject().put("period", "2020-%02d".formatted(month)).put("actual", month);
        }

        YearsView shown = row(read(json), "reduce-any").years();

        assertEquals(12, shown.table().rows().size());
        assertEquals(12, shown.earlier());
    }

    @Test
    void whereTheYearIsHeadingIsSaidWithItsRangeAndItsChance() {
        ObjectNode json = SampleEvents.item("reduce-crime");
        json.putObject("forecast")
                .put("value", 36900)
                .put("low", 34200.4)
                .put("high", 39600)
                .put("probabilityOfMeeting", 0.734);

        OutlookView outlook = row(read(json), "reduce-any").outlook();

        assertEquals("36,900", outlook.forecast());
        assertEquals("34,200.4 to 39,600", outlook.range());
        assertEquals("73%", outlook.chance());
        assertEquals("2021/22", outlook.period());
    }

    @Test
    void variationAndAssuranceAreSaidApartAndWithoutMonthsThatThereAreNone() {
        RowView row = row("reduce-crime", "reduce-any");

        assertEquals("Within normal variation", row.variation());
        assertEquals("Would meet the target in some months and miss it in others", row.assurance());
        assertEquals(
                "No months to judge by",
                row("reduce-asb-volume", "reduce-by-percent").variation());
    }

    @Test
    void aMeasureLeadsToItsOwnPageAndToItsDefinition() {
        RowView row = row("reduce-crime", "reduce-any");

        assertEquals("/measures/reduce-crime?plan=a-plan", row.title().address());
        assertEquals(
                "/measures/reduce-crime/definition?plan=a-plan", row.title().definition());
    }

    @Test
    void whatWasKnownBeforeStandsBesideWhatIsKnownNow() {
        ObjectNode then = SampleEvents.item("reduce-asb-volume");
        then.put("actual", 14846).put("rag", "AMBER");
        ScorecardItem now = read(SampleEvents.item("reduce-asb-volume"));

        SinceView since = SinceView.of("on a day", read(then), now);

        assertEquals("Amber", since.status().word());
        assertEquals("14,846 in 2020/21", since.figure());
        assertTrue(since.statusChanged() && since.figureChanged());
        assertTrue(SinceView.of("on a day", now, now).isSame());
        assertFalse(SinceView.of("on a day", null, now).known());
    }

    @Test
    void workThatIsReportedForAnotherQuarterAloneIsWhatItWas() {
        ObjectNode then = SampleEvents.item("reduce-asb-volume");
        then.putNull("actual").put("period", "2020/21-Q1").putObject("against").putObject("deliverable");
        ObjectNode now = then.deepCopy().put("period", "2020/21-Q2");

        SinceView since = SinceView.of("on a day", read(then), read(now));

        assertTrue(since.isSame());
        assertEquals("reported for 2020/21 Q1", since.figure());
    }

    @Test
    void aFigureThatWasNotCollectedIsSaidInWords() {
        RowView row = row("reduce-asb-experience", "reduce-by-percent");

        assertEquals("Not collected", row.current().figure());
        assertEquals(new StatusView("white", "White", "not collected"), row.status());
    }

    @Test
    void aRunningPeriodSaysThatItIsNotComplete() {
        RowView row = row("reduce-crime", "reduce-any");

        assertEquals(
                new PeriodView("2021/22", "2,150", new StatusView("amber", "Amber", null), "feeds not complete"),
                row.outlook().soFar());
    }

    @Test
    void aRunningPeriodThatNobodyCanJudgeYetSaysOnlyThat() {
        ObjectNode json = SampleEvents.item("reduce-crime");
        ((ObjectNode) json.get("running")).putNull("complete");

        RowView row = row(read(json), "reduce-any");

        assertEquals("not known to be complete", row.outlook().soFar().note());
    }

    @Test
    void whereFiguresComeFromIsSaidOfIncidentsAndOfReferralsAlike() {
        ObjectNode counted = SampleEvents.item("reduce-crime").put("source", "events");

        assertEquals(
                "Counted from what agencies sent",
                row(read(counted), "reduce-any").sourceNote());
        assertEquals(
                "Reported by the partnership", row("reduce-crime", "reduce-any").sourceNote());
    }

    @Test
    void workToBeDoneShowsItsOwnersAndWhatTheyReportedNewestFirst() {
        ObjectNode json = SampleEvents.item("reduce-crime");
        json.putNull("actual").putNull("baseline").putNull("unit").put("rag", "AMBER");
        ObjectNode work = json.putObject("against").putObject("deliverable");
        work.put("due", "2019-03-31").put("overdue", true).putArray("owners").add("a-council");
        ArrayNode reports = work.putArray("reports");
        reports.addObject().put("period", "2018/19-Q1").put("rag", "GREEN").put("narrative", "Begun");
        reports.addObject().put("period", "2018/19-Q2").put("rag", "AMBER").put("narrative", "Delayed");

        RowView row = row(read(json), "deliverable");

        assertEquals("Overdue", row.current().figure());
        assertEquals("To be done", row.targetNow());
        assertEquals("by 31 March 2019", row.targetNote());
        assertEquals("Judged by people: a-council", row.sourceNote());
        assertEquals(
                List.of("Delayed", "Begun"),
                row.work().reports().stream()
                        .map(WorkView.ReportView::narrative)
                        .toList());
    }

    @Test
    void aDraftAsksForNothingYet() {
        ObjectNode json = SampleEvents.item("reduce-crime");
        json.put("rag", "WHITE").put("whiteReason", "DRAFT");

        assertEquals("Not set yet", row(read(json), "reduce-by-percent").targetNow());
    }

    @Test
    void timesAreThoseOfThePartnership() {
        assertEquals(
                "21 Jun 2026, 13:00", row("reduce-crime", "reduce-any").data().updated());
    }

    private static RowView row(String measure, String kind) {
        return row(read(SampleEvents.item(measure)), kind);
    }

    private static RowView row(ScorecardItem item, String kind) {
        var definition = new PlanMeasure(
                item.measure(),
                "a title",
                "an-indicator",
                "reported",
                "an-agency",
                kind,
                "lower-is-better",
                "count",
                BigDecimal.TEN,
                null,
                "financial-year",
                null,
                "2019-04-01",
                "2023-03-31",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        var target = new PlanPublished.Target("a-target", "To reduce something", null, List.of(definition));
        return RowView.of(
                new Board.Row(item, Optional.of(new Board.Definition(target, definition)), CHANGED_AT),
                "a-plan",
                new Reference(),
                null);
    }

    private static ScorecardItem read(ObjectNode json) {
        try {
            return new ObjectMapper().treeToValue(json, ScorecardItem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
