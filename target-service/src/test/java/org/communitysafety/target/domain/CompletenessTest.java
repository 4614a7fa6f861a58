package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final YearMonth CURRENT = YearMonth.of(2026, 1);
    private static final AreaCode NOTTINGHAM = new AreaCode("E06000018");
    private static final Agency POLICE = agency("nottinghamshire-police", "E23000019");
    private static final Agency COUNCIL = agency("nottingham-city-council", "E06000018");
    private static final Agency NORFOLK = agency("norfolk-constabulary", "E23000024");
    private static final Indicator ASB =
            ShippedIndicators.load().find("anti-social-behaviour").orElseThrow();

    /** Hate crimes as a category, and whatever else is flagged as one. */
    private static final Indicator HATE = counting(
            "count",
            null,
            selection(List.of(Category.HATE_CRIME.slug()), List.of()),
            selection(List.of(), List.of("hate")));

    @Test
    void aValueWithoutAnyAgencyKnownToSendIsUnknown() {
        assertEquals(Judgement.UNKNOWN, completeness().of(ASB, NOTTINGHAM, Period.parse("2018-10")));
    }

    @Test
    void everyAgencyAroundTheAreaCountsAndOneElsewhereDoesNot() {
        Completeness completeness = completeness(
                feed(POLICE, "2018-10", Judgement.history(true)),
                feed(COUNCIL, "2018-10", Judgement.history(false)),
                feed(NORFOLK, "2018-10", Judgement.history(false)));

        assertEquals(Judgement.history(false), completeness.of(ASB, NOTTINGHAM, Period.parse("2018-10")));
        assertEquals(Judgement.history(true), completeness.of(ASB, new AreaCode("E07000170"), Period.parse("2018-10")));
    }

    @Test
    void oneMissingMonthMakesAYearUnknown() {
        Completeness completeness = completeness(feed(POLICE, "2018-10", Judgement.declared(true)));

        assertEquals(Judgement.declared(true), completeness.of(ASB, NOTTINGHAM, Period.parse("2018-10")));
        assertEquals(Judgement.UNKNOWN, completeness.of(ASB, NOTTINGHAM, Period.parse("2018/19")));
    }

    @Test
    void falseOutweighsUnknown() {
        Completeness completeness = completeness(
                feed(POLICE, "2018-10", Judgement.UNKNOWN), feed(COUNCIL, "2018-10", Judgement.declared(false)));

        assertEquals(Judgement.declared(false), completeness.of(ASB, NOTTINGHAM, Period.parse("2018-10")));
    }

    @Test
    void whatAFlagMayMarkInAnyCategoryIsNotWholeWithoutTheViolentCrimes() {
        Completeness completeness = completeness(
                feed(POLICE, Category.HATE_CRIME, "2018-10", Judgement.history(true)),
                feed(POLICE, Category.VIOLENT_CRIME, "2018-10", Judgement.history(false)));

        assertEquals(Judgement.history(false), completeness.of(HATE, NOTTINGHAM, Period.parse("2018-10")));
    }

    @Test
    void aCategoryOfWhichTooLittleIsKnownLeavesItToTheOthersUnlessItIsTheOneCounted() {
        FeedHistory violence = feed(POLICE, Category.VIOLENT_CRIME, "2018-10", Judgement.declared(true));
        FeedHistory slavery = feed(POLICE, Category.MODERN_SLAVERY, "2017-03", Judgement.UNKNOWN);
        FeedHistory hate = feed(POLICE, Category.HATE_CRIME, "2017-03", Judgement.UNKNOWN);

        assertEquals(
                Judgement.declared(true),
                completeness(violence, slavery).of(HATE, NOTTINGHAM, Period.parse("2018-10")));
        assertEquals(Judgement.UNKNOWN, completeness(slavery).of(HATE, NOTTINGHAM, Period.parse("2018-10")));
        assertEquals(Judgement.UNKNOWN, completeness(violence, hate).of(HATE, NOTTINGHAM, Period.parse("2018-10")));
        assertEquals(Judgement.UNKNOWN, completeness(violence, slavery).of(HATE, NOTTINGHAM, Period.parse("2018")));
    }

    @Test
    void theFeedsOfAnAgencyThatNeverSentTheFlagSayNothingOfIt() {
        FeedHistory violence = feed(POLICE, Category.VIOLENT_CRIME, "2018-10", Judgement.history(true));
        FeedHistory fires = feed(COUNCIL, Category.DELIBERATE_FIRES, "2018-10", Judgement.history(false));
        Period october = Period.parse("2018-10");

        assertEquals(Judgement.history(true), completeness(violence, fires).of(HATE, NOTTINGHAM, october));
        assertEquals(Judgement.UNKNOWN, completeness(Set.of(), violence, fires).of(HATE, NOTTINGHAM, october));
    }

    @Test
    void repeatsRestOnTheMonthsBeforeTheirPeriodTooOfWhichNobodyKnowsBeforeTheFeedBegan() {
        Indicator repeats = repeats(3);
        FeedHistory whole = feed(POLICE, "2018-07", 6, "2018-12", Judgement.history(true));
        FeedHistory collapsed = feed(POLICE, "2018-07", 6, "2018-08", Judgement.history(false));

        assertEquals(Judgement.history(true), completeness(whole).of(repeats, NOTTINGHAM, Period.parse("2018-10")));
        assertEquals(Judgement.UNKNOWN, completeness(whole).of(repeats, NOTTINGHAM, Period.parse("2018-09")));
        assertEquals(Judgement.history(true), completeness(whole).of(ASB, NOTTINGHAM, Period.parse("2018-09")));
        assertEquals(
                Judgement.history(false), completeness(collapsed).of(repeats, NOTTINGHAM, Period.parse("2018-11")));
        assertEquals(Judgement.history(true), completeness(collapsed).of(repeats, NOTTINGHAM, Period.parse("2018-12")));
    }

    private static Indicator repeats(int windowMonths) {
        return counting(
                "repeat-victimisation",
                windowMonths,
                selection(List.of(Category.ANTI_SOCIAL_BEHAVIOUR.slug()), List.of()));
    }

    private static IndicatorDefinition.Selection selection(List<String> categories, List<String> flags) {
        return new IndicatorDefinition.Selection(categories, flags, List.of(), List.of());
    }

    private static Indicator counting(String kind, Integer windowMonths, IndicatorDefinition.Selection... selections) {
        var definition = DefinedIndicator.of("counted", kind)
                .with("unit", windowMonths == null ? "count" : "percent")
                .with("selections", List.of(selections))
                .with("windowMonths", windowMonths)
                .written();
        return new Indicators(List.of(definition), List.of()).find("counted").orElseThrow();
    }

    /** Months on end that are whole, but for one that is as judged. */
    private static FeedHistory feed(Agency agency, String first, int months, String month, Judgement judgement) {
        Feed feed = new Feed(agency.id(), FeedContent.of(Category.ANTI_SOCIAL_BEHAVIOUR));
        List<FeedCell> cells = new ArrayList<>();
        for (int at = 0; at < months; at++) {
            YearMonth each = YearMonth.parse(first).plusMonths(at);
            Judgement as = each.equals(YearMonth.parse(month)) ? judgement : Judgement.history(true);
            cells.add(new FeedCell(feed.in(each), 1L, 1, 1, null, true, as, null, null));
        }
        return new FeedHistory(feed, cells);
    }

    private static Completeness completeness(FeedHistory... feeds) {
        return completeness(Set.of(POLICE.id()), feeds);
    }

    /** @param carriers who ever sent a hate crime */
    private static Completeness completeness(Set<AgencyId> carriers, FeedHistory... feeds) {
        return new Completeness(
                ShippedGeography.load(),
                List.of(POLICE, COUNCIL, NORFOLK),
                List.of(feeds),
                Map.of(HATE.id(), carriers),
                CURRENT,
                null);
    }

    private static FeedHistory feed(Agency agency, String month, Judgement judgement) {
        return feed(agency, Category.ANTI_SOCIAL_BEHAVIOUR, month, judgement);
    }

    private static FeedHistory feed(Agency agency, Category category, String month, Judgement judgement) {
        Feed feed = new Feed(agency.id(), FeedContent.of(category));
        return new FeedHistory(
                feed,
                new ArrayList<>(List.of(
                        new FeedCell(feed.in(YearMonth.parse(month)), 1L, 1, 1, null, true, judgement, null, null))));
    }

    private static Agency agency(String id, String area) {
        return new Agency(new AgencyId(id), id, Agency.Kind.POLICE, new AreaCode(area), 1, LocalDate.of(2012, 4, 1));
    }
}
