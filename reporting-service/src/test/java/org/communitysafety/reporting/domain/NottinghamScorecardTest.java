package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

class NottinghamScorecardTest {
    @Test
    void theFirstPageIsThePlansOwnTable() {
        List<MeasureStatus> page = on("2021-03-31");

        assertEquals(List.of(Rag.GREEN, Rag.RED, Rag.RED, Rag.WHITE, Rag.RED), colours(page));
        assertEquals(WhiteReason.NOT_COLLECTED, page.get(3).current().whiteReason());
    }

    @Test
    void theYearBeforeStandsBesideIt() {
        List<Rag> beside = on("2021-03-31").stream()
                .map(status -> status.periods().get(1))
                .map(Judgement::rag)
                .toList();

        assertEquals(List.of(Rag.GREEN, Rag.GREEN, Rag.RED, Rag.RED, Rag.GREEN), beside);
        assertEquals(beside, colours(on("2020-03-31")));
    }

    @Test
    void theBaselineYearIsShownAndNotJudged() {
        Judgement baseline = on("2021-03-31").get(0).periods().get(0);

        assertEquals("2018/19", baseline.period().toString());
        assertEquals(new BigDecimal("37486"), baseline.actual());
        assertEquals(WhiteReason.NOT_STARTED, baseline.whiteReason());
    }

    @Test
    void theBusinessDateIsTheLastDayOfTheNewestCompleteYear() {
        LocalDate date = BusinessDate.newestComplete(
                List.of(Nottingham.plan()), Nottingham.published(), null, LocalDate.parse("2026-11-21"));

        assertEquals(LocalDate.parse("2021-03-31"), date);
    }

    @Test
    void theBusinessDateNeverMovesBack() {
        LocalDate later = LocalDate.parse("2022-03-31");

        LocalDate date = BusinessDate.newestComplete(
                List.of(Nottingham.plan()), Nottingham.published(), later, LocalDate.parse("2026-11-21"));

        assertEquals(later, date);
    }

    @Test
    void whatWasNotCollectedAndWhatHasNotEndedMoveNoBusinessDate() {
        KnownValues values = Nottingham.known(
                Nottingham.reported(Nottingham.CRIME, Nottingham.YEAR_19, "1"),
                Nottingham.reported(Nottingham.CRIME, Period.parse("2026/27"), "1"),
                Nottingham.notCollected(Nottingham.SURVEY, Period.parse("2024/25")),
                Nottingham.incomplete(Nottingham.ASB, Period.parse("2023/24"), "1", null));

        LocalDate date =
                BusinessDate.newestComplete(List.of(Nottingham.plan()), values, null, LocalDate.parse("2026-11-21"));

        assertEquals(LocalDate.parse("2020-03-31"), date);
    }

    @Test
    void withoutAnyValueThePlanIsSeenFromTheEndOfItsBaseline() {
        assertEquals(LocalDate.parse("2019-03-31"), BusinessDate.beforeAnyValue(Nottingham.plan()));
        assertNull(BusinessDate.newestComplete(
                List.of(Nottingham.plan()), Nottingham.known(), null, LocalDate.parse("2026-11-21")));
    }

    @Test
    void theSentenceNamesFiguresComparisonAndSureness() {
        assertEquals(
                "Measure reduce-asb-volume in Nottingham was 15,182 in 2019/20, 342 above (+2.3%) the 14,840 of"
                        + " 2018/19; the target asks for at most 13,912.5 by then, so this is not met; the change is"
                        + " within ordinary variation (z = +2.79).",
                on("2020-03-31").get(2).explanation());
        assertEquals(
                "Measure maintain-substance-misuse in Nottingham was 19.5% in 2020/21, 2.4 points below (\u221211%) the"
                        + " 21.9% of 2018/19; the target asks for at least 20.805%, so this is not met; whether the"
                        + " change is more than ordinary variation cannot be tested.",
                on("2021-03-31").get(4).explanation());
        assertTrue(
                on("2021-03-31").get(3).explanation().contains("its owner states that the figure was not collected"));
    }

    @Test
    void aVersionHoldsFromItsDateAndTheFirstOneAlsoBefore() {
        Plan first = Nottingham.plan();
        Plan second = new Plan(
                first.id(),
                2,
                LocalDate.parse("2022-04-01"),
                first.title(),
                first.partnership(),
                first.area(),
                first.areaName(),
                false,
                first.measures(),
                first.targets(),
                null,
                null,
                List.of(),
                List.of());
        List<Plan> versions = List.of(first, second);

        assertEquals(1, Plan.holdingOn(LocalDate.parse("2019-03-31"), versions).version());
        assertEquals(1, Plan.holdingOn(LocalDate.parse("2022-03-31"), versions).version());
        assertEquals(2, Plan.holdingOn(LocalDate.parse("2022-04-01"), versions).version());
    }

    @Test
    void aTargetSaysWhatItAsksForInEveryPeriodAlsoInThoseToCome() {
        List<AskedOfPeriod> asked = new StatusJudge(Nottingham.published())
                .asked(List.of(Nottingham.plan()), LocalDate.parse("2021-03-31"), "reduce-asb-volume");

        assertEquals(
                List.of("2019/20: 13912.5", "2020/21: 12985", "2021/22: 12057.5", "2022/23: 11130"),
                asked.stream()
                        .map(one -> one.period() + ": " + one.goal().value().toPlainString())
                        .toList());
        assertTrue(asked.stream().allMatch(one -> one.goal().sense() == Goal.Sense.AT_MOST && one.why() == null));
    }

    private static List<MeasureStatus> on(String date) {
        return new StatusJudge(Nottingham.published()).judge(Nottingham.plan(), LocalDate.parse(date));
    }

    private static List<Rag> colours(List<MeasureStatus> page) {
        return page.stream().map(MeasureStatus::rag).toList();
    }
}
