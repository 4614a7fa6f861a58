package org.communitysafety.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.communitysafety.statistics.SignalRule;
import org.communitysafety.statistics.SignalRule.Direction;
import org.communitysafety.statistics.SignalRule.Onset;
import org.communitysafety.studies.ForecastStudy.Score;
import org.communitysafety.studies.SignalStudy.Cell;
import org.communitysafety.studies.SignalStudy.Change;
import org.communitysafety.studies.SignalStudy.Tally;
import org.junit.jupiter.api.Test;

/** What the rule is to reach, on a smaller sample than the documents', and that the documents are of this rule. */
class AimsTest {

    private static final List<Cell> CELLS = new SignalStudy(12, 7).run(3, 20, 30, 50, 100, 200, 400);

    @Test
    void largeSeriesAreWatchedClosely() {
        Tally ours = SignalStudy.band(CELLS, 50, 1000).get(OnsetRule.OURS);

        assertTrue(ours.found(Change.DOUBLING) >= 0.95, "doublings " + ours.found(Change.DOUBLING));
        assertTrue(ours.found(Change.RISE_BY_HALF) >= 0.85, "rises by half " + ours.found(Change.RISE_BY_HALF));
    }

    @Test
    void mostDoublingsOfMiddlingSeriesAreFound() {
        Tally ours = SignalStudy.band(CELLS, 10, 50).get(OnsetRule.OURS);

        assertTrue(ours.found(Change.DOUBLING) >= 0.8, "doublings " + ours.found(Change.DOUBLING));
    }

    @Test
    void falseOnsetsAreFewAndTenTimesFewerThanByTheCommonRules() {
        for (double[] band : new double[][] {{0, 10}, {10, 50}, {50, 1000}}) {
            Map<OnsetRule, Tally> tallies = SignalStudy.band(CELLS, band[0], band[1]);
            double ours = tallies.get(OnsetRule.OURS).falseLong();

            assertTrue(ours < 0.3, "false onsets a series-year from " + band[0] + " on: " + ours);
            assertTrue(tallies.get(OnsetRule.OURS).falseShort() < 0.3);
            assertTrue(10 * ours < tallies.get(OnsetRule.LAST_MONTH).falseLong());
            assertTrue(10 * ours < tallies.get(OnsetRule.LAST_YEAR).falseLong());
        }
        assertTrue(SignalStudy.band(CELLS, 0, 10).get(OnsetRule.OURS).falseLong() < 0.1);
    }

    @Test
    void theSeatBeltLawIsFoundInItsFirstMonth() throws IOException {
        NamedSeries drivers = RealSeries.shipped().get(0);

        assertTrue(SignalRule.onsets(drivers.series()).contains(new Onset(YearMonth.of(1983, 2), Direction.FALL)));
    }

    @Test
    void forecastsHoldWhatTheirIntervalsPromise() {
        for (Score score : ForecastStudy.simulated(8, 3, 24, 0).values()) {
            assertTrue(score.coverage() >= 0.9, "coverage " + score.coverage());
            assertTrue(score.error() <= score.scaledError());
            assertEquals(0, score.refused());
        }
    }

    @Test
    void theDocumentsAreOfTheRuleInForce() throws IOException {
        for (String document : List.of("signal.md", "forecasts.md")) {
            assertTrue(
                    Files.readString(Path.of("../docs").resolve(document)).contains(SignalReport.version()),
                    document + " is of another version: run studies/run");
        }
    }
}
