package org.communitysafety.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
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

    private static final Path DOCS = Path.of("../docs");
    private static final List<Cell> CELLS = new SignalStudy(12, 7).run(3, 20, 30, 50, 100, 200, 400);

    @Test
    void doublingsOfLargeSeriesAreFoundWhateverTheirScatter() {
        CELLS.stream().filter(cell -> cell.mean() >= 50).forEach(cell -> {
            double found = cell.tallies().get(OnsetRule.OURS).found(Change.DOUBLING);

            assertTrue(found >= SignalAims.FOUND, cell.mean() + "/" + cell.dispersion() + " doublings " + found);
        });
    }

    /** From the size on at which any test could, by dispersion; below it the document says how many. */
    @Test
    void doublingsOfMiddlingSeriesAreFoundWhereThatIsPossible() {
        for (double[] cell : new double[][] {{20, 1}, {30, 1}, {30, 2}}) {
            Tally ours = cell(cell[0], cell[1]);

            assertTrue(
                    ours.found(Change.DOUBLING) >= SignalAims.FOUND,
                    cell[0] + "/" + cell[1] + " doublings " + ours.found(Change.DOUBLING));
        }
    }

    /** From 50 a month on where counts scatter by chance alone, from 200 where more; the document says how many below. */
    @Test
    void risesByHalfOfLargeSeriesAreFoundWhereTheDocumentSaysSo() {
        CELLS.stream()
                .filter(cell -> cell.mean() >= (cell.dispersion() == 1 ? 50 : 200))
                .forEach(cell -> {
                    double found = cell.tallies().get(OnsetRule.OURS).found(Change.RISE_BY_HALF);

                    assertTrue(found >= SignalAims.FOUND, cell.mean() + "/" + cell.dispersion() + " rises " + found);
                });
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

    private static Tally cell(double mean, double dispersion) {
        return CELLS.stream()
                .filter(cell -> cell.mean() == mean && cell.dispersion() == dispersion)
                .findFirst()
                .orElseThrow()
                .tallies()
                .get(OnsetRule.OURS);
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
    void theDocumentsAreOfTheRuleInForceAndSayWhatItDoes() throws IOException {
        String signal = Files.readString(DOCS.resolve("signal.md"));
        String forecasts = Files.readString(DOCS.resolve("forecasts.md"));
        List<String> measuredAnew = new ArrayList<>(SignalReport.rowsOf(20));
        for (NamedSeries shipped : RealSeries.shipped()) {
            measuredAnew.add(SignalReport.story(shipped));
        }

        measuredAnew.forEach(line -> assertTrue(signal.contains(line), "signal.md is stale, run studies/run: " + line));
        ForecastReport.rowsOf(12, 0)
                .forEach(line ->
                        assertTrue(forecasts.contains(line), "forecasts.md is stale, run studies/run: " + line));
        assertTrue(signal.contains(SignalReport.version()));
        assertTrue(forecasts.contains(SignalReport.version()));
    }

    @Test
    void anAimThatIsMissedSomewhereIsNamedWithTheCell() {
        SignalAims.Aim rises = SignalAims.simulated(CELLS).get(1);

        assertFalse(rises.reachedEverywhere());
        assertTrue(rises.missed().stream().anyMatch(cell -> cell.startsWith("50/3 ")), rises.toString());
    }
}
