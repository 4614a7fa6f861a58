package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.reporting.domain.OverdueClocks;

/**
 * Takes judgements of feeds, what stands overdue of referrals, and where areas and agencies lie; raises and ends the alerts
 * on feeds and clocks.
 */
@ApplicationScoped
public class ReceiveFeeds {
    static final String CONSUMER = "reporting-feeds";

    private final Transactions transactions;
    private final ConsumerPositions positions;
    private final Statuses statuses;
    private final FiguresOfFeeds figures;
    private final WatchRules rules;
    private final WatchFeeds feeds;
    private final WatchClocks clocks;

    ReceiveFeeds(
            Transactions transactions,
            ConsumerPositions positions,
            Statuses statuses,
            FiguresOfFeeds figures,
            WatchRules rules,
            WatchFeeds feeds,
            WatchClocks clocks) {
        this.transactions = transactions;
        this.positions = positions;
        this.statuses = statuses;
        this.figures = figures;
        this.rules = rules;
        this.feeds = feeds;
        this.clocks = clocks;
    }

    public Map<Partition, Start> positions(Retained retained) {
        return transactions.call(() -> positions.of(CONSUMER, retained));
    }

    /**
     * Figures may have come before the places they belong to: rules look again once those are known.
     *
     * @param known places, agencies and indicators to be kept, in order
     */
    public void receive(
            List<FeedMonth> months, List<OverdueClocks> overdue, List<Runnable> known, Map<Partition, Span> spans) {
        transactions.run(() -> {
            positions.advance(CONSUMER, spans);
            statuses.judgeAlone();
            if (!known.isEmpty()) {
                figures.learn(known);
                rules.lookAgain();
            }
            if (!months.isEmpty()) {
                Set<FeedMonth> before = figures.incomplete();
                feeds.take(months);
                figures.judgeChangedSince(before);
            }
            clocks.take(overdue);
        });
    }

    /** Call inside {@link #receive}. */
    public AlertReference reference() {
        return figures.reference();
    }
}
