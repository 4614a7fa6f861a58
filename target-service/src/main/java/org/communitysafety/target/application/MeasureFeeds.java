package org.communitysafety.target.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.application.FeedStandings.Standing;

/** Measures four times a minute for how long each agency has been silent, and how much of what it sends is complete. */
@ApplicationScoped
public class MeasureFeeds {
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final String AGENCY = "agency";

    private final Transactions transactions;
    private final FeedStandings standings;
    private final Clock clock;
    private final MultiGauge silence;
    private final MultiGauge months;
    private Instant next = Instant.MIN;

    public MeasureFeeds(Transactions transactions, FeedStandings standings, MeterRegistry registry, Clock clock) {
        this.transactions = transactions;
        this.standings = standings;
        this.clock = clock;
        this.silence = MultiGauge.builder("csp.feed.silence")
                .description("Since the last event of an agency came")
                .baseUnit("seconds")
                .register(registry);
        this.months = MultiGauge.builder("csp.feed.months")
                .description("Months of categories by whether they are complete: true, false or unknown")
                .register(registry);
    }

    /** Called as often as one likes, by one thread. */
    public void measure() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        List<Standing> all = transactions.call(standings::all);
        silence.register(
                all.stream()
                        .filter(standing -> standing.lastReceivedAt() != null)
                        .map(standing -> Row.of(tags(standing), silenceOf(standing, now)))
                        .collect(Collectors.toList()),
                true);
        months.register(all.stream().flatMap(MeasureFeeds::months).collect(Collectors.toList()), true);
    }

    private static Number silenceOf(Standing standing, Instant now) {
        return Math.max(0, Duration.between(standing.lastReceivedAt(), now).toSeconds());
    }

    private static Stream<Row<?>> months(Standing standing) {
        return Stream.of(
                Row.of(tags(standing).and("complete", "true"), standing.complete()),
                Row.of(tags(standing).and("complete", "false"), standing.incomplete()),
                Row.of(tags(standing).and("complete", "unknown"), standing.unknown()));
    }

    private static Tags tags(Standing standing) {
        return Tags.of(AGENCY, standing.agency().value());
    }
}
