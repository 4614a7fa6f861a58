package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.target.domain.Intervention.Finding;
import org.communitysafety.target.domain.ProblemPlan.Group;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class InterventionTest {
    private static final Indicators INDICATORS = ShippedIndicators.load();
    private static final Indicator BURGLARY = INDICATORS.find("burglary").orElseThrow();
    private static final Period BEFORE = Period.parse("2017/18");
    private static final Period AFTER = Period.parse("2018/19");
    private static final LocalDate LATER = LocalDate.of(2019, 4, 1);
    private static final Geography GEOGRAPHY = new Geography(
            List.of(new PlacedArea(area(Group.CONTROL), "Aspley", area(Group.CONTROL), null, null, null, null)));
    private static final Judgement WHOLE = Judgement.declared(true);

    @Test
    void thePaperOfTheTestIsReproducedWithItsDisplacementAreas() {
        Intervention found = judge(figures(207, 110, 308, 318, 178, 157, 150, 140));

        assertEquals(Finding.IMPROVED, found.finding());
        assertEquals(-118, found.effect().difference().estimate());
        assertEquals(39.59798, found.effect().difference().error(), 5e-6);
        assertEquals(
                "Burglary in the treated areas: 207 before, 110 after (\u221246.9%); in the control areas: 308 before, 318 after"
                        + " (+3.2%); around them: 178 before, 157 after (\u221211.8%), and 150 before, 140 after (\u22126.7%)."
                        + " Beside the controls that is a difference of \u2212118 (95% interval \u2212195.6 to \u221240.4), better by more"
                        + " than chance. Treated against control areas: \u221250.1 percentage points, \u221248.5% when the change of"
                        + " the control is taken out.",
                sentence(found));
    }

    @Test
    void aFallOfTwoFifthsAgainstOneOfAFifthInSmallNumbersIsNotShown() {
        Intervention found = judge(figures(100, 59, 100, 79));

        assertEquals(Finding.NO_DIFFERENCE_SHOWN, found.finding());
        assertEquals(-20, found.effect().ratio().differencePoints(), 1e-9);
        assertEquals(-25.3165, found.effect().ratio().effectPercent(), 5e-5);
        assertTrue(sentence(found).contains("neither shows nor rules out an effect"));
    }

    @Test
    void theSameSharesInLargeNumbersAreShown() {
        assertEquals(Finding.IMPROVED, judge(figures(1000, 590, 1000, 790)).finding());
        assertEquals(Finding.WORSENED, judge(figures(590, 1000, 790, 1000)).finding());
    }

    @Test
    void whatIsMissingOrNotWholeIsNeverJudged() {
        for (InterventionFigure faulty : List.of(
                figure(Group.TREATED, true, null, Judgement.UNKNOWN),
                figure(Group.TREATED, true, null, Judgement.history(false)),
                figure(Group.TREATED, true, "3", Judgement.history(false)),
                figure(Group.TREATED, true, "3", Judgement.UNKNOWN),
                figure(Group.TREATED, true, "3.5", WHOLE),
                notCollected())) {
            List<InterventionFigure> figures = figures(1000, 590, 1000, 790);
            figures.set(1, faulty);

            Intervention found = judge(figures);

            assertEquals(Finding.INCOMPLETE, found.finding());
            assertNull(found.effect());
            assertTrue(sentence(found).contains("of 2018/19 " + faulty.missing()), faulty.missing());
        }
    }

    @Test
    void threeMissingFiguresAreNamedAndTheRestCounted() {
        List<InterventionFigure> figures = figures(207, 110, 308, 318, 178, 157, 150, 140);
        figures.replaceAll(figure -> figure(figure.group(), figure.after(), null, Judgement.UNKNOWN));

        String sentence = sentence(judge(figures));

        assertTrue(
                sentence.contains(
                        "E05000000 of 2017/18 is missing; E05000000 of 2018/19 is missing; Aspley of 2017/18 is missing; "),
                sentence);
        assertTrue(sentence.contains("; and 5 more."), sentence);
    }

    @Test
    void nothingIsSaidBeforeThePeriodHasEnded() {
        Intervention found =
                Intervention.judge(BURGLARY, AFTER.lastDay(), AFTER.lastDay(), figures(1000, 590, 1000, 790));

        assertEquals(Finding.NOT_DUE, found.finding());
        assertNull(found.effect());
    }

    @Test
    void aZeroThatIsKnownCountsAndLeavesNoRatioThatCannotBeMade() {
        Intervention nothingLeft = judge(figures(40, 0, 40, 38));
        Intervention nothingBefore = judge(figures(0, 40, 40, 38));

        assertEquals(Finding.IMPROVED, nothingLeft.finding());
        assertEquals(-100, 100 * (nothingLeft.effect().ratio().ratio() - 1), 1e-9);
        assertNull(nothingLeft.effect().ratioInterval());
        assertEquals(Finding.WORSENED, nothingBefore.finding());
        assertNull(nothingBefore.effect().ratio());
    }

    @Test
    void aMissingMonthIsNamedInWordsAndThousandsAreSeparated() {
        InterventionFigure month = new InterventionFigure(
                Group.CONTROL, false, area(Group.CONTROL), Period.parse("2018-06"), null, Judgement.UNKNOWN);

        assertEquals(
                "Not judged: Aspley of June 2018 is missing. What is missing is not zero, and what is not whole cannot"
                        + " show a fall.",
                sentence(judge(List.of(month))));
        String counted = sentence(judge(figures(10000, 5900, 10000, 7900)));
        assertTrue(counted.contains(": 10,000 before, 5,900 after (\u221241%); "), counted);
        assertTrue(counted.contains("a difference of \u22122,000 (95% interval "), counted);
    }

    private static String sentence(Intervention found) {
        return InterventionSentence.of(BURGLARY, found, GEOGRAPHY);
    }

    private static Intervention judge(List<InterventionFigure> figures) {
        return Intervention.judge(BURGLARY, AFTER.lastDay(), LATER, figures);
    }

    /** Before and after of each group in turn. */
    private static List<InterventionFigure> figures(int... counts) {
        List<InterventionFigure> figures = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            figures.add(figure(Group.values()[i / 2], i % 2 == 1, Integer.toString(counts[i]), WHOLE));
        }
        return figures;
    }

    private static InterventionFigure figure(Group group, boolean after, String value, Judgement judgement) {
        return new InterventionFigure(
                group,
                after,
                area(group),
                after ? AFTER : BEFORE,
                value == null ? null : measured(group, after, new BigDecimal(value), Measurement.Status.FINAL),
                judgement);
    }

    private static InterventionFigure notCollected() {
        IndicatorValue none = measured(Group.TREATED, true, null, Measurement.Status.NOT_COLLECTED);
        return new InterventionFigure(Group.TREATED, true, area(Group.TREATED), AFTER, none, none.judgement());
    }

    private static IndicatorValue measured(Group group, boolean after, BigDecimal value, Measurement.Status status) {
        return IndicatorValue.reported(
                BURGLARY,
                new Measurement(
                        new Measurement.Key(new AgencyId("police"), "burglary", area(group), after ? AFTER : BEFORE),
                        new FactVersion(Instant.EPOCH, "1", "", ""),
                        value,
                        null,
                        null,
                        status,
                        null,
                        "/test",
                        null,
                        "test"));
    }

    private static AreaCode area(Group group) {
        return new AreaCode("E0500000" + group.ordinal());
    }
}
