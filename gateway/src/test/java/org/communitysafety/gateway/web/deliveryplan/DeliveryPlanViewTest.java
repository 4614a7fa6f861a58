package org.communitysafety.gateway.web.deliveryplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.routing.Reply.Fault;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.web.StatusView;
import org.junit.jupiter.api.Test;

class DeliveryPlanViewTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PLAN =
            """
            {"plan": "p", "version": 1, "priorities": [{"id": "asb", "title": "Anti-social behaviour"}], "targets": [
              {"id": "own", "title": "Fewer burglaries", "priority": "burglary", "number": "1", "leadRole": "Head of housing",
               "measures": [{"id": "locks", "title": "Locks for the estate",
                             "deliverable": {"owners": ["council"], "due": "2019-03-31", "reports": [
                               {"period": "2018/19-Q1", "rag": "WHITE", "done": false},
                               {"period": "2018/19-Q2", "rag": "GREEN", "done": true, "narrative": "<b>Fitted</b>"}]}},
                            {"id": "burglaries", "title": "Burglaries"}]},
              {"id": "patrols", "title": "Patrols", "priority": "asb",
               "measures": [{"id": "patrols", "title": "Patrols", "deliverable": {"owners": ["council", "police"]}}]},
              {"id": "calls", "title": "Fewer calls", "priority": "asb", "measures": [{"id": "calls", "title": "Calls"}]},
              {"id": "later", "title": "Later", "priority": "asb",
               "measures": [{"id": "later", "title": "A later thing", "deliverable": {"owners": []}}]}],
             "headlines": [{"period": "2018/19-Q2", "green": 3, "amber": 0, "red": 0, "white": 0}]}
            """;

    @Test
    void statusesAreCountedWithTheirShareOfAll() {
        DeliveryPlanView page = page(DeliverableFilter.of(null, null));

        assertEquals(
                "Status,Deliverables,Per cent\r\nGreen,2,66.7\r\nAmber,0,0.0\r\nRed,0,0.0\r\nWhite,1,33.3\r\n",
                page.colours().csv().replaceAll("\r?\n", "\r\n"));
        assertEquals(2, page.greenOnes());
    }

    @Test
    void greenWorkUnderARedTargetIsFlaggedByItsOwnTargetElseByItsPriority() {
        DeliveryPlanView page = page(DeliverableFilter.of(null, null));

        assertEquals(List.of("Fewer burglaries"), page.all().get(0).redTargets());
        assertEquals(List.of("Fewer calls"), page.all().get(1).redTargets());
        assertEquals(List.of(), page.all().get(2).redTargets());
        assertEquals(
                List.of(
                        new DeliveryPlanView.Contradiction("Fewer burglaries", 1),
                        new DeliveryPlanView.Contradiction("Fewer calls", 1)),
                page.contradictions());
    }

    @Test
    void aDeliverableSaysItsOwnerRoleQuarterAndHistoryNewestFirst() {
        DeliverableView locks = page(DeliverableFilter.of(null, null)).all().get(0);

        assertEquals("COUNCIL", locks.ownerNames());
        assertEquals("Head of housing", locks.role());
        assertEquals("31 March 2019, in 2018/19 Q4", locks.due());
        assertEquals("Done", locks.state());
        assertEquals("2018/19 Q2, green, done", locks.latest().heading());
        assertEquals("2018/19 Q1, white (not started)", locks.earlier().get(0).heading());
        assertEquals("Locks for the estate: green for 2018/19 Q2", locks.announcement());
    }

    @Test
    void whatWasNeverJudgedIsWhiteAndSaysSo() {
        DeliverableView later = page(DeliverableFilter.of(null, null)).all().get(2);

        assertEquals(new StatusView("white", "White", "not judged yet"), later.status());
        assertEquals("Nobody is named", later.ownerNames());
        assertNull(later.latest());
    }

    @Test
    void aFilterLeavesTheCountsOfAll() {
        DeliveryPlanView page = page(DeliverableFilter.of("police", "green"));

        assertEquals(
                List.of("patrols"),
                page.shown().stream().map(DeliverableView::id).toList());
        assertEquals(3, page.all().size());
        assertEquals("/delivery-plan?plan=p&owner=police&rag=green&csv=deliverables", page.file());
        assertTrue(page.filter().owners().contains(new DeliverableFilter.Choice("police", "POLICE", true)));
        assertTrue(page(DeliverableFilter.of(" ", "red")).shown().isEmpty());
    }

    @Test
    void aSummaryThatDoesNotFollowFromItsItemsIsShown() {
        assertEquals(
                "2 green",
                page(DeliverableFilter.of(null, null)).headlines().get(0).derived());
    }

    @Test
    void aFaultOfTheServicePointsAtItsField() {
        List<Fault> faults = ReportForm.ofService(List.of(
                new Fault(
                        "/targets/0/measures/0/deliverable/reports/1/narrative",
                        "too-long",
                        "at most 2,000 characters"),
                new Fault("quarter", "malformed-period", "a quarter"),
                new Fault(null, "404", "there is no such plan")));

        assertEquals(
                List.of(
                        new Fault("narrative", "too-long", "At most 2,000 characters"),
                        new Fault("quarter", "malformed-period", "A quarter"),
                        new Fault(null, "404", "There is no such plan")),
                faults);
        assertEquals(3, ReportForm.EMPTY.faults().size());
    }

    private static DeliveryPlanView page(DeliverableFilter filter) {
        PlanPublished plan = read(PLAN, PlanPublished.class);
        List<Board.Row> rows = Stream.of(
                        item("locks", "GREEN", true), item("burglaries", "RED", false),
                        item("patrols", "GREEN", false), item("calls", "RED", false))
                .map(item -> new Board.Row(item, Optional.empty(), null))
                .toList();
        return DeliveryPlanView.of(new Board(plan, rows, List.of(), List.of()), filter, null, String::toUpperCase);
    }

    private static ScorecardItem item(String measure, String rag, boolean done) {
        boolean work = List.of("locks", "patrols").contains(measure);
        String against = work
                ? ", \"against\": {\"deliverable\": {\"done\": %s, \"reports\": [{\"period\": \"2018/19-Q2\", \"rag\": \"%s\"}]}}"
                        .formatted(done, rag)
                : "";
        return read(
                "{\"measure\": \"%s\", \"rag\": \"%s\", \"period\": \"2018/19-Q2\"%s}".formatted(measure, rag, against),
                ScorecardItem.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
