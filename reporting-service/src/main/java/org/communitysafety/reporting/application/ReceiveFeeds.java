package org.communitysafety.reporting.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.reporting.domain.FeedWatch;

/** Takes judgements of feeds, and where areas and agencies lie; raises and ends the alerts on feeds. */
@ApplicationScoped
public class ReceiveFeeds {
    static final String CONSUMER = "reporting-feeds";

    private final ConsumerPositions positions;
    private final Statuses statuses;
    private final Feeds feeds;
    private final FiguresOfFeeds figures;
    private final AlertDesk desk;
    private final FeedWatch watch;
    private final Clock clock;

    ReceiveFeeds(
            ConsumerPositions positions,
            Statuses statuses,
            Feeds feeds,
            FiguresOfFeeds figures,
            AlertDesk desk,
            AlertConfig config,
            Clock clock) {
        this.positions = positions;
        this.statuses = statuses;
        this.feeds = feeds;
        this.figures = figures;
        this.desk = desk;
        this.watch = new FeedWatch(config.hysteresis());
        this.clock = clock;
    }

    public Map<Partition, Long> positions(Set<Partition> partitions) {
        return QuarkusTransaction.requiringNew().call(() -> positions.of(CONSUMER, partitions));
    }

    /** @param known places and agencies to be kept, in order */
    public void receive(List<FeedMonth> months, List<Runnable> known, Map<Partition, Span> spans) {
        QuarkusTransaction.requiringNew().run(() -> {
            positions.advance(CONSUMER, spans);
            figures.learn(known);
            if (!months.isEmpty()) {
                statuses.judgeAlone();
                Set<FeedMonth> before = figures.incomplete();
                months.forEach(feeds::keep);
                judge(months);
                figures.judgeChangedSince(before);
            }
        });
    }

    /** Call inside {@link #receive}. */
    public AlertReference reference() {
        return figures.reference();
    }

    private void judge(List<FeedMonth> months) {
        Instant at = clock.instant();
        months.stream()
                .map(FeedMonth::agency)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(agency -> {
                    List<FeedMonth> all = feeds.of(agency);
                    Optional<YearMonth> newest = all.stream()
                            .filter(month -> Boolean.TRUE.equals(month.complete()) && month.received() > 0)
                            .map(FeedMonth::month)
                            .max(YearMonth::compareTo);
                    all.stream()
                            .collect(Collectors.groupingBy(FeedMonth::category))
                            .values()
                            .forEach(of -> desk.move(watch.look(of, newest), at));
                });
        desk.refreshMuting(at);
    }
}
