package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.WorkingDays;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** On which months of which feeds each kind of figure of referrals rests. */
class ReferralCompletenessTest {
    private static final AreaCode CITY = new AreaCode("E06000018");
    private static final Agency COUNCIL = new Agency(
            new AgencyId("nottingham-city-council"), "Council", Agency.Kind.COUNCIL, CITY, 1, LocalDate.of(2012, 4, 1));
    private static final Agency POLICE = new Agency(
            new AgencyId("nottinghamshire-police"),
            "Police",
            Agency.Kind.POLICE,
            new AreaCode("E23000019"),
            1,
            LocalDate.of(2012, 4, 1));
    private static final YearMonth CURRENT = YearMonth.of(2021, 1);
    private static final FeedContent PANEL = FeedContent.ofPathway("panel");
    private static final FeedContent LINKED = FeedContent.ofPathway("linked");
    private static final FeedContent MEETINGS = FeedContent.ofPanel("panel");
    private static final List<Map<String, Object>> ON_PANEL = List.of(Map.of("pathways", List.of("panel")));
    private static final Pathways PATHWAYS = new Pathways(
            List.of(
                    pathway("panel", null),
                    pathway("linked", new Pathway.Linkage(true, false, true, "a basis", "a purpose"))),
            new WorkingDays(List.of()));
    private static final Indicators INDICATORS = new Indicators(
            List.of(
                    DefinedIndicator.of("made", "steps")
                            .with("steps", Map.of("selections", ON_PANEL))
                            .written(),
                    DefinedIndicator.of("referred", "steps")
                            .with("steps", Map.of("selections", ON_PANEL, "agency", "referrer"))
                            .written(),
                    again("again", "panel"),
                    again("again-linked", "linked"),
                    DefinedIndicator.of("late", "clocks")
                            .with("clocks", Map.of("pathways", List.of("panel")))
                            .written(),
                    DefinedIndicator.of("offended", "outcome")
                            .with(
                                    "outcome",
                                    Map.of("start", ON_PANEL, "happening", ON_PANEL, "months", 12, "counts", "with"))
                            .written(),
                    DefinedIndicator.of("members", "standing")
                            .with("standing", Map.of("enters", ON_PANEL))
                            .written(),
                    DefinedIndicator.of("met", "meetings")
                            .with("meetings", Map.of("panels", List.of("panel"), "counts", "met"))
                            .written(),
                    DefinedIndicator.of("came", "meetings")
                            .with("meetings", Map.of("panels", List.of("panel"), "counts", "attended"))
                            .written(),
                    DefinedIndicator.of("burglaries", "count")
                            .with("selections", List.of(Map.of("categories", List.of("burglary"))))
                            .written(),
                    DefinedIndicator.of("hate", "count")
                            .with("selections", List.of(Map.of("flags", List.of("hate"))))
                            .written(),
                    DefinedIndicator.of("all-hate", "count")
                            .with(
                                    "selections",
                                    List.of(
                                            Map.of("flags", List.of("hate")),
                                            Map.of("categories", List.of("hate-crime"))))
                            .written(),
                    divided("made-by-hate", "made", "hate"),
                    divided("made-by-all-hate", "made", "all-hate"),
                    divided("again-share", "again", "made"),
                    divided("made-by-burglary", "made", "burglaries")),
            List.of(),
            PATHWAYS);

    @Test
    void stepsRestOnTheMonthsOfTheirPeriodAlone() {
        assertEquals(List.of("2020-05"), shortIn("made", "2020-05"));
    }

    @Test
    void aRepeatRestsOnTheMonthsOfItsWindowAndSoDoesItsShare() {
        List<String> window = List.of("2020-05", "2020-06", "2020-07", "2020-08");

        assertEquals(window, shortIn("again", "2020-05"));
        assertEquals(window, shortIn("again-share", "2020-05"));
    }

    @Test
    void aClockRestsOnTheMonthsInWhichItMayHaveStarted() {
        assertEquals(List.of("2020-05", "2020-06", "2020-07"), shortIn("late", "2020-05"));
    }

    @Test
    void anOutcomeRestsOnAllMonthsFromEnteringToItsOwn() {
        assertEquals(
                List.of("2019-12", "2020-01", "2020-02", "2020-03", "2020-04", "2020-05"),
                shortIn("offended", "2019-12").subList(0, 6));
        assertEquals(13, shortIn("offended", "2019-12").size());
    }

    @Test
    void whoStandsRestsOnEveryMonthSinceTheFeedBegan() {
        assertEquals(List.of("2020-09", "2020-10", "2020-11", "2020-12"), shortIn("members", "2020-09"));
    }

    @Test
    void meetingsRestOnThePanelsFeedAndNotOnThePathways() {
        assertEquals(Judgement.UNKNOWN, judged("met", "2020-05", whole(PANEL, null)));
        assertEquals(
                Judgement.declared(false),
                judged("met", "2020-05", whole(FeedContent.ofPanel("panel"), YearMonth.of(2020, 5))));
    }

