package org.communitysafety.target.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.communitysafety.target.application.FeedStandings.Standing;
import org.communitysafety.testkit.MutableClock;
import org.communitysafety.vocabulary.AgencyId;
import org.junit.jupiter.api.Test;

class MeasureFeedsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private final List<Standing> standings = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MutableClock clock = new MutableClock(NOON);
    private final MeasureFeeds measured =
            new MeasureFeeds(new Immediately(), () -> List.copyOf(standings), registry, clock);

    @Test
    void anAgencyIsSilentSinceItsLastEventAndItsMonthsAreCountedByCompleteness() {
        standings.add(
                new Standing(new AgencyId("nottinghamshire-police"), NOON.minusSeconds(90), 12, 1, 3, 0, FEBRUARY));

        measured.measure();

        assertEquals(90, silence("nottinghamshire-police"));
        assertEquals(
                1,
                registry.get("csp.feed.months").tag("complete", "false").gauge().value());
    }

    @Test
    void itIsMeasuredNowAndThenAndAnAgencyThatOnlyDeclaredHasNoSilence() {
        measured.measure();
        standings.add(new Standing(new AgencyId("norfolk-constabulary"), null, 0, 0, 14, 0, FEBRUARY));
        measured.measure();
        assertNull(registry.find("csp.feed.months").gauge());

        clock.advance(Duration.ofSeconds(15));
        measured.measure();

        assertEquals(
                14,
                registry.get("csp.feed.months")
                        .tag("complete", "unknown")
                        .gauge()
                        .value());
        assertNull(registry.find("csp.feed.silence").gauge());
    }

    private double silence(String agency) {
        return registry.get("csp.feed.silence").tag("agency", agency).gauge().value();
    }

    /** There is no database here to begin a transaction in. */
    private static final class Immediately implements Transactions {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T call(Duration longest, Supplier<T> work) {
            return work.get();
        }
    }
}
