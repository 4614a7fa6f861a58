package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
    void thePeriodBeforeIsShownBesideTheCurrentOne() {
        RowView row = row("reduce-asb-volume", "reduce-by-percent");

        assertEquals(
                new RowView.PeriodView("2019/20", "15,182", new RowView.StatusView("red", "Red", null), null),
                row.previous());
        assertEquals("20,680", row.current().figure());
    }

    @Test
    void aFigureThatWasNotCollectedIsSaidInWords() {
        RowView row = row("reduce-asb-experience", "reduce-by-percent");

        assertEquals("Not collected", row.current().figure());
        assertEquals(new RowView.StatusView("white", "White", "not collected"), row.status());
    }

    @Test
    void aRunningPeriodSaysThatItIsNotComplete() {
        RowView row = row("reduce-crime", "reduce-any");

        assertEquals(
                new RowView.PeriodView(
                        "2021/22", "2,150", new RowView.StatusView("amber", "Amber", null), "feeds not complete"),
                row.running());
    }

    @Test
    void aRunningPeriodThatNobodyCanJudgeYetSaysOnlyThat() {
        ObjectNode json = SampleEvents.item("reduce-crime");
        ((ObjectNode) json.get("running")).putNull("complete");

        RowView row = row(read(json), "reduce-any");

        assertEquals("not known to be complete", row.running().note());
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
        assertEquals("21 Jun 2026, 13:00", row("reduce-crime", "reduce-any").updated());
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
                new Reference());
    }

    private static ScorecardItem read(ObjectNode json) {
        try {
            return new ObjectMapper().treeToValue(json, ScorecardItem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
