package org.communitysafety.gateway.web.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class ReferralViewsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Period YEAR = Period.parse("2018/19");
    private static final String FIGURES =
            """
            {"period": "2018/19", "asOf": "2019-05-01", "items": [
              {"pathway": "panel", "title": "A <panel>", "opened": 20, "closed": null, "standing": 6, "complete": null, "ratios": [
                {"title": "Kept", "value": {"numerator": 12, "denominator": 73, "value": 16.438356,
                  "interval": {"lower": 9.7, "upper": 26.6, "level": 0.95, "method": "wilson"}}}]},
              {"pathway": "quiet", "title": "Quiet", "opened": null, "closed": null, "standing": 0, "complete": null, "ratios": []}]}
            """;
    private static final String REPORTS =
            """
            {"period": "2018/19", "asOf": "2019-05-01", "items": [
              {"pathway": "panel", "title": "A <panel>", "panel": "panel",
               "funnel": {"made": 20, "accepted": null, "acted": 12, "somewhere": 8, "refused": 4, "elsewise": 2, "open": 6},
               "agencies": [{"agency": "police", "made": 12, "accepted": 0, "refused": 0, "taken": 5, "onward": 0},
                            {"agency": "care", "made": 0, "accepted": 0, "refused": 0, "taken": 0, "onward": 3}],
               "meetings": 3,
               "attendance": [{"agency": "care", "invited": 0, "came": 0, "attended": 2, "value": null, "interval": null}],
               "endings": [{"refused": false, "reason": "gap", "title": "Nobody can take it", "kind": "gap", "referrals": 2},
                           {"refused": true, "reason": null, "title": null, "kind": null, "referrals": 4}],
               "clocks": [{"clock": "decision", "title": "Decided", "days": 10, "dayKind": "working", "met": 17, "metLate": 2,
                           "overdue": 1, "running": 0, "stopped": 0, "medianDays": 12.5, "longestDays": 41},
                          {"clock": "never", "title": "Never run", "days": 1, "dayKind": "calendar", "met": 0, "metLate": 0,
                           "overdue": 0, "running": 0, "stopped": 0, "medianDays": null, "longestDays": null}],
               "overdue": [{"agency": "care", "clock": "decision", "title": "Decided", "count": 1, "oldestDueOn": "2019-04-18"}],
               "characteristics": [{"attribute": "age-band", "title": "Age", "unstated": 2, "values": [
                 {"value": "10-17", "title": "10-17", "referrals": 18}]}],
               "places": [{"area": null, "name": null, "referrals": 2}]}]}
            """;

    @Test
    void thePageHasWhatIsKnownAndNamesThePathwaysOfWhichNothingIs() {
        OverviewView page = overview(List.of());

        assertEquals(List.of("Quiet"), page.silent());
        assertEquals("A <panel>,20,,6,Whether all steps were sent is not known", row(table(page, "referrals"), 0));
        assertEquals(
                "Kept,16.438356,12 of 73,with 95% confidence between 9.7% and 26.6%", row(table(page, "ratios"), 0));
        assertEquals("/referrals?plan=p&period=2017%2F18", page.period().earlier());
        assertEquals(
                "/referrals/panel?plan=p&period=2018%2F19",
                table(page, "referrals").rows().get(0).cells().get(0).address());
    }

    @Test
    void eachLineIsATableOfItsOwn() {
        OverviewView page = overview(List.of());

        assertEquals("A <panel>,20,No such step,12,8,4,2,6", row(table(page, "funnel"), 0));
        assertEquals(List.of("Decided,A <panel>,10 working days,17,2,1,0,0,12.5,41"), rows(table(page, "clocks")));
        assertEquals(List.of("CARE,A <panel>,Decided,1,2019-04-18"), rows(table(page, "overdue")));
        assertEquals(List.of("POLICE,A <panel>,12,0,0,5"), rows(table(page, "agencies")));
        assertEquals(List.of("CARE,A <panel>,0,0,,2"), rows(table(page, "attendance")));
        assertEquals(List.of("CARE,A <panel>,3"), rows(table(page, "onward")));
        assertEquals(List.of("Nobody can take it,A <panel>,2"), rows(table(page, "gaps")));
    }

    @Test
    void theFunnelSaysInWordsWhatItDrawsAndEscapesNames() {
        String drawing = overview(List.of()).funnels().get(0).drawing().getValue();

        assertTrue(drawing.contains("A &lt;panel&gt;: funnel"), drawing);
        assertFalse(drawing.contains("<panel>"), drawing);
        assertTrue(drawing.contains(
                "Made: 20. Taken on: the pathway has no such step. Acted on: 12 of 20. Closed to somewhere: 8 of 20."));
    }

    @Test
    void whatIsSuppressedIsSaidAndNeitherOnThePageNorInTheFile() {
        IndicatorValues.Value suppressed = read(
                """
                {"period": "2018/19", "value": 4321, "numerator": 4321, "suppressed": true, "complete": true,
                 "composition": {"attribute": "sex", "groups": [{"group": "female", "count": 4321}], "others": 0,
                                 "unstated": 0, "absent": [], "equalityFlag": false}}
                """,
                IndicatorValues.Value.class);

        OverviewView page = overview(List.of(new ReferralQuestions.Cohort("Cohort", "count", suppressed)));

        String row = rows(table(page, "cohorts")).get(0);
        assertEquals("Cohort,Suppressed: the number is small,Suppressed: the number is small,Complete", row);
        assertFalse(page.toString().contains("4,321"), page.toString());
    }

    @Test
    void aCohortSaysOfWhomItIsComposedAndWhoIsAbsent() {
        IndicatorValues.Value cohort = read(
                """
                {"period": "2018/19", "value": 7220, "suppressed": false, "complete": null,
                 "composition": {"attribute": "sex", "groups": [{"group": "female", "count": 0}, {"group": "male", "count": 2220}],
                                 "others": 1000, "unstated": 4000, "absent": ["female"], "equalityFlag": true}}
                """,
                IndicatorValues.Value.class);

        OverviewView page = overview(List.of(new ReferralQuestions.Cohort("Cohort", "count", cohort)));

        assertTrue(
                rows(table(page, "cohorts"))
                        .get(0)
                        .contains(
                                "0 female, 2,220 male, 1,000 others, 4,000 not stated. Nobody in it is female: a question of equality to ask"));
    }

    @Test
    void aPathwayHasTheLinesOfItsPanelsChair() {
        PathwayView page = pathway(new IndicatorValues("count", List.of()));

        assertEquals("Its panel met 3 times", page.meetings());
        assertEquals(
                List.of("10 to 17,Age,18", "Not said,Age,2"),
                rows(page.tables()
                        .filter(each -> each.id().equals("characteristics"))
                        .findFirst()
                        .orElseThrow()));
        assertEquals(
                List.of("2018-04,5,4,1,,Complete"),
                rows(page.tables()
                        .filter(each -> each.id().equals("months"))
                        .findFirst()
                        .orElseThrow()));
        for (int line = 1; line <= 8; line++) {
            String number = line == 2 || line == 3 ? "Lines 2 and 3" : "Line " + line + ':';
            assertTrue(page.blocks().stream().anyMatch(block -> block.heading().startsWith(number)), number);
        }
    }

    @Test
    void monthsOfWhichTheServiceSaidNothingAreNotCalledUnknown() {
        TableBlock months = pathway(null).blocks().stream()
                .filter(block -> block.table().id().equals("months"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of(), rows(months.table()));
        assertEquals("The months cannot be said: target-service did not answer.", months.none());
    }

    @Test
    void theCursorOfTheNextPageIsTakenFromTheServicesAddress() {
        assertEquals("YQpi", RecordsView.cursor("/api/v1/pathways/x/referrals?limit=50&cursor=YQpi"));
        assertNull(RecordsView.cursor(null));
    }

    /** @param closed null where the service did not answer */
    private static PathwayView pathway(IndicatorValues closed) {
        return PathwayView.of(
                "p",
                YEAR,
                new PathwayView.Answers(
                        read(FIGURES, PathwayFigures.class),
                        read(REPORTS, PathwayReports.class),
                        months(),
                        closed,
                        null),
                String::toUpperCase);
    }

    private static IndicatorValues months() {
        return read(
                """
                {"unit": "count", "items": [{"period": "2018-04", "value": 5, "suppressed": false, "complete": true,
                  "yearBefore": {"period": "2017-04", "value": 4, "change": 1}}]}
                """,
                IndicatorValues.class);
    }

    private static OverviewView overview(List<ReferralQuestions.Cohort> cohorts) {
        return OverviewView.of(
                "p",
                YEAR,
                read(FIGURES, PathwayFigures.class),
                read(REPORTS, PathwayReports.class),
                cohorts,
                String::toUpperCase);
    }

    private static Table table(OverviewView page, String id) {
        return page.tables().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> rows(Table table) {
        return table.csv().lines().skip(1).toList();
    }

    private static String row(Table table, int at) {
        return rows(table).get(at).replace("\"", "");
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
