package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.communitysafety.target.application.CountBeside.Counted;

/**
 * Re-creates the aggregates from the facts beside those that hold and puts right whatever differs, while events are
 * folded. Until then nothing that holds is touched, so a rebuild that dies leaves the figures as they were.
 */
@ApplicationScoped
public class RebuildFigures {
    private static final int LONGEST_SECONDS = 6 * 60 * 60;
    /** Counts before it is given up because the reference changes again and again. */
    private static final int COUNTS = 5;

    private static final int TRIES = 5;

    private final RebuiltCells rebuilt;
    private final CountBeside beside;
    private final PutRight putRight;
    private final StoredFigures stored;
    private final ChangeSignal signal;
    private final Clock clock;

    public RebuildFigures(
            RebuiltCells rebuilt,
            CountBeside beside,
            PutRight putRight,
            StoredFigures stored,
            ChangeSignal signal,
            Clock clock) {
        this.rebuilt = rebuilt;
        this.beside = beside;
        this.putRight = putRight;
        this.stored = stored;
        this.signal = signal;
        this.clock = clock;
    }

    /** Whether one runs in any instance. */
    public boolean isRunning() {
        return !alone(rebuilt::holdAlone);
    }

    /** @throws RebuildRunningException when one runs in any instance */
    public Rebuild rebuild() {
        return alone(() -> {
            if (!rebuilt.holdAlone()) {
                throw new RebuildRunningException();
            }
            Rebuild done = held();
            signal.raise();
            return done;
        });
    }

    /** In a transaction that does nothing but keep other rebuilds out, as long as this process lives. */
    private Rebuild held() {
        long before = taken();
        long rebuild = alone(rebuilt::begin);
        FirstDifferences told = new FirstDifferences();
        for (int count = 1; count <= COUNTS; count++) {
            Counted counted = alone(() -> beside.count(rebuild));
            Instant countedAt = clock.instant();
            if (isPutRight(rebuild, counted, told)) {
                Instant endedAt = clock.instant();
                return new Rebuild(
                        endedAt,
                        counted.facts(),
                        counted.cells(),
                        count,
                        taken() - before,
                        Duration.between(countedAt, endedAt),
                        told.first(),
                        told.all());
            }
        }
        throw new IllegalStateException(
                "look-up, agencies or indicators changed, or facts were misplaced, in each of %d counts"
                        .formatted(COUNTS));
    }

    /** False when it has to be counted again. */
    private boolean isPutRight(long rebuild, Counted counted, FirstDifferences told) {
        if (counted.misplaced()) {
            told.addAll(counted.differences());
            patiently(() -> {
                putRight.places();
                return true;
            });
            return false;
        }
        boolean done = patiently(() -> putRight.aggregates(rebuild, counted));
        if (done) {
            told.addAll(counted.differences());
        }
        return done;
    }

    /** Records that were ever folded, or set aside. */
    private long taken() {
        return alone(stored::positions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Again when it met a fold in a deadlock. */
    private static <T> T patiently(Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return alone(work);
            } catch (ConflictingWriteException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static <T> T alone(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }
}