    @Test
    void ofAShareOfStepsAndIncidentsBothHaveToBeKnown() {
        FeedHistory burglary = whole(FeedContent.of(Category.BURGLARY), null);

        assertEquals(Judgement.UNKNOWN, judged("made-by-burglary", "2020-05", burglary));
        assertEquals(Judgement.history(true), judged("made-by-burglary", "2020-05", burglary, whole(PANEL, null)));
        assertEquals(
                Judgement.declared(false),
                judged("made-by-burglary", "2020-05", burglary, whole(PANEL, YearMonth.of(2020, 5))));
    }

    @Test
    void aPathwayBesideAFlagMakesNoCategoryOneThatIsNamed() {
        FeedHistory violence = whole(FeedContent.of(Category.VIOLENT_CRIME), null);

        assertEquals(Judgement.history(true), judged("made-by-hate", "2020-05", violence, whole(PANEL, null)));
        assertEquals(Judgement.UNKNOWN, judged("made-by-all-hate", "2020-05", violence, whole(PANEL, null)));
        assertEquals(Set.of("all-hate"), INDICATORS.incidentCellsBehind("made-by-all-hate"));
        assertEquals(Set.of(), INDICATORS.incidentCellsBehind("again-share"));
    }

    @Test
    void theFigureOfOneAgencyRestsOnItsOwnFeedOnlyWhereItTellsOfItItself() {
        FeedHistory[] feeds = {
            whole(POLICE, PANEL, null),
            whole(POLICE, LINKED, null),
            whole(POLICE, MEETINGS, null),
            whole(PANEL, YearMonth.of(2020, 5)),
            whole(LINKED, YearMonth.of(2020, 5)),
            whole(MEETINGS, YearMonth.of(2020, 5))
        };

        for (String own : List.of("made", "members", "offended", "met", "again")) {
            assertEquals(Judgement.history(true), judgedOf(POLICE, own, feeds), own);
        }
        for (String toldByOthers : List.of("referred", "late", "came", "again-linked")) {
            assertEquals(Judgement.declared(false), judgedOf(POLICE, toldByOthers, feeds), toldByOthers);
        }
    }

    @Test
    void whoNeverSendsHasWholeFiguresOfWhatOthersTellOfIt() {
        assertEquals(Judgement.history(true), judgedOf(POLICE, "referred", whole(PANEL, null)));
        assertEquals(Judgement.UNKNOWN, judgedOf(POLICE, "made", whole(PANEL, null)));
    }

    private static Judgement judgedOf(Agency asked, String indicator, FeedHistory... feeds) {
        return completeness(asked.id(), feeds)
                .of(INDICATORS.find(indicator).orElseThrow(), CITY, Period.parse("2020-05"));
    }

    private static Completeness completeness(AgencyId asked, FeedHistory... feeds) {
        return new Completeness(
                ShippedGeography.load(), List.of(COUNCIL, POLICE), List.of(feeds), Map.of(), CURRENT, asked);
    }

    /** The months from 2020 on, and from the one before, of which a figure is not whole because one month is short. */
    private static List<String> shortIn(String indicator, String shortMonth) {
        List<String> found = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2019, 11); month.isBefore(CURRENT); month = month.plusMonths(1)) {
            Judgement judged = judged(indicator, month.toString(), whole(PANEL, YearMonth.parse(shortMonth)));
            if (judged.isIncomplete()) {
                found.add(month.toString());
            }
        }
        return found;
    }

    private static Judgement judged(String indicator, String month, FeedHistory... feeds) {
        return completeness(null, feeds).of(INDICATORS.find(indicator).orElseThrow(), CITY, Period.parse(month));
    }

    /** Declared in every month since 2018, and short in one, or in none. */
    private static FeedHistory whole(FeedContent content, YearMonth except) {
        return whole(COUNCIL, content, except);
    }

    private static FeedHistory whole(Agency agency, FeedContent content, YearMonth except) {
        Feed feed = new Feed(agency.id(), content);
        List<FeedCell> cells = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2018, 1); month.isBefore(CURRENT); month = month.plusMonths(1)) {
            Judgement judgement = month.equals(except) ? Judgement.declared(false) : Judgement.history(true);
            cells.add(new FeedCell(feed.in(month), 1L, 1, 1, null, true, judgement, null, null));
        }
        return new FeedHistory(feed, cells);
    }

    private static IndicatorDefinition again(String id, String pathway) {
        Map<String, Object> repeats = Map.of("pathways", List.of(pathway), "definitions", List.of("repeat/current"));
        return DefinedIndicator.of(id, "steps")
                .with("steps", Map.of("selections", List.of(repeats)))
                .written();
    }

    private static IndicatorDefinition divided(String id, String above, String below) {
        return DefinedIndicator.of(id, "proportion")
                .with("unit", "percent")
                .with("proportion", Map.of("numerator", above, "denominator", below))
                .written();
    }

    /** A repeat within three months; a clock of twenty working days, which begin in the month before or the one before that. */
    private static Pathway pathway(String id, Pathway.Linkage linkage) {
        return new Pathway(
                id,
                1,
                "2018-01-01",
                "Panel",
                "test",
                "nottingham-city-council",
                null,
                "panel",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Pathway.Clock(
                        "done", "Done", List.of("MADE"), List.of("DONE"), "first", 20, "working", 0, null)),
                linkage,
                List.of(new Pathway.Definition(
                        "repeat", "current", "Repeat", "repeat", 3, List.of("person"), Map.of(), null)),
                null,
                null);
    }
}
