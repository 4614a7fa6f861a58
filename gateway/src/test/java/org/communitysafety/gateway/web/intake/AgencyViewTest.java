package org.communitysafety.gateway.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.junit.jupiter.api.Test;

class AgencyViewTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<String, String> NAMES = Map.of("a-police", "A Police", "b-council", "B Council");
    private static final Answers.Agency AGENCY =
            new Answers.Agency("a-police", "<script>alert(1)</script>", "police", "E23000019");

    @Test
    void eachMonthIsSaidByShapeAndWordAndOnlyWhatIsKnownIsGreen() {
        Table calendar = CalendarTable.of(calendar(
                month("2019-01", "NOTHING_EXPECTED", null, 0, null),
                month("2019-02", "COMPLETE", 20L, 20, null),
                month("2019-03", "INCOMPLETE", null, 0, 20L),
                month("2019-04", "INCOMPLETE", 20L, 4, null),
                month("2019-05", "INCOMPLETE", 4L, 4, 1_020L),
                month("2019-06", "UNKNOWN", null, 7, null),
                month("2019-07", "SOMETHING_NEW", null, 7, null)));

        List<Cell> cells = calendar.rows().get(0).cells();
        assertEquals(
                List.of("none", "green", "amber", "amber", "amber", "white", "white"),
                cells.stream().skip(1).map(cell -> cell.status().name()).toList());
        assertEquals(
                "Feed,Jan 2019,Feb 2019,Mar 2019,Apr 2019,May 2019,Jun 2019,Jul 2019\r\n"
                        + "Burglary,Nothing expected,Complete,Incomplete: nothing came,Incomplete: 4 of 20 declared,"
                        + "\"Incomplete: 4 of 1,020 usual\",Not known,Not known\r\n",
                calendar.csv());
    }

    @Test
    void aFeedSaysWhenItCameHowLongItTakesAndFromWhenOnItIsLate() {
        AgencyView view = view(calendar(month("2019-02", "COMPLETE", 20L, 20, null)), Optional.empty());

        List<Cell> row = view.feeds().rows().get(0).cells();
        assertEquals("28 Feb 2026, 09:00", row.get(1).text());
        assertEquals("yesterday", row.get(1).note());
        assertEquals(
                "8 to 12 days after the month, half of them within 9",
                row.get(2).text());
        assertEquals("1 day after its end", row.get(3).text());
        assertEquals("19 Apr 2026, 00:00", row.get(4).text());
        assertEquals("9,030", row.get(5).text());
        assertEquals("2", row.get(6).text());
        assertEquals("Last received: 28 Feb 2026, 09:00", view.announcement());
    }

    @Test
    void whatIsMissingIsSaidInWordsAndNothingIsMadeOfIt() {
        Answers.Feed bare = new Answers.Feed(null, "marac", null, null, 0, null, null, null, 0, List.of());
        Answers.Calendar calendar = new Answers.Calendar("2019-02", "2019-03", null, null, List.of(bare));

        AgencyView view = view(calendar, Optional.empty());

        assertEquals(
                List.of(
                        "Referral steps, marac",
                        "Nothing yet",
                        "No rhythm known",
                        "Not known",
                        "Nothing expected",
                        "0",
                        "0"),
                view.feeds().rows().get(0).cells().stream().map(Cell::text).toList());
        assertNull(view.span());
        assertNull(view.files());
        assertNull(view.earlier());
        assertNull(view.later());
        assertEquals(2, view.tables().count());
    }

    @Test
    void theCalendarIsTurnedAsFarAsSomethingIsKnown() {
        AgencyView view =
                view(new Answers.Calendar("2018-04", "2019-03", "2018-01", "2019-05", List.of()), Optional.empty());

        assertEquals("/intake/a-police?to=2018-03", view.earlier());
        assertEquals("/intake/a-police?to=2020-03", view.later());
        assertEquals("January 2018 to May 2019", view.span());
        assertEquals("/intake/a-police?csv=calendar&to=2019-03", view.csvOfCalendar());
        assertEquals("/api/v1/live?types=feed%2Cfigures&area=E23000019", view.live());
    }

    @Test
    void aFileSaysWhatWasRefusedAndWhy() {
        Answers.File file = new Answers.File(
                "2019-02-street",
                2_000,
                1_880,
                120,
                "2026-03-01T09:00:00Z",
                List.of("a-police", "b-council"),
                List.of(
                        reason("unknown-category", 60),
                        reason("malformed-date", 30),
                        reason("wrong-type", 9),
                        reason("x", 1)));
        Answers.File whole = new Answers.File("w", 5, 5, 0, "2026-03-01T09:00:00Z", List.of(), List.of());

        Table table = view(calendar(), Optional.of(new Answers.Files(List.of(file, whole))))
                .files();

        List<Cell> row = table.rows().get(0).cells();
        assertEquals("1,880", row.get(3).text());
        assertEquals("120", row.get(4).text());
        assertEquals(
                "unknown category (60), malformed date (30), wrong type (9)",
                row.get(5).text());
        assertEquals("of its first 100 faults", row.get(5).note());
        assertEquals("A Police, B Council", row.get(6).text());
        assertEquals("a-police, b-council", row.get(6).raw());
        assertEquals("Nothing refused", table.rows().get(1).cells().get(5).text());
        assertEquals("None", table.rows().get(1).cells().get(6).text());
    }

    @Test
    void aDeclarationSaysEverythingThatWasDeclared() {
        Answers.Declaration said =
                new Answers.Declaration("2019-02", "/agencies/a", null, null, Map.of("marac", 41L), Map.of());
        AgencyView view = AgencyView.of(
                new AgencyView.Known(
                        AGENCY,
                        calendar(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Answers.Declarations(List.of(said)))),
                NAMES::get,
                NOON);

        assertEquals(
                "Month,Received,Declared,Source\r\n2019-02,,\"Referral steps, marac: 41\",/agencies/a\r\n",
                view.declarations().csv());
    }

    @Test
    void anAgencyOfWhichNothingCameIsListedApartWithoutFigures() {
        Answers.Standing standing = new Answers.Standing("b-council", null, "2019-02", 3, 2, 1, 4);
        OverviewView view = OverviewView.of(
                new Answers.Agencies(List.of(AGENCY, new Answers.Agency("b-council", "B Council", "council", "E1"))),
                new Answers.Standings(List.of(standing)),
                Optional.empty(),
                Optional.empty(),
                NOON);

        assertEquals(List.of(new OverviewView.SilentAgency(AGENCY.name(), "/intake/a-police")), view.silent());
        assertEquals(
                List.of("B Council", "Declarations alone", "February 2019", "3", "2", "1", "4"),
                view.agencies().rows().get(0).cells().stream().map(Cell::text).toList());
        assertTrue(view.tables().allMatch(table -> table.id().equals("agencies")));
    }

    @Test
    void whatWasRefusedIsSaidWithItsReasonsAndWithoutAnAgencyWhereNoneIsRegistered() {
        Answers.Refusals refusals = new Answers.Refusals(
                "2026-02-02",
                "2026-03-01",
                List.of(
                        new Answers.Refusals.Item(null, "feeds", 1, List.of(new Answers.Refused("unknown-agency", 1))),
                        new Answers.Refusals.Item(
                                "a-police",
                                "incidents",
                                1_200,
                                List.of(
                                        new Answers.Refused("unknown-category", 1_100),
                                        new Answers.Refused("missing-field", 200)))));

        Table table = RefusalTable.ofAll(refusals, Map.of("a-police", AGENCY.name()));

        assertEquals("Refused from 2 February 2026 to 1 March 2026", table.caption());
        assertEquals(
                List.of("No registered agency", "feeds", "1", "unknown agency (1)"),
                table.rows().get(0).cells().stream().map(Cell::text).toList());
        assertEquals(
                List.of(AGENCY.name(), "incidents", "1,200", "unknown category (1,100), missing field (200)"),
                table.rows().get(1).cells().stream().map(Cell::text).toList());
    }

    private static AgencyView view(Answers.Calendar calendar, Optional<Answers.Files> files) {
        return AgencyView.of(
                new AgencyView.Known(AGENCY, calendar, files, Optional.empty(), Optional.empty()), NAMES::get, NOON);
    }

    private static Answers.Calendar calendar(Answers.Month... months) {
        Answers.Feed feed = new Answers.Feed(
                "burglary",
                null,
                null,
                "2026-02-28T09:00:00Z",
                9_030,
                new Answers.Rhythm(8, 9, 12),
                1L,
                "2026-04-18T23:00:00Z",
                2,
                List.of(months));
        return new Answers.Calendar("2019-01", "2019-07", "2019-01", "2019-07", List.of(feed));
    }

    private static Answers.Month month(String month, String state, Long declared, long received, Long usual) {
        return new Answers.Month(month, state, declared, received, usual);
    }

    private static Answers.Reason reason(String code, long faults) {
        return new Answers.Reason(code, faults);
    }
}
