package org.communitysafety.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure.Report;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkTest {
    static Stream<Play> everyFirstMonth() {
        return StoryTest.everyFirstMonth();
    }

    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void eachWorkIsReportedInFourQuartersInARowOfWhichTwoEndWithinThePlay(Play play) {
        for (Work work : Work.values()) {
            List<String> before = work.target(play).measures().get(0).deliverable().reports().stream()
                    .map(Report::period)
                    .toList();
            List<String> within = play.months().stream()
                    .map(month -> work.saidAtTheEndOf(month, play))
                    .filter(Objects::nonNull)
                    .map(Report::period)
                    .toList();

            assertEquals(2, before.size(), work.id());
            assertEquals(2, within.size(), work.id());
            List<Period> all = Stream.concat(before.stream(), within.stream())
                    .map(Period::parse)
                    .toList();
            for (int i = 1; i < all.size(); i++) {
                assertEquals(all.get(i - 1).next(), all.get(i), work.id());
            }
            assertTrue(all.get(1).endMonth().isBefore(play.first()), work.id());
        }
    }

    /** A date that is near or past is pending or an alert; the play has one alert. */
    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void nothingIsDueWithinTwoMonths(Play play) {
        for (Work work : Work.values()) {
            String due = work.target(play).measures().get(0).deliverable().due();

            assertTrue(LocalDate.parse(due).isAfter(play.running().plusMonths(2).atEndOfMonth()), work.id());
        }
    }
}
