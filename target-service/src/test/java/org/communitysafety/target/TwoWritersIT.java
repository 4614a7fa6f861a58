package org.communitysafety.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.communitysafety.target.application.IndicatorCells;
import org.communitysafety.target.application.Transactions;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.junit.jupiter.api.Test;

/** Two instances that move the same cells wait for each other, and never in a circle. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class TwoWritersIT {
    private static final int BATCHES = 60;
    private static final AreaCode AREA = new AreaCode("E06999202");

    @Inject
    IndicatorCells cells;

    @Inject
    Transactions transactions;

    @Test
    void oneOpensTheCellsThatTheOtherMovesAndTheOtherWayRound() {
        CompletableFuture<Void> odd = CompletableFuture.runAsync(() -> write(0));
        CompletableFuture<Void> even = CompletableFuture.runAsync(() -> write(1));

        odd.join();
        even.join();

        YearMonth last = month(BATCHES - 1);
        Tally.Span all = new Tally.Span(new Tally.Series("burglary", AREA), month(0), last);
        IntStream.range(0, BATCHES)
                .forEach(batch -> assertEquals(
                        2L,
                        cells.counts(List.of(all)).get(new ValueKey("burglary", AREA, month(batch))),
                        "month " + month(batch)));
    }

    /** Each moves the one cell that the other only opens, among many that both open. */
    private void write(int writer) {
        for (int batch = 0; batch < BATCHES; batch++) {
            SortedMap<Cell, Long> gains = new TreeMap<>();
            SortedSet<Cell> touched = new TreeSet<>();
            for (int agency = 0; agency < 40; agency++) {
                Cell cell = new Cell("burglary", AREA, month(batch), new AgencyId("writers-%02d".formatted(agency)));
                if (agency == writer) {
                    gains.put(cell, 1L);
                } else {
                    touched.add(cell);
                }
            }
            transactions.run(() -> cells.add(gains, touched));
        }
    }

    private static YearMonth month(int batch) {
        return YearMonth.of(2014, 1).plusMonths(batch);
    }
}
