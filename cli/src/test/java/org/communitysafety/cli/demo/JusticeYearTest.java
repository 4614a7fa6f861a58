package org.communitysafety.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class JusticeYearTest {
    private static final Play PLAY = new Play(YearMonth.of(2025, 6), Instant.parse("2025-12-03T10:15:30Z"));

    @Test
    void theSamePlayTellsTheSameYearAndNothingThatIsStillToCome() {
        List<String> lines = new JusticeYear(PLAY).lines();

        assertEquals(lines, new JusticeYear(PLAY).lines());
        assertTrue(lines.stream().noneMatch(line -> line.contains("\"at\":\"2025-12")));
    }

    @Test
    void referralsEndInEveryWay() {
        List<String> lines = new JusticeYear(PLAY).lines();

        List.of("agreement-kept", "agreement-broken", "gap", "no-consent")
                .forEach(reason -> assertTrue(
                        lines.stream().anyMatch(line -> line.contains("\"reason\":\"" + reason + '"')), reason));
    }

    @Test
    void whatIsDeclaredIsWhatIsTold() {
        JusticeYear year = new JusticeYear(PLAY);

        List<String> declared = year.declarations();

        assertEquals(12, declared.size());
        assertEquals(
                year.lines().size(),
                declared.stream()
                        .map(line -> line.replaceFirst(".*\"referrals\":\\{\"restorative-justice\":(\\d+)}.*", "$1"))
                        .mapToInt(Integer::parseInt)
                        .sum());
    }
}
