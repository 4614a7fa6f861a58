package org.communitysafety.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelYearTest {
    private static final Play PLAY = new Play(YearMonth.of(2025, 6), Instant.parse("2025-12-03T10:15:30Z"));

    @Test
    void theSamePlayTellsTheSameYear() {
        assertEquals(new PanelYear(PLAY).lines(), new PanelYear(PLAY).lines());
    }

    @Test
    void thePanelMeetsEachMonthOfTheYearBeforeTheRunningOneAndOfTheQuarterBefore() {
        List<String> lines = new PanelYear(PLAY).lines();

        assertEquals(
                15, lines.stream().filter(line -> line.contains("panel.met")).count());
        assertTrue(
                lines.stream().noneMatch(line -> line.contains("\"at\":\"2025-12")),
                "what is still to come is not told");
    }

    @Test
    void referralsEndInEveryWayTheChairReports() {
        List<String> lines = new PanelYear(PLAY).lines();

        List.of("needs-met", "no-longer-complex", "onward", "gap", "threshold-not-met")
                .forEach(reason -> assertTrue(
                        lines.stream().anyMatch(line -> line.contains("\"reason\":\"" + reason + '"')), reason));
    }

    @Test
    void whatIsDeclaredIsWhatIsTold() {
        PanelYear year = new PanelYear(PLAY);
        long steps = year.lines().stream()
                .filter(line -> line.contains("referral.step"))
                .count();

        List<String> declared = year.declarations();

        assertEquals(15, declared.size());
        assertEquals(
                steps,
                declared.stream()
                        .map(line -> line.replaceFirst(".*\"referrals\":\\{\"complex-persons-panel\":(\\d+)}.*", "$1"))
                        .mapToLong(Long::parseLong)
                        .sum());
        assertTrue(declared.stream().allMatch(line -> line.contains("\"meetings\":{\"complex-persons-panel\":1}")));
    }
}
