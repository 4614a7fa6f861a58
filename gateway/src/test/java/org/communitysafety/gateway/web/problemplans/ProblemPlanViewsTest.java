package org.communitysafety.gateway.web.problemplans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Table;
import org.junit.jupiter.api.Test;

class ProblemPlanViewsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ProblemPlan PLAN = read(
            """
            {"problemPlan":"estate","version":2,"from":"2019-04-01","title":"Burglary on the estate","owner":"police",
             "objectives":{"startedOn":"2018-05-01","endedOn":"2018-05-10","text":"Fewer burglaries"},
             "response":{"startedOn":"2018-10-01"},
             "evaluation":{"indicator":"burglary","treated":["W1","W2","W3","W4"],"control":["W5"],
               "before":{"from":"2017-10","to":"2018-09"},"after":{"from":"2018-10","to":"2018-10"}}}
            """,
            ProblemPlan.class);

    @Test
    void aPlanIsListedWithTheStageThatItReached() {
        List<Table.Cell> cells = ProblemPlansView.of(List.of(PLAN), "city", new Reference())
                .table()
                .rows()
                .get(0)
                .cells();

        assertEquals("/problem-plans/estate?plan=city", cells.get(0).address());
        assertEquals("Response", cells.get(1).text());
        assertEquals("since 1 October 2018", cells.get(1).note());
        assertEquals("1 May 2018", cells.get(2).text());
        assertEquals("W1, W2, W3 and 1 more", cells.get(3).text());
    }

    @Test
    void itsPageHasEveryStageAndWhatItIsJudgedBy() {
        var notes = read(
                """
                {"items":[{"area":"W5","on":"2018-04-01","kind":"recording-break","title":"Counted apart"},
                          {"area":"W9","on":"2018-04-01","kind":"note","title":"Elsewhere"}]}
                """,
                ProblemPlanView.Annotations.class);

        ProblemPlanView page = ProblemPlanView.of(List.of(PLAN), "city", List.of(), notes, new Reference());

        assertEquals(
                List.of("Objectives", "Scanning", "Analysis", "Response", "Assessment"),
                page.stages().stream().map(ProblemPlanView.StageView::name).toList());
        assertEquals("1 May 2018 to 10 May 2018", page.stages().get(0).dates());
        assertEquals("Nothing is said of it yet.", page.stages().get(1).text());
        assertEquals(List.of("1 April 2018, counting changed: Counted apart"), page.notes());
        assertTrue(page.design().contains(new FactView("Before", "October 2017 to September 2018")));
        assertTrue(page.design().contains(new FactView("After", "October 2018")));
    }

    @Test
    void anEffectIsSaidWithItsSurenessAndWhatItDoesNotShow() {
        EvaluationView page = evaluation(
                """
                {"planVersion":2,"finding":"no-difference-shown","explanation":"In words.","effect":{
                   "groups":[{"group":"treated","before":1000,"after":590,"change":-410,"changePercent":-41.0},
                             {"group":"control","before":0,"after":7,"change":7,"changePercent":null}],
                   "estimate":-200.0,"low":-310.26,"high":9.74,"differencePoints":-20.0,"ratio":0.74684,
                   "ratioPercent":-25.316,"ratioLow":null,"ratioHigh":null},
                 "figures":[{"group":"treated","phase":"before","area":"W1","period":"2018-09","value":null,
                   "complete":null,"provisional":false,"missing":"is not known to be whole"}]}
                """);

        assertEquals("No difference shown", page.finding());
        assertEquals(
                "\u2212200, with 95% confidence between \u2212310.3 and +9.7",
                page.effect().get(0).text());
        assertEquals("\u221220.0 points", page.effect().get(1).text());
        assertEquals(
                "\u221225.3%, a ratio of 0.747; how surely cannot be said, for one of the counts is 0",
                page.effect().get(2).text());
        assertEquals("\u2212410", page.groups().rows().get(0).cells().get(3).text());
        assertEquals(
                "Nothing before", page.groups().rows().get(1).cells().get(4).text());
        assertEquals("Not known", page.figures().rows().get(0).cells().get(3).text());
        assertEquals(
                "No: it is not known to be whole",
                page.figures().rows().get(0).cells().get(4).text());
        assertTrue(page.cautions().get(0).contains("no proof that nothing worked"));
        assertTrue(page.cautions().get(1).contains("moved next door"));
        assertTrue(
                page.groups().csv().contains("1000,590,-410,-41.0"),
                page.groups().csv());
    }

    @Test
    void whatIsNotJudgedHasNoTableAndSaysWhy() {
        EvaluationView page = evaluation(
                """
                {"planVersion":2,"finding":"not-due","explanation":"Not judged.","effect":null,"figures":[]}
                """);

        assertTrue(page.finding().startsWith("Not judged yet"), page.finding());
        assertNull(page.groups());
        assertNull(page.figures());
        assertEquals(List.of(), page.cautions());
    }

    private static EvaluationView evaluation(String json) {
        return EvaluationView.of(
                PLAN, read(json, Evaluation.class), "/problem-plans/estate?plan=city", new Reference());
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
